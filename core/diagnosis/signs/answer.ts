import { isPage } from '../../util/htmlPage';
import { printable } from '../../util/text';
import { type Json, jsonIn } from './embeddedJson';

/** What an answer or a pasted text says, independent of who said it. */
export interface AnswerSigns {
  /** AADSTS codes without the letters, in the order of their appearance. */
  aadsts: number[];
  /** Error codes of an API or of OAuth, lower case. */
  codes: string[];
  /** The first code as the server wrote it. */
  code?: string;
  /** Those that stood under a key of JSON and not in a sentence, the outermost first. */
  keyedCodes: readonly string[];
  subError?: string;
  /** The server's words in lower case, markup and JSON punctuation removed. */
  words: string;
  /** The same with “isn't” and “can't” in full, where there are any: a pattern names one of the two ways to write it. */
  inFull?: string;
  /** The server's own message, printable, as it is shown to people. */
  message?: string;
  html: boolean;
  /** The answer, or a part of the text, is JSON: a server's words. */
  isJson: boolean;
  empty: boolean;
  requestId?: string;
  correlationId?: string;
  timestamp?: string;
}

/** Longest body that is looked at. Error answers are small; what comes after this can only be padding. */
const LONGEST = 64 * 1024;
const DEEPEST = 6;

interface Found {
  codes: string[];
  messages: string[];
  numbers: number[];
  named: Map<string, string>;
}

/** Others write their HTTP status into the same field: Azure Arc's agent answers 401 with `error_codes: [401]`. */
const AADSTS_NUMBER = /^\d{4,9}$/;

/** Whatever is longer or has other signs is a sentence. */
const CODE = /^[\w.-]{2,100}$/;
const CODE_KEYS = new Set(['code', 'errorcode', 'error', 'error_code', 'typekey', 'exceptiontype']);
const MESSAGE_KEYS = new Set([
  'message',
  'error_description',
  'errormessage',
  'errordescription',
  'value',
  'detail',
  'description',
  'title',
  'error_message',
  'reason',
]);
const NAMED_KEYS = new Set([
  'suberror',
  'sub_error',
  'request-id',
  'requestid',
  'client-request-id',
  'correlation_id',
  'correlationid',
  'trace_id',
  'timestamp',
  'date',
  'activityid',
]);

