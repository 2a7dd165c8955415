import { METHODS, type Method } from './call';

/**
 * Calls in the lines of a script: az rest, curl, PowerShell, Python, JavaScript, the Fabric command line. What a line says
 * outright is read, and values that were given to a variable before. Nothing is guessed: an address without its method, or
 * one that is put together while the script runs, is handed back as doubtful.
 */
export type Found = { line: number; call: string } | { line: number; doubtful: string; why: string };

/** Whose calls are asked for: the hosts that count, and where the paths of a tool begin. */
export interface Hosts {
  isKnown(host: string): boolean;
  /** The beginning of an address by API: `https://graph.microsoft.com`. */
  base(api: 'graph' | 'powerbi' | 'fabric'): string;
}

/** A line that is a call as it stands, or was meant as one: a method of any name in capitals, then the path or address. */
const PLAIN =
  /^\s*(?:(?:[A-Z]{2,12}|[Gg]et|[Pp]ost|[Pp]atch|[Pp]ut|[Dd]elete)\s+)?["'`]?(?:\/|[Hh][Tt]{2}[Pp][Ss]?:\/\/)/;

/** More than that is not a statement that a person wrote. */
const LONGEST_STATEMENT = 10_000;

/** Statements are joined over at most so many lines. */
const LONGEST = 40;

interface Statement {
  line: number;
  text: string;
}

/** What a script has given to its variables so far, and which of these addresses no call has used yet. */
class Variables {
  readonly #values = new Map<string, { address: string; line: number; used: boolean }>();
  readonly #overwritten: { address: string; line: number; used: boolean }[] = [];

  set(name: string, address: string, line: number): void {
    const before = this.#values.get(name.toLowerCase());
    if (before) this.#overwritten.push(before);
    this.#values.set(name.toLowerCase(), { address, line, used: false });
  }

  get(name: string): string | undefined {
    const value = this.#values.get(name.toLowerCase());
    if (value) value.used = true;
    return value?.address;
  }

  unused(): { address: string; line: number }[] {
    return [...this.#overwritten, ...this.#values.values()].filter(({ used }) => !used);
  }
}

/** The calls of a script; undefined where the lines hold no sign of one, so that each must be a call by itself. */
export function callsInScript(lines: readonly string[], hosts: Hosts): Found[] | undefined {
  if (lines.every((line) => PLAIN.test(line) || isEmpty(line))) return undefined;
  const variables = new Variables();
  const found: Found[] = [];
  let isScript = false;
  for (const { line, text } of statements(lines)) {
    if (PLAIN.test(text)) {
      found.push({ line, call: text.trim() });
      continue;
    }
    const given = text.length > LONGEST_STATEMENT || methodOf(text) ? undefined : assignment(text);
    const address = given && filledIn(given.value, variables);
    if (given && address && isAddress(address)) {
      variables.set(given.name, address, line);
      isScript ||= isCall(address, hosts);
      continue;
    }
    const reading = readStatement(text, variables, hosts);
    if (reading === undefined) continue;
    isScript = true;
    found.push(typeof reading === 'string' ? { line, call: reading } : { line, ...reading });
  }
  if (!isScript) return undefined;
  for (const { address, line } of variables.unused()) {
    if (isCall(address, hosts)) found.push({ line, doubtful: address, why: NO_METHOD });
  }
  return found.sort((a, b) => a.line - b.line);
}

const isEmpty = (line: string) => /^\s*(?:#|\/\/|$)/.test(line);

/** Lines that belong together: a sign at the end says so, or a bracket that is still open. */
function statements(lines: readonly string[]): Statement[] {
  const all: Statement[] = [];
  let open: Statement | undefined;
  let joined = 0;
  lines.forEach((raw, at) => {
    if (isEmpty(raw)) return;
    const end = raw.trimEnd();
    const continued = /(?:\s[`^]|\\)$/.test(end);
    const text = continued ? `${end.slice(0, -1)} ` : raw;
    open = open ? { ...open, text: `${open.text} ${text.trim()}` } : { line: at + 1, text };
    joined++;
    if ((continued || isOpen(open.text)) && joined < LONGEST) return;
    all.push(open);
    open = undefined;
    joined = 0;
  });
  if (open) all.push(open);
  return all;
}

/** Whether a round bracket, or the brace of a table of parameters, is still open. */
function isOpen(text: string): boolean {
  const bare = text.replace(/"(?:[^"\\`]|[\\`].)*"|'[^']*'/g, '');
  const count = (sign: RegExp) => bare.match(sign)?.length ?? 0;
  if (count(/\(/g) > count(/\)/g)) return true;
  return /@\{/.test(bare) && count(/\{/g) > count(/\}/g);
}

/** What one statement calls; undefined where it says nothing of a call. */
function readStatement(
  text: string,
  variables: Variables,
  hosts: Hosts,
): string | { doubtful: string; why: string } | undefined {
  if (text.length > LONGEST_STATEMENT) {
    return text.includes('https://') ? { doubtful: 'A statement', why: TOO_LONG } : undefined;
  }
  const tool = relativeCall(text, hosts);
  if (tool) return tool;
  const method = methodOf(text);
  const isCaller = CALLER.test(text);
  const targets = targetsIn(text).map((one) => ({ ...one, whole: filledIn(one.address, variables) }));
  const target = targets.find(({ whole }) => isCall(whole, hosts));
  if (!target) {
    // An address of another host is another matter; a variable may hold anything.
    const isElsewhere = targets.some(({ whole }) => isAddress(whole) && !isKnownHost(whole, hosts));
    return isCaller && method && targets.length > 0 && !isElsewhere ? { doubtful: method, why: NO_ADDRESS } : undefined;
  }
  if (!method) return isAddress(target.address) || isCaller ? { doubtful: target.whole, why: NO_METHOD } : undefined;
  if (target.isPart) return { doubtful: `${method} ${target.whole}`, why: IN_PARTS };
  return `${method} ${target.whole}`;
}

const NO_METHOD = 'The line does not say the method: write it in front of the address, as in POST https://…';
const TOO_LONG = `The statement is longer than ${LONGEST_STATEMENT} characters: write its calls themselves.`;
const NO_ADDRESS = 'The address is in a variable or is put together: write the call itself.';
const IN_PARTS = 'The address is put together from parts: write it as one, with {id} for what is filled in.';

const CALLER =
  /\baz(?:\.cmd)?\s+rest\b|\bm365\s+request\b|\bcurl(?:\.exe)?\s|\bInvoke-(?:Mg)?(?:Graph)?(?:Rest|Web|PowerBIRest|FabricRest)?\w*(?:Request|Method)\b|\b(?:irm|iwr)\s|\bfetch\(|\baxios\b|\b(?:requests|httpx|session|http)\.\w+\(|\.request\(|\.(?:Get|Post|Patch|Put|Delete)Async\(/i;

/** The method that a statement says outright, or that its tool sends by default. */
function methodOf(text: string): Method | undefined {
  const said =
    /(?:^|\s)(?:--method|--request|-X|-m|-(?:Http)?Method)[\s=:]*["']?([A-Za-z]+)\b/.exec(text) ??
    /\bmethod["']?\s*[:=]\s*["']([A-Za-z]+)["']/i.exec(text) ??
    /\.(get|post|patch|put|delete)(?:Async)?\s*\(\s*(?:url\s*=\s*)?(?:[a-z$@]{0,2}["'`(]|\w+\s*[,)+])/i.exec(text) ??
    /\.request\(\s*["']([A-Za-z]+)["']/i.exec(text) ??
    /\bHttpMethod\.(\w+)/i.exec(text);
  if (said) return METHODS.find((one) => one === said[1]?.toUpperCase());
  if (!CALLER.test(text)) return undefined;
  if (/\bcurl/i.test(text)) {
    if (/\s(?:-d|--data(?:-\w+)?|--json|-F|--form)[\s=@'"]/.test(text)) return 'POST';
    return /\s(?:-T|--upload-file)\s/.test(text) ? 'PUT' : 'GET';
  }
  return 'GET';
}

interface Target {
  address: string;
  /** Whether something is added to it behind its end. */
  isPart: boolean;
}

/** Addresses and variables with a path behind them, in the order of what names them as the target. */
function targetsIn(text: string): Target[] {
  const found: (Target & { rank: number })[] = [];
  const quoted = /([a-z$@]{0,2})(["'`])((?:[^"'`\\]|[\\`].|(?!\2)["'])*?)\2(?=\s*([+.%&]?))/gi;
  const add = (address: string, at: number, isPart: boolean) => {
    const before = text.slice(Math.max(0, at - 40), at);
    // The body of a call names objects by their address.
    if (/odata\.\w+\\?["']?\s*\\?["']?\s*[:=]\s*\\?["']?$|@odata\.\w+/i.test(before)) return;
    const name = withoutEnd(before, ' =:"\'`(');
    const rank = /(?:^|[^\w])(?:-u|--?ur[il]|ur[il])$/i.test(name) ? 0 : 1;
    found.push({ address: plain(address), isPart, rank });
  };
  for (const one of text.matchAll(quoted)) {
    const value = one[3] ?? '';
    if (/^(?:https:\/\/|\$?\{?\$?\w+\}?\/|\$\w+$|\$\()/i.test(value)) {
      const rest = text.slice(one.index + one[0].length);
      add(value, one.index, /^\s*(?:\+|\.\s*["'$]|%\s*\()/.test(rest));
    }
  }
  const bare = text.replace(quoted, (one) => ' '.repeat(one.length));
  for (const one of bare.matchAll(/https:\/\/[^\s"'`<>|;]+|(?<=\s|=|\()\$\{?\w+\}?(?:\/[^\s"'`|;)]*)?/gi)) {
    add(withoutEnd(one[0], '),'), one.index, /^\s*\+/.test(bare.slice(one.index + one[0].length)));
  }
  const handed =
    /\b(?:fetch|axios|\w+\.(?:get|post|patch|put|delete)(?:Async)?)\(\s*(?:url\s*=\s*)?([A-Za-z_]\w*)\s*([,)+])/i.exec(
      bare,
    );
  if (handed?.[1]) add(`{${handed[1]}}`, handed.index, handed[2] === '+');
  return found.sort((a, b) => a.rank - b.rank);
}

/** A dollar sign that a shell was kept from reading. */
const plain = (address: string) => address.replace(/[\\`]\$/g, '$');

/** `name = "https://…"`, in the forms of PowerShell, shells, Python and JavaScript. */
function assignment(text: string): { name: string; value: string } | undefined {
  const one =
    /^\s*(?:export\s+|const\s+|let\s+|var\s+|readonly\s+|set\s+)?(?:\[string\]\s*)?\$?(?:env:|script:|global:)?(\w+)\s*=\s*[a-z@]{0,2}(["'`]?)((?:https:\/\/|\$\{?\w+\}?\/|\{\w+\}\/)[^"'`\s]*)\2\s*;?\s*$/i.exec(
      text,
    );
  return one ? { name: one[1]?.toLowerCase() ?? '', value: plain(one[3] ?? '') } : undefined;
}

/** The address with what stands in the variable at its beginning. */
function filledIn(address: string, variables: Variables): string {
  const one = /^(?:\$\{?|\{)(?:env:|script:|global:)?(\w+)\}?(?=\/|\?|$)/i.exec(address);
  const value = one?.[1] === undefined ? undefined : variables.get(one[1]);
  if (!one || value === undefined) return address;
  return `${value.replace(/\/$/, '')}${address.slice(one[0].length)}`;
}

const isAddress = (text: string) => /^https:\/\//i.test(text);

const isKnownHost = (address: string, hosts: Hosts) =>
  hosts.isKnown((/^https:\/\/([^/?#\s]+)/i.exec(address)?.[1] ?? '').replace(/:443$/, ''));

/** Whether the address calls one of the APIs: not just its host, a version or a scope. */
function isCall(address: string, hosts: Hosts): boolean {
  if (!isKnownHost(address, hosts)) return false;
  const path = /^https:\/\/[^/?#]+([^?#]*)/i.exec(address)?.[1] ?? '';
  return !/^\/?$|^\/(?:v1\.0|beta|v1|v1\.0\/myorg)?\/?$|\/\.default$/i.test(path);
}

/** Tools that take a path and know the host themselves. */
function relativeCall(text: string, hosts: Hosts): string | undefined {
  const fabric = /\bfab\s+api\s(.*)$/i.exec(text);
  if (fabric) {
    const words = (fabric[1] ?? '').match(/"[^"]*"|'[^']*'|\S+/g) ?? [];
    const value = (...names: string[]) => words[words.findIndex((one) => names.includes(one)) + 1];
    const method = names(words, '-X', '--method') ? (value('-X', '--method') ?? 'get') : 'get';
    const audience = names(words, '-A', '--audience') ? (value('-A', '--audience') ?? '') : 'fabric';
    const path = words.find((one, at) => !one.startsWith('-') && !/^-/.test(words[at - 1] ?? ''));
    const begins = { fabric: `${hosts.base('fabric')}/v1`, powerbi: `${hosts.base('powerbi')}/v1.0/myorg` }[audience];
    if (!path || !begins) return undefined;
    return `${method.toUpperCase()} ${begins}/${plain(unquoted(path)).replace(/^\//, '')}`;
  }
  const sdk = /\.api\(\s*["'`](\/[^"'`]+)["'`]\s*\).*?\.(get|post|patch|put|delete)\s*\(/i.exec(text);
  if (sdk) return `${sdk[2]?.toUpperCase()} ${hosts.base('graph')}${sdk[1]}`;
  const module =
    /\bInvoke-(MgGraph|Graph|PowerBI|Fabric)\w*\b.*?-(?:Uri|Url|RelativeUri)[\s:]+(["'])(?!https:)([\w/{][^"']*)\2/i.exec(
      text,
    );
  if (!module) return undefined;
  const [, kind = '', , path = ''] = module;
  const method = methodOf(text);
  if (!method) return undefined;
  const below = plain(path).replace(/^\//, '');
  if (/^(?:MgGraph|Graph)$/i.test(kind)) return `${method} ${hosts.base('graph')}/${below}`;
  if (/^Fabric$/i.test(kind)) return `${method} ${hosts.base('fabric')}/v1/${below.replace(/^v1\//, '')}`;
  return `${method} ${hosts.base('powerbi')}/v1.0/myorg/${below.replace(/^v1\.0\/myorg\//i, '')}`;
}

const names = (words: readonly string[], ...wanted: string[]) => words.some((one) => wanted.includes(one));

const unquoted = (text: string) => text.replace(/^(["'])(.*)\1$/, '$2');

/** The text without any of these signs at its end. */
function withoutEnd(text: string, signs: string): string {
  let end = text.length;
  while (end > 0 && signs.includes(text[end - 1] ?? '')) end--;
  return text.slice(0, end);
}
