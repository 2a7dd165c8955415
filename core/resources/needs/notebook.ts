import { isRecord, jsonObject } from '../../util/json';

/** The code of a notebook, as the lines of one script. */
export interface Notebook {
  lines: string[];
  /** Where a line stands, counted from 1: `Cell 3, line 2`, all cells counted. */
  place(line: number): string;
}

/**
 * The code cells of a Jupyter notebook (`.ipynb`), as Fabric, Synapse and others write them, too; undefined for any other text.
 * Format: nbformat 4, https://nbformat.readthedocs.io. Undefined code: it is one, and cannot be read.
 */
export function notebookIn(text: string): { code?: Notebook } | undefined {
  if (!/^\s*\{/.test(text) || !/"cells"\s*:\s*\[/.test(text)) return undefined;
  const cells = jsonObject(text)?.cells;
  if (!Array.isArray(cells)) return {};
  const lines: string[] = [];
  const places: string[] = [];
  for (const [at, cell] of cells.entries()) {
    if (!isRecord(cell) || cell.cell_type !== 'code') continue;
    const { source } = cell;
    const code = Array.isArray(source) ? source.join('') : source;
    if (typeof code !== 'string') continue;
    for (const [row, line] of code.split(/\r?\n/).entries()) {
      lines.push(line);
      places.push(`Cell ${at + 1}, line ${row + 1}`);
    }
  }
  return { code: { lines, place: (line) => places[line - 1] ?? '' } };
}
