import type { Command } from '../../model/diagnosis';
import { isGuid } from '../../util/text';

import { field } from '../text/words';
import { type Finding, MOST_SHOWN } from './findings';

const SHELLS: Readonly<Record<Command['shell'], string>> = { bash: 'bash', powershell: 'PowerShell' };

/** One remedy with its line for each shell. */
export interface ShownCommand {
  /** What it does, in which shell. */
  title: string;
  /** Who runs it, and that it changes the tenant. */
  note: string;
  line: string;
}

/** A user of several tenants has to be signed in to this one; the line itself does not say which it is for. */
function changes({ app }: Finding, line: string): string {
  const tenantId = app?.tenantId ?? '';
  const isAzureCli = /(?:^|[ (])az /.test(line);
  if (!isGuid(tenantId)) return 'It changes the tenant.';
  return isAzureCli
    ? `It changes the tenant ${tenantId}: sign in with az login --tenant ${tenantId} --allow-no-subscriptions.`
    : `It changes the tenant ${tenantId}.`;
}

/** The lines of a finding, each with what to know before it is pasted. */
export function commandsShown(finding: Finding): ShownCommand[] {
  return finding.commands.slice(0, MOST_SHOWN).map(({ title, shell, command, role, replace }) => {
    const twins = finding.commands.filter((other) => other.title === title && other.shell !== shell);
    const where = shell === 'bash' && twins.length === 0 ? 'bash or PowerShell' : SHELLS[shell];
    const fill = replace.length > 0 ? ` Replace ${replace.join(', ')}.` : '';
    return {
      title: `${field(title, 120)} (${where})`,
      note: `${changes(finding, command)} Role: ${field(role, 160)}.${fill}`,
      line: command,
    };
  });
}
