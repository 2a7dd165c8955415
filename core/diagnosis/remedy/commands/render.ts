import type { Command, Shell } from '../../../model/command';
import { jsonString, powershellWord, WORD } from './quote';
import { LOOK_UPS } from './table';
import {
  type Body,
  type CommandTemplate,
  type Step,
  type Text,
  UNKNOWN_VALUES,
  type ValueName,
  type Values,
} from './template';

/** Text as it stands, or a variable of the shell. */
type Part = { text: string } | { variable: string };

export interface Filling {
  values: Values;
  /** One or more; empty where none is known. */
  permissions: readonly string[];
  /** Outside of the public cloud the Azure CLI refuses some commands. */
  isPublicCloud: boolean;
}

const isValueName = (name: string): name is ValueName => Object.hasOwn(UNKNOWN_VALUES, name);

/** The lines for each shell that needs its own. Undefined where the template has nothing to say here. */
export function render(template: CommandTemplate, filling: Filling): Command[] {
  const steps = stepsOf(template, filling);
  if (steps.length === 0) return [];
  const replace = new Set<string>();
  const shells: readonly Shell[] = template.powershellOnly ? ['powershell'] : ['bash', 'powershell'];
  const lines = shells.map((shell) => ({ shell, command: lineOf(steps, filling, shell, replace) }));
  const { title, role } = template;
  return lines
    .filter(({ shell, command }, index) => shell === 'bash' || index === 0 || command !== lines[0]?.command)
    .map(({ shell, command }) => ({ title, shell, command, role, changesTenant: true, replace: [...replace] }));
}

/** A step for one permission or, among `several`, for a group of them. */
interface BoundStep extends Step {
  permissions?: readonly string[];
}

/** Most names in one call: Windows takes no line of more than 8,191 characters (cmd.exe, through which it calls `az`). */
const GROUP = 100;

function grouped(names: readonly string[], size: number): string[][] {
  const groups = Math.ceil(names.length / size);
  return Array.from({ length: groups }, (_, index) => names.slice(index * size, (index + 1) * size));
}

/** The steps in their order, the ones for each permission side by side, and before them the look-up of what is not known. */
function stepsOf(template: CommandTemplate, filling: Filling): BoundStep[] {
  const { values, permissions, isPublicCloud } = filling;
  const several = permissions.length > 1 ? template.several : undefined;
  const fitting = (several ?? template.steps).filter((step) => isPublicCloud || !step.publicCloudOnly);
  const written = JSON.stringify(fitting);
  const lookUps = Object.entries(LOOK_UPS).filter(
    ([name, { from }]) => isValueName(name) && !values[name] && values[from] && written.includes(`{${name}}`),
  );
  const once = (before: boolean) => {
    const first = fitting.findIndex((step) => step.eachPermission);
    return fitting.filter((step, index) => !step.eachPermission && (first < 0 ? before : before === index < first));
  };
  const names = permissions.length > 0 ? permissions : [UNKNOWN_VALUES.permission];
  const each = grouped(names, several ? GROUP : 1).flatMap((group) =>
    fitting.filter((step) => step.eachPermission).map((step) => ({ ...step, permissions: group })),
  );
  return [...lookUps.map(([, step]) => step), ...once(true), ...each, ...once(false)];
}

function lineOf(steps: readonly BoundStep[], filling: Filling, shell: Shell, replace: Set<string>): string {
  const calls = steps.map((step, index) => {
    const parts = (text: Text) => partsOf(text, filling.values, step.permissions ?? [], replace);
    const words = step.words.map((word) => wordOf(parts(word), shell));
    const body = step.body && { option: step.body.option, parts: jsonParts(step.body.json, parts) };
    if (shell === 'bash') return bashCall(step, words, body);
    const call = powershellCall(step, words, body);
    const isTool = step.words[0] !== undefined && TOOLS.has(step.words[0]);
    const { forEach } = step;
    const isLast = index === steps.length - 1 && !forEach;
    const stopping = isTool && !isLast ? `${call}; ${STOP}` : call;
    return forEach ? `foreach (${psVariable(forEach.name)} in ${psVariable(forEach.of)}) { ${stopping} }` : stopping;
  });
  // A step that fails must not lead to the next one.
  return calls.join(shell === 'bash' ? ' && ' : '; ');
}

/** Programs, and no cmdlets: they tell by their exit code whether they went well. */
const TOOLS: ReadonlySet<string> = new Set(['az', 'm365', 'pac']);
/** Ends the whole line. Windows PowerShell knows no `&&`. */
const STOP = "if ($LASTEXITCODE) { throw 'stopped: the command before this one failed' }";

interface BodyParts {
  option: string;
  parts: Part[];
}

/** The lines of a variable as words. Not the variable alone: zsh, the shell of macOS, would not split it. */
const bashLines = (variable: string) => `$(echo "$${variable}")`;

