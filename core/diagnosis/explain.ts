import { redact } from '../http/redact';
import type { Diagnosis } from '../model/diagnosis';
import type { AppFacts, Evidence } from '../model/evidence';
import { RESOURCES } from '../resources/registry';
import { withoutRandom } from '../util/secretLook';
import { type DiagnoseOptions, diagnose } from './diagnose';
import { errorLines, passagesOf } from './passages';
import { assertionIn } from './signs/named';

/** Longest text that is looked at. */
const LONGEST = 64 * 1024;

/** Addresses in error texts that are reading matter, or stand behind the API that was called: not what was called. */
const READING_MATTER =
  /^https?:\/\/(?:learn\.|docs\.|aka\.ms|go\.microsoft|portal\.|entra\.|support\.|github\.com|developer\.|[\w.-]{1,80}\.manage\.microsoft\.com|[^/]*\/error\?code=)/i;
/** Where a page leads to. */
const ATTRIBUTE = /\b(?:href|src|action)\s*=\s*(?:"[^"]{0,2000}"|'[^']{0,2000}')/gi;
const GUID = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';

/** What stands before each line of a log: the clock of Azure Pipelines and its mark, the frame of Terraform and of PowerShell. */
const LINE_START = /^(?:\d{4}-\d\d-\d\dT[\d:.]{8,20}Z )?(?:##\[\w{1,20}\])?(?:[ \t]{0,20}[│|] ?)?/gm;
/** Colors of a terminal. */
const COLORS = /\u001b\[[\d;]{0,20}m/g;

const HEADER = /^\s*([A-Za-z][\w-]*):\s*(.*)$/;
/** Names that are a header wherever they stand; beside a loose `Status: 401`, all others are a tool's own words. */
const KNOWN_HEADER =
  /^(?:x-|content-|cache-|www-|(?:client-)?request-?id$|transfer-|strict-|retry-|(?:date|server|via|vary|pragma|connection|location|expires|etag)$)/i;
const REQUEST = /^\s*(?:GET|POST|PUT|PATCH|DELETE|HEAD)\s+\S/;
/** The command itself, its progress, a lone address. */
const NOT_SAID = /^\s*(?:(?:[$#>] )?curl\s.*|% Total .*|Dload .*|[\d\s.kMG:-]*--:--:--.*|https?:\S+)?$/;

/** What a tool said before the answer came: all but the request and what curl reports about the connection. */
function saidBefore(lines: readonly string[]): string[] {
  const isVerbose = lines.some((line) => /^> ?[A-Z]+ \S/.test(line));
  let inRequest = false;
  return lines.filter((line) => {
    inRequest = REQUEST.test(line) || (inRequest && HEADER.test(line));
    return !inRequest && !NOT_SAID.test(line) && !(isVerbose && /^[>*{}]/.test(line));
  });
}

/** A status line with nothing behind its number but the reason phrase. */
const REASON_ONLY = /[ :=][1-5]\d\d\b[\s"',;.()]{0,6}[a-z '-]{0,60}[\s"',;.()]{0,3}$/i;

/** A whole answer as `curl -i` or a trace prints it: a status line, header lines, the body. */
function exchangeIn(text: string): Evidence['answer'] {
  const lines = text.split(/\r?\n/).map((line) => line.replace(/^< ?/, ''));
  const start = lines.findIndex((line) =>
    /^\s*(?:HTTP(?:\/[\d.]+| status)|status(?: ?code)?)[ :=]+[1-5]\d\d\b(?! \()/i.test(line),
  );
  const statusLine = lines[start] ?? '';
  const status = Number(/[ :=]([1-5]\d\d)\b/.exec(statusLine)?.[1]);
  if (start < 0 || !status) return undefined;
  const isWhole = /^\s*HTTP\//i.test(statusLine);
  // Go's libraries say everything on the line of the status.
  const behind = REASON_ONLY.test(statusLine) ? [] : [statusLine];
  const headers: Record<string, string> = {};
  const said: string[] = [];
  let at = start + 1;
  for (; at < lines.length; at++) {
    const line = lines[at] ?? '';
    const [, name, value = ''] = HEADER.exec(line) ?? [];
    if (!name) break;
    if (isWhole || KNOWN_HEADER.test(name)) headers[name.toLowerCase()] = value;
    else said.push(line);
  }
  return {
    status,
    headers,
    body: [...saidBefore(lines.slice(0, start)), ...behind, ...said, ...lines.slice(at)].join('\n').trim(),
  };
}

function urlIn(text: string): string | undefined {
  const asked = /\b(?:GET|POST|PUT|PATCH|DELETE)\s+(\S*[/{]\S*)/.exec(text)?.[1];
  if (asked) return asked;
  const urls = [...text.replace(ATTRIBUTE, '').matchAll(/https?:\/\/[^\s"'<>`|\\]{1,2000}/gi)].map((match) =>
    // Go's libraries write `http call(ADDRESS)(POST)`.
    (match[0].split(')(')[0] ?? '').replace(/[),.;\]]{1,5}$/, ''),
  );
  // A scope and an issuer have the form of an address, too.
  const issuer = assertionIn(text)?.issuer;
  const called = urls.filter((url) => !READING_MATTER.test(url) && !url.endsWith('/.default') && url !== issuer);
  // A refusal of Entra names the resource by its address, too.
  const login = /AADSTS\d/.test(text) ? called.find((url) => /\/oauth2\/|\/\/login\./i.test(url)) : undefined;
  if (login) return login;
  const api = called.find((url) => /graph\.|powerbi|fabric|oidctoken|169\.254/i.test(url) || isKnownApi(url));
  const scopes = urls.filter((url) => url.endsWith('/.default'));
  return api ?? called[0] ?? hostIn(scopes.reduce((rest, scope) => rest.replaceAll(scope, ''), text));
}

/** Python and curl name host and path apart. */
function hostIn(text: string): string | undefined {
  if (/\b169\.254\.169\.254\b/.test(text)) return 'http://169.254.169.254/metadata/identity/oauth2/token';
  const host =
    /host='([\w.-]+)'/.exec(text)?.[1] ??
    /\b((?:login|graph|api)\.[\w.-]{1,100}\.(?:com|us|cn|net))\b/i.exec(text)?.[1];
  if (!host) return undefined;
  const path = /with url: (\/[^\s)]*)/.exec(text)?.[1] ?? '';
  return `https://${host}${path}`;
}

function appIn(text: string): AppFacts {
  const find = (...shapes: RegExp[]) => shapes.map((shape) => shape.exec(text)?.[1]).find((id) => id !== undefined);
  return {
    clientId: find(
      new RegExp(`(?:application|app|client)(?: with identifier| with id)?[ (]*'(${GUID})'`, 'i'),
      new RegExp(`client application (${GUID})`, 'i'),
      new RegExp(`client_id=(${GUID})`, 'i'),
    ),
    tenantId: find(
      new RegExp(`(?:tenant|directory|organization)(?: named)?[ ']+(${GUID})`, 'i'),
      new RegExp(`login\\.[\\w.]{1,80}/(${GUID})`, 'i'),
    ),
  };
}

const isKnownApi = (url: string) => RESOURCES.some(({ recognize }) => recognize.address.test(url.toLowerCase()));

function resourceIn(text: string, url: string | undefined): string | undefined {
  if (url && (/graph\.|powerbi|fabric/i.test(url) || isKnownApi(url))) return undefined;
  if (/power ?bi|analysis\.windows\.net\/powerbi/i.test(text)) return 'powerbi';
  return undefined;
}

/** A pasted code, log line or error body as evidence: as much of the exchange as the text carries. */
export function evidenceFromText(raw: string): Evidence {
  // A pasted log may contain a secret, and a code or an address that is found in it is printed again.
  const plain = raw.slice(0, LONGEST).replace(COLORS, '').replace(LINE_START, '');
  const text = withoutRandom(redact(plain.trim()));
  // A bare number of that length can only be meant as an AADSTS code.
  const words = /^\d{5,9}$/.test(text) ? `AADSTS${text}` : text;
  const url = urlIn(words);
  const resource = resourceIn(words, url);
  return {
    asked: {
      // A tool that speaks of Power BI and of no sign-in called the API itself.
      ...(!url &&
        resource === 'powerbi' &&
        !/AADSTS\d|token endpoint/i.test(words) && { endpoint: 'powerbi' as const }),
      method: /\b(GET|POST|PUT|PATCH|DELETE)\b/.exec(words)?.[1],
      url,
      resource,
      grant: /grant_type['"]?\s*[=:]\s*['"]?([\w:.-]+)/.exec(words)?.[1],
    },
    answer: exchangeIn(words),
    text: words,
    app: appIn(words),
    assertion: assertionIn(words),
  };
}

/** What is known beyond the text is put into the evidence of each of its parts. */
export interface ExplainOptions extends DiagnoseOptions {
  complete?: (evidence: Evidence) => Evidence;
}

/** How telling a passage is: one with a code of its own before one that says something only. */
const weight = ({ confidence, evidence }: Diagnosis) =>
  confidence === 'certain' ? 3 : confidence === 'unknown' ? 0 : evidence.code ? 2 : 1;

/**
 * Explains a code, a log line or an error body offline, through the same `diagnose` as a run; of a long log the first of its
 * most telling errors.
 */
export function explain(
  text: string,
  { complete = (evidence) => evidence, ...options }: ExplainOptions = {},
): Diagnosis {
  const found = passagesOf(text).map((passage) => diagnose(complete(evidenceFromText(passage)), options));
  return found.reduce((best, one) => (weight(one) > weight(best) ? one : best));
}

/** Errors of the text that the diagnosis is not about: each of them has a code and a cause of its own. */
export function otherErrors(text: string, { cause, evidence }: Diagnosis): Diagnosis[] {
  const others = new Map<string, Diagnosis>();
  for (const line of errorLines(text)) {
    const other = diagnose(evidenceFromText(line));
    const { code } = other.evidence;
    if (code && code !== evidence.code && other.cause !== cause && other.confidence !== 'unknown') {
      others.set(other.cause, other);
    }
  }
  return [...others.values()];
}
