import type { ApiRequest } from '../model/plan';
import { withoutShellSigns } from '../util/apiPath';
import { METHODS } from '../util/method';
import { type Item, type ParsedInput, readEach, shown } from './inputError';
import { lines } from './lists';
import { pathProblem } from './requestPath';

/** A word in front of a path: a method, or what was taken for one. */
const LED_BY_A_WORD = /^([A-Za-z]+)\s+(\S.*)$/;

/** JSON, or a form, behind the path. */
const BODY = /\s+(?:[{["']|--?d(?:ata)?\b|\w+=)/;

/** What only a script fills in. SharePoint writes an ID in braces as well; `$ref` and the like are parts of OData. */
const PLACEHOLDER =
  /\{(?![\da-f]{8}-)|<[^<>]*>|\$\(|\/\$(?!(?:batch|count|entity|links|metadata|ref|value)\b)\w|[(']\$\w/i;

/** What is wrong with a line, as the end of a sentence that begins with it; or the call. */
export function readLine(line: string): { value: ApiRequest } | { problem: string } {
  const led = LED_BY_A_WORD.exec(line);
  const method = led ? METHODS.find((one) => one === led[1]?.toUpperCase()) : 'GET';
  if (!method) return { problem: `names the method ${led?.[1]?.toUpperCase()}; there are ${METHODS.join(', ')}` };
  const path = withoutShellSigns(led?.[2] ?? line);
  if (method === 'GET' && path.startsWith('/') && PLACEHOLDER.test(path.split('?', 1)[0] ?? '')) {
    return { problem: 'has a placeholder in its path; GET is sent, so write a real ID' };
  }
  if (path.startsWith('/') && BODY.test(path)) {
    return { problem: 'has a body behind the path; write the method and the path alone' };
  }
  const problem = pathProblem(path);
  return problem ? { problem } : { value: { method, path } };
}

/** An API, as far as the paths of its calls go. */
interface Api {
  /** The beginning that may be left out. */
  prefix: RegExp;
  prefixText: string;
}

const POWER_BI: Api = { prefix: /^\/v1\.0\/myorg(?=[/?]|$)/i, prefixText: '/v1.0/myorg' };
const FABRIC: Api = { prefix: /^\/v1(?=[/?]|$)/i, prefixText: '/v1' };

function readRequests(text: string, { prefix, prefixText }: Api): ParsedInput<ApiRequest[]> {
  const read = (line: string): Item<ApiRequest> => {
    const call = readLine(line);
    if ('problem' in call) return { problem: `${shown(line)} ${call.problem}.` };
    const { method, path } = call.value;
    const below = path.replace(prefix, '');
    if (/^\/(?:v\d|beta(?:[/?]|$))/i.test(below))
      return { problem: `${shown(line)} is not a path below ${prefixText}.` };
    if (!/^\/[^/?]/.test(below)) return { problem: `${shown(line)} names nothing to call.` };
    return { value: { method, path: below } };
  };
  return readEach(lines(text), read, ({ method, path }) => `${method} ${path}`);
}

/** Calls of Power BI below `/v1.0/myorg`, which may be written out. */
export function readPowerbiRequests(text: string): ParsedInput<ApiRequest[]> {
  return readRequests(text, POWER_BI);
}

/** Calls of Fabric below `/v1`, which may be written out. */
export function readFabricRequests(text: string): ParsedInput<ApiRequest[]> {
  return readRequests(text, FABRIC);
}
