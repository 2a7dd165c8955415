/** Names that a list shows; the others are counted. */
const SHOWN = 8;
/** Names as code spans, one behind the other, as the catalog's placeholders write them. */
const LIST = /`[^`]+`(?:, `[^`]+`)+(?: (and|or) `[^`]+`)?/g;

/** Texts whose long lists are folded, and each of these lists whole, once. */
export interface Folded {
  texts: string[];
  lists: string[][];
}

/** Said where texts are folded and the lists stand nowhere beside them. */
export const NAMES_ELSEWHERE = 'The JSON report has every name.';

/** A list whole, however long it is, for whoever has to act on every name. */
export const wholeList = (names: readonly string[]) => `All ${names.length}: ${names.join(', ')}.`;

/**
 * Counts in place of long lists of names: `` `A`, `B` and 52 more ``. The JSON report has the texts whole, and whoever has to act
 * on every name gets the list once, not in each sentence.
 */
export function foldLists(texts: readonly string[]): Folded {
  const lists = new Map<string, string[]>();
  const fold = (list: string, last = 'and') => {
    const names = list.split('`').filter((_, index) => index % 2 === 1);
    const rest = names.length - SHOWN;
    if (rest <= 0) return list;
    lists.set(names.join('\n'), names);
    const shown = names.slice(0, SHOWN).map((name) => `\`${name}\``);
    return `${shown.join(', ')} ${last} ${rest} more`;
  };
  return { texts: texts.map((text) => text.replace(LIST, fold)), lists: [...lists.values()] };
}
