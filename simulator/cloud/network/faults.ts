import type { ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import type { Answer } from '../exchange';
import type { Purpose } from '../router';
import { send } from './send';

/** Faults on the way to a host: they show at CONNECT or in the TLS handshake, so only `host` selects them. */
export type WayFault =
  /** The proxy hangs up without an answer. */
  | { kind: 'connect-refused' }
  | { kind: 'connect-status'; status: number; body?: string; headers?: Record<string, string> }
  /** The proxy cannot resolve the name. */
  | { kind: 'dns' }
  | { kind: 'tls'; certificate: 'unknown-ca' | 'expired' | 'wrong-name' };

/** Faults of an answer. */
export type AnswerFault =
  | { kind: 'reset'; when: 'before' | 'during' }
  /** Milliseconds, or until something has happened; for ever where both are left out. */
  | { kind: 'delay'; ms?: number; until?: Promise<void> }
  | { kind: 'endless-body' }
  | { kind: 'huge-body'; bytes?: number }
  | { kind: 'truncated-gzip' }
  | { kind: 'content-type'; type: string }
  | { kind: 'html'; status?: number; server?: string }
  | { kind: 'invalid-json' }
  | { kind: 'wrong-shape' }
  | { kind: 'deep-json'; depth?: number }
  | { kind: 'empty' }
  | { kind: 'no-content' }
  | { kind: 'redirect'; to: string; status?: number }
  | { kind: 'status'; status: number; body?: string | object; headers?: Record<string, string> }
  /** `retryAfter` as text, or made when the fault strikes: a date must lie ahead then. */
  | { kind: 'throttle'; retryAfter: string | (() => string); status?: 429 | 503 }
  | { kind: 'http10' }
  | { kind: 'duplicate-headers' }
  /** Any recorded answer. */
  | { kind: 'answer'; answer: Answer };

export type Fault = WayFault | AnswerFault;

export interface FaultRule {
  when: {
    host?: string | RegExp;
    path?: RegExp;
    method?: string;
    purpose?: Purpose;
    /** Only the nth match, counted from one. */
    nth?: number;
  };
  do: Fault;
  /** How often at most; always where left out. */
  times?: number;
}

export interface FaultHandle {
  /** How often the fault struck. */
  readonly hits: number;
  remove(): void;
}

const WAY_FAULTS: readonly string[] = ['connect-refused', 'connect-status', 'dns', 'tls'];

export function isWayFault(fault: Fault): fault is WayFault {
  return WAY_FAULTS.includes(fault.kind);
}

interface Armed {
  rule: FaultRule;
  matches: number;
  hits: number;
}

/** The faults that are armed at present; the first that fits strikes. */
export class Faults {
  readonly #armed: Armed[] = [];

  add(rule: FaultRule): FaultHandle {
    const armed: Armed = { rule, matches: 0, hits: 0 };
    this.#armed.push(armed);
    return {
      get hits() {
        return armed.hits;
      },
      remove: () => {
        const index = this.#armed.indexOf(armed);
        if (index >= 0) this.#armed.splice(index, 1);
      },
    };
  }

  clear(): void {
    this.#armed.length = 0;
  }

  /** The fault on the way to this host. */
  onTheWay(host: string): WayFault | undefined {
    const fault = this.#strike((entry) => isWayFault(entry.do) && hostFits(entry, host));
    return fault && isWayFault(fault) ? fault : undefined;
  }

  /** The fault of the answer to this request. */
  inAnswer(request: { method: string; host: string; path: string; purpose: Purpose }): AnswerFault | undefined {
    const fault = this.#strike(
      ({ when, do: fault }) =>
        !isWayFault(fault) &&
        hostFits({ when }, request.host) &&
        (when.path?.test(request.path) ?? true) &&
        (when.method ?? request.method) === request.method &&
        (when.purpose ?? request.purpose) === request.purpose,
    );
    return fault && !isWayFault(fault) ? fault : undefined;
  }

  #strike(fits: (rule: FaultRule) => boolean): Fault | undefined {
    for (const armed of this.#armed) {
      const { rule } = armed;
      if (!fits(rule)) continue;
      armed.matches += 1;
      if (rule.when.nth !== undefined && armed.matches !== rule.when.nth) continue;
      if (rule.times !== undefined && armed.hits >= rule.times) continue;
      armed.hits += 1;
      return rule.do;
    }
    return undefined;
  }
}

