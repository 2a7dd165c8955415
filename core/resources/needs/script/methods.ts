import { ANY_METHOD, METHODS, type Method } from '../../../util/method';
import { LONGEST_STATEMENT } from './statements';
import { withoutQuoted } from './values';

const CALLERS =
  /\baz(?:\.cmd)?\s+rest\b|\bm365\s+request\b|\bcurl(?:\.exe)?\s|(?<!-Invoke |Mock )\b(?:Invoke-\w*(?:Request|Method)|New-Graph\w+Request)\b|\b(?:irm|iwr)\s|\bfetch\(|\baxios\b|\b(?:requests|httpx|session|http)\.\w+\(|\.request\(|\.(?:Get|Post|Patch|Put|Delete)Async\(/gi;
export const CALLER = new RegExp(CALLERS.source, 'i');

/** A statement that calls more than once, in one part for each call. */
export function partsOf(text: string): string[] {
  if (text.length > LONGEST_STATEMENT) return [text];
  const bare = withoutQuoted(text);
  const starts = [...bare.matchAll(CALLERS)].map(({ index }) => index).slice(1);
  return [0, ...starts].map((start, at) => text.slice(start, starts[at]));
}

/** What may stand where the method is said, too: a variable, an expression. Then the method is not known. */
const NAME = '([A-Za-z]+|[$[({])';
const VERB = `(${ANY_METHOD})`;

/** Ways to say the method, in the order in which they count. */
const SAID: readonly RegExp[] = [
  new RegExp(String.raw`(?:^|\s)(?:--method|--request|-(?:http)?method)[\s=:]+["']?${NAME}`, 'i'),
  new RegExp(String.raw`(?:^|\s)(?:-[a-z]*X\s*|-m\s+)["']?${NAME}`),
  new RegExp(String.raw`\b(?:requests|httpx|session|client|http|axios|\w*api)\.${VERB}(?:Async)?\s*\(`, 'i'),
  /\bHttpMethod\]?(?:\.|::)(\w+)/i,
  /\bMethod(Get|Post|Patch|Put|Delete)\b/,
  /\b(?:new)?request\w*\((?:\s*\w[\w.]*\(?\)?,)?\s*["']?(\w+)["']?\s*,/i,
  new RegExp(String.raw`\bmethod(?:["']?\s*[:=]\s*["'${'`'}]?${NAME}|\s*([,}]))`, 'i'),
  new RegExp(String.raw`\.${VERB}(?:Async)?\s*\(\s*(?:url\s*=\s*)?(?:[a-z$@]{0,2}["'${'`'}(]|\$?\w+\s*[,)+])`, 'i'),
];

/** Functions with the method in their name; `-type` says another one. */
const WRAPPER = new RegExp(String.raw`\b\w+-Graph${VERB}Request\b`, 'i');

/** The method that a statement says outright, or that its tool sends by default. */
export function methodOf(text: string): Method | undefined {
  const wrapper = WRAPPER.exec(text);
  const said =
    SAID.reduce<RegExpExecArray | null>((found, way) => found ?? way.exec(text), null) ??
    ((wrapper && /\s-type\s+["']?(\S\w*)/i.exec(text)) || wrapper);
  if (said) return METHODS.find((one) => one === said[1]?.toUpperCase());
  if (/\bcurl/i.test(text)) {
    if (/\s(?:-[a-zA-Z]*G|--get)\s/.test(text)) return 'GET';
    if (/\s(?:-[a-zA-Z]{0,4}[dF]|--data(?:-\w+)?|--json|--form)(?=[\s=@'"])/.test(text)) return 'POST';
    return /\s(?:-T|--upload-file)\s/.test(text) ? 'PUT' : 'GET';
  }
  return SENDS_GET.test(text) ? 'GET' : undefined;
}

/** Tools that send GET where nothing else is said. */
const SENDS_GET =
  /\baz(?:\.cmd)?\s+rest\b|\bm365\s+request\b|\bInvoke-\w*(?:Request|Method)\b|\b(?:irm|iwr)\s|\bfetch\(|\baxios\(/i;
