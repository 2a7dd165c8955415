import { withoutShellSigns } from '../../../util/apiPath';
import type { NeedsApi } from '../callNeeds';
import { commandsIn } from './commands';
import { type Hosts, isAddress, isCall, isKnownHost } from './hosts';
import { CALLER, methodOf, partsOf } from './methods';
import { isEmpty, LONGEST_STATEMENT, type Statement, statementsIn } from './statements';
import { CALLS_GRAPH, incompleteIn, relativeCall, targetsIn, withNames } from './targets';
import { Variables } from './variables';

/**
 * Calls in the lines of a script: az rest, curl, PowerShell, Python, JavaScript, the Fabric command line. What a line says
 * outright is read, and values that were given to a variable before. Nothing is guessed: an address without its method, or
 * one that is put together while the script runs, is handed back as doubtful.
 */
export type Found = { line: number; call: string } | Doubtful;

export interface Doubtful {
  line: number;
  /** As much of the call as is known. */
  doubtful: string;
  why: string;
  /** The API, where the tool itself says it. */
  of?: NeedsApi;
}

type Reading = string | Omit<Doubtful, 'line'>;

/** A line that is a call as it stands, or was meant as one: a method of any name in capitals, then the path or address. */
const PLAIN =
  /^\s*(?:(?:[A-Z]{2,12}|[Gg]et|[Pp]ost|[Pp]atch|[Pp]ut|[Dd]elete)\s+)?["'`]?(?:\/|[Hh][Tt]{2}[Pp][Ss]?:\/\/)/;

/** The calls of a script; undefined where the lines hold no sign of one, so that each must be a call by itself. */
export function callsInScript(lines: readonly string[], hosts: Hosts): Found[] | undefined {
  if (lines.every((line) => PLAIN.test(line) || isEmpty(line))) return undefined;
  const script = new Script(hosts);
  const found: Found[] = [];
  const statements = statementsIn(lines);
  for (const { line, text } of statements) {
    if (PLAIN.test(text)) found.push(...script.plainLine(text.trim(), line));
    else for (const part of partsOf(text)) found.push(...script.statement(part, line));
  }
  found.push(...script.unusedAddresses());
  // Nothing but tools that call something else is a script, too.
  const isScript = script.isScript || isCode(statements) || statements.every(({ text }) => CALLER.test(text));
  if (!isScript) return undefined;
  return found.sort((a, b) => a.line - b.line);
}

/** Statements that nobody writes in a list of calls, and none that was meant as a call. */
const isCode = (statements: readonly Statement[]): boolean =>
  statements.filter(({ text }) => CODE.test(text)).length > 2 && !statements.some(({ text }) => PLAIN.test(text));

const CODE =
  /^\s*(?:[$\w.:[\]]+\s*=\s|[)\]}]+[;,]?\s*$|(?:import|from|using|function|param|def|class|const|let|var|export|set|if|for|foreach|while|try|echo|return|[A-Z][a-z]+-[A-Z]\w+)\b|(?:-\s*)?\w+:(?:\s|$))|[{(;|\\`]\s*$/;

class Script {
  /** Whether any line was one of a script. */
  isScript = false;
  readonly #variables = new Variables();
  readonly #hosts: Hosts;
  /** Tables of parameters that were read, or reported. */
  readonly #tables = new Set<string>();

  constructor(hosts: Hosts) {
    this.#hosts = hosts;
  }

  /** Between the lines of a script, an address without its method is text, or the argument of a call that began before. */
  plainLine(text: string, line: number): Found[] {
    const address = /^(?:["'`](?=\/)|["'`]?(?=https?:))([^\s"'`,)]+)/i.exec(text)?.[1];
    if (address === undefined) return [{ line, call: text }];
    if (address.startsWith('/')) return [{ line, doubtful: withoutShellSigns(address), why: NO_METHOD }];
    return isCall(address, this.#hosts) ? [{ line, doubtful: withoutShellSigns(address), why: NO_METHOD }] : [];
  }

  statement(text: string, line: number): Found[] {
    const given = text.length > LONGEST_STATEMENT || methodOf(text) ? undefined : this.#variables.read(text, line);
    if (given) {
      this.isScript ||= isCall(given.value ?? '', this.#hosts);
      return [];
    }
    const reading = this.#read(withNames(text));
    if (reading === undefined) {
      const commands = isShown(text) ? [] : commandsIn(text);
      this.isScript ||= commands.length > 0;
      return commands.map((command) => ({ line, ...command }));
    }
    this.isScript = true;
    return [typeof reading === 'string' ? { line, call: reading } : { line, ...reading }];
  }

  unusedAddresses(): Found[] {
    return this.#variables
      .unused()
      .flatMap(({ address, line }) =>
        isCall(address, this.#hosts) ? [{ line, doubtful: address, why: NO_METHOD }] : [],
      );
  }

  /** What one statement calls; undefined where it says nothing of a call. */
  #read(text: string): Reading | undefined {
    if (text.length > LONGEST_STATEMENT) {
      return text.includes('https://') ? { doubtful: 'A statement', why: TOO_LONG } : undefined;
    }
    if (isShown(text)) return undefined;
    const tool = relativeCall(this.#variables.pathsIn(text), this.#hosts);
    if (tool) return tool;
    const method = methodOf(text);
    const isCaller = CALLER.test(text);
    const targets = targetsIn(text, this.#hosts).map((one) => ({
      ...one,
      whole: this.#variables.filledIn(one.address),
    }));
    const table = /^\s*\$?(\w+)\s*=\s*@\{.*\b(?:uri|url)["']?\s*=/is.exec(text)?.[1];
    if (table) this.#tables.add(table.toLowerCase());
    const target = targets.find(({ whole }) => isCall(whole, this.#hosts));
    if (!target) {
      const incomplete = method || isCaller ? incompleteIn(text, this.#hosts) : undefined;
      if (incomplete) {
        const { address, lacks } = incomplete;
        return { doubtful: `${method ?? 'Call of'} ${address}`, why: INCOMPLETE[lacks] };
      }
      if (!(isCaller || table) || this.#isOther(text, targets)) return undefined;
      return { doubtful: shownTarget(method, targets[0]?.address), why: NO_ADDRESS };
    }
    if (!method && !isCaller && !isAddress(target.address)) return undefined;
    this.#variables.use(target.address);
    if (!method) return { doubtful: target.whole, why: NO_METHOD };
    const isPart = target.isPart || (this.#variables.alone(target.address)?.isPart ?? false);
    return isPart ? { doubtful: `${method} ${target.whole}`, why: IN_PARTS } : `${method} ${target.whole}`;
  }

  /** Whether the statement calls something else, the next page of an answer, or what a table has said before. */
  #isOther(text: string, targets: readonly { address: string; whole: string }[]): boolean {
    const [, table] = /\s@(\w+)\b/.exec(text) ?? [];
    if (table && this.#tables.has(table.toLowerCase())) return true;
    if (targets.length === 0) return !table && !CALLS_GRAPH.test(text);
    // An address of another host is another matter; a variable may hold anything.
    return (
      targets.some(({ whole }) => isAddress(whole) && !isKnownHost(whole, this.#hosts)) ||
      targets.some(({ address }) => /nextLink/i.test(address) || this.#variables.alone(address)?.isNextPage) ||
      /nextLink/i.test(text)
    );
  }
}

const SHOWN = /^\s*(?:echo|printf|print\(|console\.|Write-(?:Debug|Error|Host|Output|Verbose|Warning))\b/i;

/** A text that is shown calls nothing, unless it is made by a call. */
const isShown = (text: string) => SHOWN.test(text) && !/\$\(|[`|]/.test(text);

const NO_METHOD = 'The line does not say the method: write it in front of the address, as in POST https://…';
const INCOMPLETE = {
  azureHost:
    'The address has no host, and az rest would send it to Azure Resource Manager: write it whole, as in https://graph.microsoft.com/….',
  host: 'The address has no host: write it whole, as in https://graph.microsoft.com/….',
  https: 'The address does not begin with https://: write it whole.',
};
const TOO_LONG = `The statement is longer than ${LONGEST_STATEMENT} characters: write its calls themselves.`;
const NO_ADDRESS = 'The address is in a variable or is put together: write the call itself.';
const IN_PARTS = 'The address is put together from parts: write it as one, with {id} for what is filled in.';

/** The method as far as it is known, with the name of the variable that holds the address. */
const shownTarget = (method = 'Call of', address = '') =>
  /^[$\w{}()]{2,60}$/.test(address) ? `${method} ${address}` : method;