function hostFits(rule: Pick<FaultRule, 'when'>, host: string): boolean {
  const wanted = rule.when.host;
  if (wanted === undefined) return true;
  return typeof wanted === 'string' ? wanted === host : wanted.test(host);
}

/** A page as a proxy, a web filter or a captive portal sends it. */
export const FILTER_PAGE =
  '<!DOCTYPE html><html><head><title>Access Denied</title></head><body><h1>Access Denied</h1><p>Your organization’s web filter has blocked this site.</p></body></html>';

const JSON_TYPE = { 'content-type': 'application/json; charset=utf-8' };
const ok = (body: string | Buffer, headers: Record<string, string> = {}): Answer => ({
  status: 200,
  headers: { ...JSON_TYPE, ...headers },
  body,
});

/** Answers that are wrong as a whole but complete as HTTP. */
function wrongAnswer(fault: AnswerFault, real: () => Answer): Answer | undefined {
  switch (fault.kind) {
    case 'content-type':
      return { ...real(), headers: { ...real().headers, 'content-type': fault.type } };
    case 'html':
      return {
        status: fault.status ?? 200,
        headers: { 'content-type': 'text/html; charset=utf-8', server: fault.server ?? 'WebFilter/9.1' },
        body: FILTER_PAGE,
      };
    case 'invalid-json':
      return ok('{"access_token": "abc", "value": [');
    case 'wrong-shape':
      return ok('[1, "two", null, {"value": 3, "error": 7, "access_token": ["x"], "error_codes": "none"}]');
    case 'deep-json': {
      const depth = fault.depth ?? 100_000;
      return ok(`${'['.repeat(depth)}${']'.repeat(depth)}`);
    }
    case 'empty':
      return ok('');
    case 'no-content':
      return { status: 204 };
    case 'redirect':
      return { status: fault.status ?? 302, headers: { location: fault.to, 'content-length': '0' } };
    case 'status':
      return {
        status: fault.status,
        headers: { ...(fault.body ? JSON_TYPE : {}), ...fault.headers },
        body: fault.body ?? '',
      };
    case 'throttle':
      return {
        status: fault.status ?? 429,
        headers: {
          ...JSON_TYPE,
          'retry-after': typeof fault.retryAfter === 'string' ? fault.retryAfter : fault.retryAfter(),
        },
        body: { error: { code: 'TooManyRequests', message: 'Please retry again later.' } },
      };
    case 'duplicate-headers': {
      const answer = real();
      const doubled = ['content-type', 'request-id', 'retry-after', 'x-powerbi-error-info'].map((name) => {
        const value = answer.headers?.[name] ?? 'one';
        return [name, [value, 'two'].flat()];
      });
      return { ...answer, headers: { ...answer.headers, ...Object.fromEntries(doubled) } };
    }
    case 'answer':
      return fault.answer;
    default:
      return undefined;
  }
}

function endless(response: ServerResponse): void {
  const chunk = Buffer.alloc(16_384, 'x');
  response.writeHead(200, JSON_TYPE);
  const more = () => {
    while (!response.destroyed && response.write(chunk));
  };
  response.on('drain', more);
  more();
}

function huge(response: ServerResponse, bytes: number): void {
  const chunk = Buffer.alloc(65_536, ' ');
  let left = bytes;
  response.writeHead(200, { ...JSON_TYPE, 'content-length': String(bytes) });
  const more = () => {
    while (left > 0 && !response.destroyed) {
      const part = chunk.subarray(0, Math.min(left, chunk.length));
      left -= part.length;
      if (!response.write(part)) return;
    }
    if (!response.destroyed) response.end();
  };
  response.on('drain', more);
  more();
}

function half(response: ServerResponse, answer: Answer): void {
  const body = Buffer.from(JSON.stringify(answer.body ?? 'cut off'));
  response.writeHead(answer.status, { ...JSON_TYPE, 'content-length': String(body.length + 100) });
  response.write(body.subarray(0, body.length / 2), () => response.destroy());
}

function http10(response: ServerResponse, answer: Answer): void {
  const body =
    typeof answer.body === 'object' && !Buffer.isBuffer(answer.body)
      ? JSON.stringify(answer.body)
      : (answer.body ?? '');
  response.socket?.end(`HTTP/1.0 ${answer.status} Whatever\r\nContent-Type: application/json\r\n\r\n${body}`);
}

