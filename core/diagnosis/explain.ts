import { redact } from '../http/redact';
import type { Diagnosis } from '../model/diagnosis';
import type { AppFacts, Evidence } from '../model/evidence';
import { RESOURCES } from '../resources/registry';
import { withoutRandom } from '../util/secretLook';
import { type DiagnoseOptions, diagnose } from './diagnose';
import { assertionIn } from './signs/named';

/** Longest text that is looked at. */
const LONGEST = 64 * 1024;

/** Addresses in error texts that are reading matter, not what was called. */
const READING_MATTER =
  /^https?:\/\/(?:learn\.|docs\.|aka\.ms|go\.microsoft|portal\.|entra\.|support\.|github\.com|developer\.|[^/]*\/error\?code=)/i;
const GUID = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';

/** Lines that show the request, or what curl tells of the connection. */
const NOT_SAID = /^\s*(?:[>*}{]|(?:GET|POST|PUT|PATCH|DELETE)\b|https?:\S+$|HTTP\/[\d.]+ \d|[A-Za-z][\w-]*: |$)/;

/** A whole answer as `curl -i` or a trace prints it: a status line, header lines, the body. */
function exchangeIn(text: string): Evidence['answer'] {
  const lines = text.split(/\r?\n/).map((line) => line.replace(/^< ?/, ''));
  const start = lines.findIndex((line) =>
    /^\s*(?:HTTP(?:\/[\d.]+| status)|status(?: ?code)?)[ :=]+[1-5]\d\d\b(?! \()/i.test(line),
  );
  const status = Number(/[ :=]([1-5]\d\d)\b/.exec(lines[start] ?? '')?.[1]);
  if (start < 0 || !status) return undefined;
  const headers: Record<string, string> = {};
  let at = start + 1;
  for (; at < lines.length; at++) {
    const header = /^\s*([A-Za-z][\w-]*):\s*(.*)$/.exec(lines[at] ?? '');
    if (!header?.[1]) break;
    headers[header[1].toLowerCase()] = header[2] ?? '';
  }
  // What stands before the status line is kept: a tool may print its own words first.
  const before = lines.slice(0, start).filter((line) => !NOT_SAID.test(line));
  return { status, headers, body: [...before, ...lines.slice(at)].join('\n').trim() };
}

function urlIn(text: string): string | undefined {
  const asked = /\b(?:GET|POST|PUT|PATCH|DELETE)\s+(\S*[/{]\S*)/.exec(text)?.[1];
  if (asked) return asked;
  const urls = [...text.matchAll(/https?:\/\/[^\s"'<>`|\\]{1,2000}/gi)].map((match) =>
    match[0].replace(/[),.;\]]{1,5}$/, ''),
  );
  const called = urls.filter((url) => !READING_MATTER.test(url));
  // A refusal of Entra names the resource by its address, too.
  const login = /AADSTS\d/.test(text) ? called.find((url) => /\/oauth2\/|\/\/login\./i.test(url)) : undefined;
  if (login) return login;
  const api = called.find((url) => /graph\.|powerbi|fabric|oidctoken|169\.254/i.test(url) || isKnownApi(url));
  return api ?? called[0] ?? hostIn(text);
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
  // Whoever pastes a log may paste a secret with it, and a code or an address that is found in it is printed again.
  const text = withoutRandom(redact(raw.slice(0, LONGEST).trim()));
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

/** Explains a code, a log line or an error body offline, through the same `diagnose` as a run. */
export function explain(text: string, options: DiagnoseOptions = {}): Diagnosis {
  return diagnose(evidenceFromText(text), options);
}
