import { unicodePattern } from './unicodePattern';

/**
 * What makes an address of a word; signs that a later step takes away may stand between. Not `api://`: it opens nothing, and
 * an audience has to be copied.
 */
const ADDRESS = unicodePattern('(?<!\\bapi):[`\\p{C}]*/[`\\p{C}]*/', 'gi');

/**
 * A text from outside whose addresses no log viewer, terminal or mail program turns into links: `https[:]//…`. Only this
 * product's own link lines are to be clicked.
 */
export function unlinked(text: string): string {
  if (!text.includes('/')) return text;
  return text.replace(ADDRESS(), '[:]//');
}