const psVariable = (name: string) => `$${name.toLowerCase()}`;

function bashCall({ sets, spread, forEach }: Step, words: readonly string[], body: BodyParts | undefined): string {
  const atEnd = [...(spread ? [bashLines(spread)] : []), ...(body ? [body.option, wordOf(body.parts, 'bash')] : [])];
  const call = [...words, ...atEnd].join(' ');
  // In a shell of its own, which a failure ends; the one that it is pasted into stays.
  if (forEach) return `(for ${forEach.name} in ${bashLines(forEach.of)}; do ${call} || exit; done)`;
  return sets ? `${sets}=$(${call})` : call;
}

function powershellCall({ sets, spread }: Step, words: readonly string[], body: BodyParts | undefined): string {
  const call = [...words, ...(spread ? [psVariable(spread)] : []), ...(body ? [body.option, '"@$body"'] : [])].join(
    ' ',
  );
  const file = body ? `$body = New-TemporaryFile; Set-Content $body ${expressionOf(body.parts)}; ` : '';
  return `${file}${sets ? `${psVariable(sets)} = ${call}` : call}`;
}

/** One word of a command line. Variables stand in double quotes beside what is quoted singly. */
function wordOf(parts: readonly Part[], shell: Shell): string {
  if (shell === 'powershell' && parts.some((part) => 'variable' in part)) return doubleQuoted(parts);
  if (parts.every((part) => 'text' in part)) return WORD[shell](parts.map((part) => part.text).join(''));
  return parts.map((part) => ('text' in part ? WORD[shell](part.text) : `"$${part.variable}"`)).join('');
}

/** PowerShell, double quotes: a backtick takes the meaning from `$`, `"` and itself; typographic double quotes count, too. */
function doubleQuoted(parts: readonly Part[]): string {
  const inside = parts.map((part) =>
    'text' in part ? part.text.replace(/[`$"\u201c-\u201e]/g, '`$&') : `$(${psVariable(part.variable)})`,
  );
  return `"${inside.join('')}"`;
}

/** PowerShell: a text put together from quoted pieces and variables. */
function expressionOf(parts: readonly Part[]): string {
  const pieces = parts.map((part) => ('text' in part ? powershellWord(part.text) : psVariable(part.variable)));
  return pieces.length === 1 ? (pieces[0] ?? "''") : `(${pieces.join(' + ')})`;
}

/** Placeholders are found once, in our own text: what a value holds is never read again. */
function partsOf(text: Text, values: Values, permissions: readonly string[], replace: Set<string>): Part[] {
  return text
    .split(/(\{\$?\w+\})/)
    .filter((piece) => piece !== '')
    .map((piece): Part => {
      const [, variable, name] = /^\{(?:\$(\w+)|(\w+))\}$/.exec(piece) ?? [];
      if (variable) return { variable };
      if (!name || !isValueName(name)) return { text: piece };
      const value = { ...values, permission: permissions[0], permissions: listOf(permissions) }[name];
      if (value !== undefined) return { text: value };
      const lookUp = LOOK_UPS[name];
      if (lookUp && values[lookUp.from] !== undefined) return { variable: lookUp.sets };
      const unknown = UNKNOWN_VALUES[name];
      for (const capitals of unknown.match(/\b[A-Z][A-Z_]{3,}\b/g) ?? []) replace.add(capitals);
      return { text: unknown };
    });
}

/** A list of JMESPath, without its brackets. */
const listOf = (names: readonly string[]) => names.map((name) => `'${name}'`).join(', ') || undefined;

/** JSON on one line, with variables in it; whatever a value holds is escaped as JSON, in ASCII. */
function jsonParts(body: Body, partsOfText: (text: Text) => Part[]): Part[] {
  const written = (one: Body): Part[] => {
    if (typeof one === 'string') {
      const inside = partsOfText(one).map((part) => ('text' in part ? { text: jsonString(part.text) } : part));
      return [{ text: '"' }, ...inside, { text: '"' }];
    }
    if (Array.isArray(one)) return [{ text: '[' }, ...separated(one.map(written)), { text: ']' }];
    const fields = Object.entries(one).map(([key, value]) => [{ text: `"${key}":` }, ...written(value)]);
    return [{ text: '{' }, ...separated(fields), { text: '}' }];
  };
  return joined(written(body));
}

const separated = (all: readonly Part[][]): Part[] =>
  all.flatMap((parts, index) => (index === 0 ? parts : [{ text: ',' }, ...parts]));

/** Neighboring texts as one, so that each gets one pair of quotes. */
function joined(parts: readonly Part[]): Part[] {
  const all: Part[] = [];
  for (const part of parts) {
    const last = all.at(-1);
    if (last && 'text' in last && 'text' in part) all[all.length - 1] = { text: last.text + part.text };
    else all.push(part);
  }
  return all;
}