/** Collects codes and messages from every envelope that Entra, Graph, Power BI, Fabric and Azure DevOps use. */
function walk(node: Json, depth: number, found: Found): void {
  if (depth > DEEPEST || node === null || typeof node !== 'object') return;
  if (Array.isArray(node)) {
    for (const item of node.slice(0, 20)) walk(item, depth + 1, found);
    return;
  }
  for (const [key, value] of Object.entries(node).slice(0, 60)) {
    const name = key.toLowerCase();
    if (typeof value === 'string') {
      // A gateway or a log may keep a whole answer as a string.
      const inner = /^\s*\{/.test(value) && depth < DEEPEST ? jsonIn(value) : [];
      for (const one of inner) walk(one, depth + 1, found);
      if (inner.length > 0) continue;
      if (CODE_KEYS.has(name) && CODE.test(value)) found.codes.push(value);
      else if (MESSAGE_KEYS.has(name) || name === 'error') found.messages.push(value);
      if (NAMED_KEYS.has(name) && !found.named.has(name)) found.named.set(name, value);
    } else if (name === 'error_codes' && Array.isArray(value)) {
      for (const code of value) if (AADSTS_NUMBER.test(String(code))) found.numbers.push(Number(code));
    } else {
      walk(value, depth + 1, found);
    }
  }
}

function stripMarkup(text: string): string {
  return text
    .replace(/<(script|style)\b[\s\S]*?(?:<\/\1>|$)/gi, ' ')
    .replace(/<[^<>]*>/g, ' ')
    .replace(/&#?\w+;/g, ' ');
}

/** Headings of the lines that PowerShell adds to every error. */
const OF_POWERSHELL = new Set(['CategoryInfo', 'FullyQualifiedErrorId', 'ErrorCode', 'StatusCode']);

/**
 * What OAuth calls its errors: RFC 6749, section 5.2; OpenID Connect Core, section 3.1.2.6; `invalid_resource` and
 * `consent_required` as Entra writes them.
 */
const OF_OAUTH =
  /\b(?:invalid_(?:client|grant|scope|request|resource)|unauthorized_client|unsupported_grant_type|(?:consent|interaction)_required)\b/gi;

/** OAuth is spoken by others, too. */
const OTHER_ISSUER = /\b(?:okta|keycloak|msis\d|salesforce|google|auth0|databricks|docusign|gitlab|facebook|slack)/i;

/**
 * Codes inside of free text: those in camel case or with underscores (`Authorization_RequestDenied`, `PowerBIEntityNotFound`),
 * then OAuth's own.
 */
function codesInText(text: string): string[] {
  // What a text marks as its code wins: `Code="X"`, `(X)`.
  const marked = [...text.matchAll(/\bcode["']?\s*[:=]\s*["']([A-Z]\w{2,99})["']|\(([A-Z]\w{2,99})\)/gi)].map(
    (match) => match[1] ?? match[2] ?? '',
  );
  // Words first, their shape second: one pattern for both would take time without bound on a text such as base64url.
  // A word behind a verb and a hyphen is a cmdlet's name; one behind or before a dot, or before `#`, a class's; one before an
  // ID the heading of it.
  const words = text
    .replace(/^\s*at \S.*$|\bCategoryInfo\s{0,20}: \w+/gm, '')
    .match(/(?<![\w-]|\w\.)[A-Z]\w{2,99}\b(?![#.]\w|Id: ?[0-9a-f]{8}-|: ?[0-9a-f]{8}-)/g);
  const codes = [...marked, ...(words ?? [])].filter(
    (word) => /_[A-Z]|[a-z0-9][A-Z]/.test(word) && !OF_POWERSHELL.has(word),
  );
  return OTHER_ISSUER.test(text) ? codes : [...codes, ...(text.match(OF_OAUTH) ?? [])];
}

function inFull(words: string): string {
  const straight = words.replaceAll('’', "'");
  return straight.replace(/\bcan't\b/g, 'cannot').replace(/n't\b/g, ' not');
}

/** Stack frames of .NET and Java, the place in the script as PowerShell shows it. */
const FRAME = /^\s*(?:at |At \S+:\d|\+ |\.\.\. \d{1,6} (?:more|common frames))/;

/** The words of a log that say what went wrong: Entra's where there are any, and no stack frames. */
function saidIn(text: string): string {
  const lines = text.slice(Math.max(0, text.search(/AADSTS\d/))).split('\n');
  return lines.filter((line) => !FRAME.test(line)).join('\n');
}

/** "Error validating credentials": Entra's older heading, beside which another code says what was wrong with them. */
const HEADING = 70002;

const telling = (codes: readonly number[]) =>
  codes.length > 1 ? codes.filter((code) => code !== HEADING) : [...codes];

const header = (headers: Readonly<Record<string, string>>, ...names: string[]) =>
  names.map((name) => headers[name]).find((value) => value !== undefined);

/** Reads an answer's body and headers, or a pasted text when `isText` is set. */
export function answerSigns(raw: string, headers: Readonly<Record<string, string>>, isText: boolean): AnswerSigns {
  const body = raw.slice(0, LONGEST);
  // A page may stand inside of another program's error text, but never inside of JSON.
  const html = isPage(headers, body) || (!/^\s*[{[]/.test(body) && /<!doctype html|<html[\s>]/i.test(body));
  const found: Found = { codes: [], messages: [], numbers: [], named: new Map() };
  const json = html && !isText ? [] : jsonIn(body);
  for (const one of json) walk(one, 0, found);

  const plain = html || /<[a-z!/]/i.test(body) ? stripMarkup(body) : body;
  const challenge = headers['www-authenticate'] ?? '';
  const spoken =
    found.messages.length > 0
      ? [...new Set(found.messages)].join(' · ')
      : json.length === 0
        ? isText
          ? saidIn(plain)
          : plain
        : '';
  const searched = `${plain} ${found.messages.join(' ')} ${challenge}`;
  const aadsts = [
    ...searched.matchAll(/AADSTS(\d{4,9})/gi),
    ...searched.matchAll(/Error\(s\): (\d{5,9}) - /g),
    ...searched.matchAll(/error\?code=(\d{5,9})/gi),
  ]
    .map((match) => Number(match[1]))
    .concat(found.numbers);
  const codes = [...found.codes, ...codesInText(isText || found.codes.length === 0 ? plain : found.messages.join(' '))];
  const subError = [found.named.get('suberror'), found.named.get('sub_error')].find((one) => one && CODE.test(one));
  const inText = (shape: RegExp) => shape.exec(searched)?.[1];

  // Exchange says it in a header, with no body.
  const words = printable(
    `${plain} ${found.messages.join(' ')} ${headers['x-ms-diagnostics'] ?? ''}`,
    LONGEST,
  ).toLowerCase();

  return {
    aadsts: telling([...new Set(aadsts)]),
    codes: [...new Set([...codes, ...(subError ? [subError] : [])].map((code) => code.toLowerCase()))],
    code: found.codes[0] ?? codes[0],
    keyedCodes: found.codes,
    subError,
    words,
    inFull: /n['’]t\b/.test(words) ? inFull(words) : undefined,
    message: printable(spoken, 400) || undefined,
    html,
    isJson: found.codes.length + found.messages.length > 0,
    empty: body.trim() === '',
    requestId:
      found.named.get('request-id') ??
      found.named.get('requestid') ??
      found.named.get('trace_id') ??
      header(headers, 'request-id', 'requestid', 'x-ms-request-id', 'x-azure-ref', 'activityid') ??
      found.named.get('activityid') ??
      inText(/Trace ID: ([\w-]{8,64})/i) ??
      inText(/Ref A: ([\w-]{8,64})/) ??
      inText(/\brequest-id {0,40}: {0,4}([\w-]{8,64})/i),
    correlationId:
      found.named.get('correlation_id') ??
      found.named.get('correlationid') ??
      found.named.get('client-request-id') ??
      header(headers, 'client-request-id', 'x-ms-correlation-request-id') ??
      inText(/Correlation ID: ([\w-]{8,64})/i),
    timestamp:
      found.named.get('timestamp') ??
      found.named.get('date') ??
      inText(/Timestamp: (\d{4}-\d\d-\d\d[ T][\d:.]+Z?)/i) ??
      headers.date,
  };
}
