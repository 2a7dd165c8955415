import { isVisible } from './plainText';
import { unicodePattern } from './unicodePattern';

/**
 * The one neutralizer. A log is read by machines as well: the agent of Azure Pipelines, the runners of GitHub and GitLab, a
 * terminal. Nothing that a server, a name or an argument says may be a command to any of them.
 */

/** ANSI escape sequences: CSI, OSC and the like up to their end, and the two-character ones. */
const ANSI =
  /(?:\u001b\[|\u009b)[0-?]{0,64}[ -/]{0,8}[@-~]?|(?:\u001b[\]PX^_]|[\u0090\u0098\u009d-\u009f])[^\u0007\u001b\u009c\n]{0,4096}(?:\u0007|\u001b\\|\u009c)?|\u001b[ -~]?/g;
/** Characters that end a line, move the cursor or command a terminal. */
const BREAKS = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g;
/**
 * Characters that show nothing (zero width, direction marks, those kept free for more of them, lone surrogates) and could hide
 * a command; not those that only choose the look of an emoji.
 */
const SHOWS_NOTHING = unicodePattern(String.raw`(?![\ufe0e\ufe0f])[\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}]`, 'g');
/** Characters that JSON may hold as they are, and that a reader does not see. */
const UNSEEN_IN_JSON = unicodePattern(
  String.raw`[\u007f-\u009f\u2028\u2029\p{Cf}\p{Default_Ignorable_Code_Point}]`,
  'g',
);
/** What each of the commands below has. */
const OF_COMMANDS = /##|::|section_/i;
/** Azure Pipelines obeys `##vso[` and warns of `##vso` without it, its log viewer obeys `##[error]`, GitHub's runner `##[add-mask]`; others have words of their own. */
const COMMAND = /##(?=[a-z]{0,20}\[|vso)/gi;
/** GitLab folds its log by these, and takes what follows for names. */
const SECTION = /section_(start|end)(?=:)/gi;

/** The text without what commands a terminal, blanks folded into what took its place. */
export function withoutControls(text: string): string {
  if (isVisible(text)) return text;
  const line = text.replace(ANSI, '').replace(BREAKS, ' ');
  return line.replace(SHOWS_NOTHING(), '');
}

/** A text without what an agent or a runner obeys, in whatever line it ends up; controls are gone already. */
export function withoutCommands(text: string): string {
  if (!OF_COMMANDS.test(text)) return text;
  const bare = text.replace(COMMAND, '##_').replace(SECTION, 'section_$1_');
  // GitHub's runner obeys a line that begins so, blanks before it included.
  return bare.replace(/^(\s{0,200})::(?![:\s])/, '$1: :');
}

/** A text from anywhere as one line that no agent, runner, log viewer or terminal takes for a command. */
export function sanitizeLine(text: string): string {
  return withoutCommands(withoutControls(text));
}

/** A text of several lines, each of them harmless. */
export function sanitizeText(text: string): string {
  return text.split('\n').map(sanitizeLine).join('\n');
}

/** The same JSON, in which no command stands as it would be obeyed: written as escapes, so that nothing is lost. */
export function sanitizeJson(json: string): string {
  return json
    .replace(/##/g, '\\u0023\\u0023')
    .replace(/(section_(?:start|end)):/gi, '$1\\u003a')
    .replace(UNSEEN_IN_JSON(), (sign) =>
      [...Array(sign.length).keys()].map((at) => `\\u${sign.charCodeAt(at).toString(16).padStart(4, '0')}`).join(''),
    );
}

/** The same for text in XML that is escaped already: by character references. */
export function sanitizeXml(text: string): string {
  return text
    .replace(/[\u007f-\u009f]/g, '\uFFFD')
    .replace(COMMAND, '&#35;#')
    .replace(/(section_(?:start|end)):/gi, '$1&#58;')
    .replace(/^(\s{0,200})::(?![:\s])/gm, '$1&#58;:');
}
