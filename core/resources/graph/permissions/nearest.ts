import { once } from '../../../util/once';
import { slips } from '../../../util/slips';
import { applicationPermissions } from './names';

interface Known {
  name: string;
  lower: string;
  essence: string;
}

/** Taken apart for the first name that is looked for: a list may hold thousands. */
const allKnown = once((): readonly Known[] =>
  applicationPermissions().map((name) => ({ name, lower: name.toLowerCase(), essence: essence(name) })),
);

/**
 * The application permission that `name` was meant to be; undefined where no name is near.
 * Near is a name that differs in what people mix up (a dot, a plural, `All` at the end, `Write` for `ReadWrite`), or in few letters.
 */
export function nearestPermission(name: string): string | undefined {
  const known = allKnown();
  const wanted = essence(name);
  const alike = known.filter((one) => one.essence === wanted);
  if (alike.length > 0) return closest(name, alike);
  const lower = name.toLowerCase();
  const most = allowed(name);
  const near = known.filter((one) => slips(one.lower, lower, most) <= most);
  return near.length > 0 ? closest(name, near) : undefined;
}

/** Short names differ in one letter by right (`Mail.Read`, `Chat.Read`). */
const allowed = (name: string) => (name.length < 10 ? 1 : 2);

function closest(name: string, candidates: readonly Known[]): string | undefined {
  const lower = name.toLowerCase();
  const scored = candidates.map((one) => ({ name: one.name, score: slips(one.lower, lower, 40) }));
  return scored.sort((a, b) => a.score - b.score || (a.name < b.name ? -1 : 1))[0]?.name;
}

function essence(name: string): string {
  return name
    .toLowerCase()
    .replace(/\.?all$/, '')
    .split(/[.\s]/)
    .map((part) =>
      part
        .replace(/[-_]/g, '')
        .replace(/^(?:readand)?write$/, 'readwrite')
        .replace(/s$/, ''),
    )
    .join('');
}
