import type { Example } from '../../core/diagnosis/causes/example';
import { EXAMPLES } from '../../core/diagnosis/causes/examples';
import type { Evidence } from '../../core/model/evidence';

/** So many examples a page shows. */
const MOST = 3;
const LONGEST = 700;
const MOST_LINES = 12;

/** Distinguishes a service's own sentence from a mere placeholder beside a code. */
const SHORTEST = 40;

const ALL: readonly Example[] = Object.values(EXAMPLES).flat();

/** The examples that a cause's page shows: with a service's own words those from a report first, else two by name alone. */
export function shownExamples(cause: string): readonly Example[] {
  const own = ALL.filter((example) => example.cause === cause);
  const quoted = own.filter((example) => seenIn(example) !== undefined);
  const inOrder = [...quoted.filter(({ source }) => source), ...quoted.filter(({ source }) => !source)];
  return inOrder.length > 0 ? inOrder.slice(0, MOST) : own.slice(0, MOST - 1);
}

/** JSON in lines, as tools print it. */
function laidOut(body: string): string {
  try {
    return JSON.stringify(JSON.parse(body), null, 2);
  } catch {
    return body;
  }
}

function printed({ asked, answer, fault, text }: Evidence): string {
  if (text) return text;
  if (fault) return `${fault.code}: ${fault.message}`;
  if (!answer) return '';
  const request = asked.url ? [`${asked.method ?? 'GET'} ${asked.url}`] : [];
  const headers = Object.entries(answer.headers).map(([name, value]) => `${name}: ${value}`);
  const body = laidOut(answer.body);
  return [...request, `HTTP ${answer.status}`, ...headers, ...(body ? ['', body] : [])].join('\n');
}

/** What is seen, cut to what fits a page; nothing where there are no words of a service or tool to show. */
function seenIn({ evidence, source }: Example): string | undefined {
  const text = (typeof evidence === 'string' ? evidence : printed(evidence)).trim();
  const isReal = source !== undefined || (typeof evidence === 'string' && text.length >= SHORTEST);
  if (!isReal || text === '') return undefined;
  const lines = text.slice(0, LONGEST).split('\n').slice(0, MOST_LINES).join('\n').trimEnd();
  return lines.length < text.length ? `${lines} …` : lines;
}

/** Fenced, with a fence that the text itself does not hold. */
function fenced(text: string): string[] {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return [`${fence}text`, text, fence];
}

/** The examples as a part of the page. */
export function exampleLines(cause: string): string[] {
  const shown = shownExamples(cause);
  if (shown.length === 0) return [];
  const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);
  return [
    '',
    shown.length === 1 ? 'An example:' : 'Examples:',
    ...shown.flatMap((example) => {
      const text = seenIn(example);
      return ['', `${capital(example.says)}${text ? ':' : '.'}`, ...(text ? ['', ...fenced(text)] : [])];
    }),
  ];
}
