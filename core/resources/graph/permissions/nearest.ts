import { applicationPermissions } from './names';

/**
 * The application permission that `name` was meant to be; undefined where no name is near.
 * Near is a name that differs in what people mix up (a dot, a plural, `All` at the end, `Write` for `ReadWrite`), or in few letters.
 */
export function nearestPermission(name: string): string | undefined {
  const all = applicationPermissions();
  const wanted = essence(name);
  const alike = all.filter((one) => essence(one) === wanted);
  if (alike.length > 0) return closest(name, alike);
  const near = all.filter((one) => distance(one.toLowerCase(), name.toLowerCase(), allowed(name)) <= allowed(name));
  return near.length > 0 ? closest(name, near) : undefined;
}

/** Short names differ in one letter by right (`Mail.Read`, `Chat.Read`). */
const allowed = (name: string) => (name.length < 10 ? 1 : 2);

function closest(name: string, candidates: readonly string[]): string | undefined {
  const score = (one: string) => distance(one.toLowerCase(), name.toLowerCase(), 40);
  return [...candidates].sort((a, b) => score(a) - score(b) || (a < b ? -1 : 1))[0];
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

/** How many letters must be added, left out, replaced or swapped with their neighbor; anything above `most` comes out as more than `most`. */
function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, (before[j - 2] ?? 0) + 1);
      row.push(best);
    }
    before = last;
    last = row;
  }
  return last[b.length] ?? most + 1;
}
