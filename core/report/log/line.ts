import type { Owner } from '../../model/diagnosis';
import type { CheckStatus } from '../../model/results';
import type { ReportContext } from '../findings/context';
import { withoutMarks } from '../text/inlineCode';
import { webAddress } from '../text/url';
import { COLUMNS, wrap } from '../text/wrap';

/**
 * One line of a log, without a line break in it. Who writes it decides about colors, groups and masking.
 * `group` opens a folded part, `endgroup` (no text) closes it. A `link`'s text is its bare address, the same as `url`.
 */
export interface Line {
  kind: 'heading' | 'check' | 'text' | 'link' | 'group' | 'endgroup' | 'verdict' | 'blank';
  text: string;
  status?: CheckStatus;
  url?: string;
  owner?: Owner;
}

export const BLANK: Line = { kind: 'blank', text: '' };

/** Widest line of a log, links excepted. */
export const columnsOf = ({ terminal }: ReportContext) => terminal?.columns ?? COLUMNS;

/** Makes one text lines of the log's width; `first` leads the first, `rest` the others. */
export type TextLines = (content: string, first?: string, rest?: string, more?: Partial<Line>) => Line[];

export function textLinesFor(context: ReportContext): TextLines {
  const columns = columnsOf(context);
  return (content, first = '', rest = first, more = {}) =>
    wrap(withoutMarks(content), first, rest, columns).map((line) => ({ kind: 'text', text: line, ...more }));
}

/** The address on a line of its own, nothing before it and nothing after, so that it can be clicked and copied. */
export function linkLine(url: string | undefined): Line[] {
  const address = url && webAddress(url);
  return address ? [{ kind: 'link', text: address, url: address }] : [];
}
