import { code, md } from '../../core/report/markdown/escape';
import { wrap } from '../../core/report/text/wrap';
import { answersTo } from '../../core/resources/needs/answers';
import type { CallNeeds } from '../../core/resources/needs/callNeeds';
import { type Notebook, notebookIn } from '../../core/resources/needs/notebook';
import { NEEDS_APIS } from '../../core/resources/needs/readers';
import { METHODS } from '../../core/util/method';
import { sanitizeJson } from '../../core/util/sanitize';
import type { GivenValues } from '../arguments/configFile';
import { OFFLINE_FORMATS } from '../arguments/settings';
import { UsageError } from '../errors';
import { EXIT } from '../exitCodes';
import type { Io } from '../terminal/io';
import { columnsOf, type Style, styleFor } from '../terminal/style';
import { deliver, readDelivery } from './output';

/** More than this is no list of calls. */
const LONGEST = 16 * 1024 * 1024;

/** More wrong calls than this are only counted. */
const SHOWN = 3;

/** Says what calls need, offline. The exit code says whether all of them are known. */
export async function runNeedsCommand(words: readonly string[], given: GivenValues, io: Io): Promise<number> {
  const delivery = readDelivery(given, OFFLINE_FORMATS);
  const api = NEEDS_APIS.find((one) => one === given.api) ?? 'graph';
  const answers = await answersTo(await sourceOf(words, io), api);
  if ('problems' in answers) throw new UsageError(`needs: ${problemsIn(answers.problems)}`);
  const { calls } = answers;
  const style = styleFor(io.out, io.environment);
  const columns = columnsOf(io.out);
  deliver(
    {
      text: () => calls.map((one) => asText(one, style, columns)).join('\n'),
      json: () => `${sanitizeJson(JSON.stringify({ calls }, null, 2))}\n`,
      markdown: () => asTable(calls),
    },
    delivery,
    false,
    io,
  );
  return calls.every(({ known }) => known) ? EXIT.ok : EXIT.unverified;
}

async function sourceOf(words: readonly string[], { input }: Io): Promise<string[] | Notebook> {
  const isPiped = words.length === 0 || (words.length === 1 && words[0] === '-');
  if (isPiped && input.isTerminal) {
    throw new UsageError(
      "needs: give a call, as in needs 'GET /users/{id}', or pipe calls in, one per line (needs -).",
    );
  }
  const text = isPiped ? (await input.readAll(LONGEST)).replace(/^\ufeff/, '') : '';
  const notebook = notebookIn(text);
  if (notebook?.code) return notebook.code;
  if (notebook) throw new UsageError('needs: the notebook cannot be read: it is not whole JSON. Save it again.');
  const lines = isPiped ? text.split(/\r?\n/) : callsIn(words);
  if (lines.every((line) => /^\s*(?:#|$)/.test(line))) {
    throw new UsageError('needs: there is no call to read. Example: GET /users/{id}');
  }
  return lines;
}

/** A call is one argument, or a method and its path where nobody put quotes around them. */
function callsIn(words: readonly string[]): string[] {
  const calls: string[] = [];
  let method: string | undefined;
  for (const word of words) {
    if (method !== undefined) {
      calls.push(`${method} ${word}`);
      method = undefined;
    } else if (METHODS.some((one) => one === word.toUpperCase())) method = word;
    else calls.push(word);
  }
  return method === undefined ? calls : [...calls, method];
}

function problemsIn(problems: readonly string[]): string {
  const rest = problems.length - SHOWN;
  return `${problems.slice(0, SHOWN).join(' ')}${rest > 0 ? ` And ${rest} more.` : ''}`;
}

const combination = (permissions: readonly string[]) => permissions.join(' + ');

const APP = {
  yes: 'An app may call it.',
  no: 'An app cannot call it.',
  conditional: 'An app may call it under conditions.',
} as const;

/** Everything but the permissions, as sentences. */
function remarks({ known, servicePrincipal, workspaceRole, tenantSetting, note }: CallNeeds): string[] {
  return [
    known || note ? '' : 'Not known. Nothing is guessed: see the permissions on the reference page of the call.',
    servicePrincipal ? APP[servicePrincipal] : '',
    workspaceRole ? `Workspace role: ${workspaceRole} or higher.` : '',
    tenantSetting ? `Tenant setting: ${tenantSetting}.` : '',
    note ?? '',
  ].filter((remark) => remark !== '');
}

function asText(needs: CallNeeds, style: Style, columns: number): string {
  const [least, ...others] = needs.anyOf ?? [];
  const lines = [
    least && `Least privileged: ${combination(least)}`,
    others.length > 0 && `Also sufficient: ${others.map(combination).join(', ')}`,
    ...remarks(needs),
  ].filter((line) => typeof line === 'string');
  return [style.bold(needs.call), ...lines.flatMap((line) => wrap(line, '  ', '    ', columns)), ''].join('\n');
}

function remarkIn(needs: CallNeeds): string {
  const text = remarks(needs).join(' ');
  return text ? md(text, 500) : '';
}

function asTable(calls: readonly CallNeeds[]): string {
  const names = (all: readonly string[][]) => all.map((one) => one.map((name) => code(name)).join(' + ')).join(', ');
  const row = (needs: CallNeeds) => {
    const [least, ...others] = needs.anyOf ?? [];
    const cells = [code(needs.call), names(least ? [least] : []), names(others), remarkIn(needs)];
    return `| ${cells.map((cell) => cell.replace(/(?<!\\)\|/g, '\\|')).join(' | ')} |`;
  };
  const head = ['| Call | Least privileged | Also sufficient | Notes |', '| --- | --- | --- | --- |'];
  return `${[...head, ...calls.map(row)].join('\n')}\n`;
}
