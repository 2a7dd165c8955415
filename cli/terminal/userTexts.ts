import type { SignInPrompt } from '../../core/credential/deviceCode';
import { webAddress } from '../../core/report/text/url';
import { printable } from '../../core/util/text';

/** What a person has to do to sign in. Page and code come from the server. */
export function signInText({ page, code, expiresInSeconds, consentUrl }: SignInPrompt): string {
  const minutes = Math.max(1, Math.round(expiresInSeconds / 60));
  return [
    `To sign in, open ${webAddress(page) ?? printable(page, 200)} and enter the code ${printable(code, 40)} (good for ${minutes} min).`,
    'If the page says that it needs admin approval, press Ctrl-C; an administrator can approve here:',
    consentUrl,
    '',
  ].join('\n');
}

/** Why a pass as a user says little about the pipeline. */
export const USER_NOTE = [
  'This was tested as the signed-in user. A token for a user carries delegated permissions, and what it may do is also',
  'limited by what the user may do. A pipeline signs in as the app itself: it carries application permissions only, and',
  'Power BI then asks for a tenant setting and a workspace role of the app. So run the test without --as-user, too.',
].join('\n');