/** Plays the fault on the response. `real` gives what the service would have answered, once. */
export function play(fault: AnswerFault, response: ServerResponse, real: () => Answer): void {
  let kept: Answer | undefined;
  const once = () => {
    kept ??= real();
    return kept;
  };
  const wrong = wrongAnswer(fault, once);
  if (wrong) send(response, wrong);
  else playRaw(fault, response, once);
}

/** Faults that are no complete HTTP answer. */
function playRaw(fault: AnswerFault, response: ServerResponse, real: () => Answer): void {
  switch (fault.kind) {
    case 'reset':
      if (fault.when === 'before') response.socket?.destroy();
      else half(response, real());
      break;
    case 'delay': {
      void fault.until?.then(() => send(response, real()));
      if (fault.ms === undefined) break;
      const timer = setTimeout(() => send(response, real()), fault.ms);
      response.on('close', () => clearTimeout(timer));
      break;
    }
    case 'endless-body':
      endless(response);
      break;
    case 'huge-body':
      huge(response, fault.bytes ?? 50 * 1024 * 1024);
      break;
    case 'truncated-gzip': {
      const whole = gzipSync(JSON.stringify(real().body ?? {}));
      send(response, ok(whole.subarray(0, whole.length - 12), { 'content-encoding': 'gzip' }));
      break;
    }
    case 'http10':
      http10(response, real());
      break;
  }
}

/** Every fault under a name, for runs that try them all. */
export const ALL_FAULTS: readonly { name: string; fault: Fault }[] = [
  { name: 'connection refused', fault: { kind: 'connect-refused' } },
  { name: 'CONNECT answered 403', fault: { kind: 'connect-status', status: 403, body: FILTER_PAGE } },
  { name: 'CONNECT answered 407', fault: { kind: 'connect-status', status: 407 } },
  { name: 'CONNECT answered 502', fault: { kind: 'connect-status', status: 502 } },
  { name: 'DNS failure', fault: { kind: 'dns' } },
  { name: 'TLS: unknown CA', fault: { kind: 'tls', certificate: 'unknown-ca' } },
  { name: 'TLS: expired certificate', fault: { kind: 'tls', certificate: 'expired' } },
  { name: 'TLS: wrong name', fault: { kind: 'tls', certificate: 'wrong-name' } },
  { name: 'reset before the answer', fault: { kind: 'reset', when: 'before' } },
  { name: 'reset during the answer', fault: { kind: 'reset', when: 'during' } },
  { name: 'no answer', fault: { kind: 'delay' } },
  { name: 'endless body', fault: { kind: 'endless-body' } },
  { name: 'body of 50 MB', fault: { kind: 'huge-body' } },
  { name: 'truncated gzip', fault: { kind: 'truncated-gzip' } },
  { name: 'wrong content type', fault: { kind: 'content-type', type: 'image/png' } },
  { name: 'HTML page', fault: { kind: 'html' } },
  { name: 'invalid JSON', fault: { kind: 'invalid-json' } },
  { name: 'JSON of the wrong shape', fault: { kind: 'wrong-shape' } },
  { name: 'deep JSON', fault: { kind: 'deep-json' } },
  { name: 'empty 200', fault: { kind: 'empty' } },
  { name: '204', fault: { kind: 'no-content' } },
  { name: 'redirect to another host', fault: { kind: 'redirect', to: 'https://elsewhere.example.net/steal' } },
  ...[401, 403, 404, 408, 500, 502, 503, 504].map((status) => ({
    name: String(status),
    fault: { kind: 'status', status } as const,
  })),
  { name: '429, seconds', fault: { kind: 'throttle', retryAfter: '7' } },
  { name: '429, date', fault: { kind: 'throttle', retryAfter: () => new Date(Date.now() + 5000).toUTCString() } },
  { name: '429, nonsense', fault: { kind: 'throttle', retryAfter: 'soon-ish' } },
  { name: '429, a year', fault: { kind: 'throttle', retryAfter: '31536000' } },
  { name: 'HTTP/1.0', fault: { kind: 'http10' } },
  { name: 'duplicated headers', fault: { kind: 'duplicate-headers' } },
];
