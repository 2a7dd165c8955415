import { escaped, page } from './html';

const STYLE = `
body { background: #1b1a19; color: #d6d4d2; font: 13px/19px "DejaVu Sans Mono", monospace; }
header { display: flex; gap: 10px; align-items: center; padding: 12px 16px; background: #292827; color: #fff;
  font: 600 15px/20px "Liberation Sans", Arial, sans-serif; }
header .mark { width: 20px; height: 20px; border-radius: 50%; text-align: center; font-size: 13px; }
header .good { background: #107c10; } header .bad { background: #d13438; }
ol { list-style: none; margin: 0; padding: 10px 16px 14px 0; }
li { display: flex; }
.number { flex: 0 0 46px; padding-right: 14px; text-align: right; color: #797775; }
.text { flex: 1; min-width: 0; white-space: pre-wrap; overflow-wrap: anywhere; }
.section { color: #6fcf6f; } .error { color: #f1707b; } .warning { color: #f2c661; } .group { color: #fff; }
.passed { color: #6fcf6f; } .failed { color: #f1707b; }
a { color: #6cb8f6; text-decoration: underline; }
`;

/** Marks that the log viewer takes away; it shows the others, in their color. */
const HIDDEN_MARKS = ['section', 'group', 'command'];

/** The log of one step as a page, in the manner of the run's web page: line numbers, colors, groups folded. */
export function logPage(step: string, log: string, succeeded: boolean): string {
  const lines = log.split('\n');
  const items: string[] = [];
  let folded = false;
  for (const [index, line] of lines.entries()) {
    const kind = /^##\[(\w+)\]/.exec(line)?.[1];
    if (kind === 'endgroup') folded = false;
    else if (!folded && index >= firstOwnLine(lines)) items.push(item(index + 1, line, kind));
    if (kind === 'group') folded = true;
  }
  const mark = succeeded ? '<span class="mark good">✓</span>' : '<span class="mark bad">✗</span>';
  return page(step, STYLE, `<header>${mark}${escaped(step)}</header>\n<ol>\n${items.join('\n')}\n</ol>`);
}

/** The picture begins where the agent's own header ends. */
function firstOwnLine(lines: readonly string[]): number {
  return lines.lastIndexOf('='.repeat(78)) + 1;
}

function item(number: number, line: string, kind: string | undefined): string {
  const shown = kind && HIDDEN_MARKS.includes(kind) ? line.replace(/^##\[\w+\]/, '') : line;
  const fold = kind === 'group' ? '▸ ' : '';
  return `<li><span class="number">${number}</span><span class="text ${kind ?? ''}">${fold}${colored(shown)}</span></li>`;
}

/** The task prints no colors; the viewer makes links clickable, and the marks of the checks are tinted for the picture. */
function colored(line: string): string {
  return escaped(line)
    .replace(/https:&#47;&#47;\S+|https:\/\/\S+/g, (address) => `<a>${address}</a>`)
    .replace(/^( {2})✓/, '$1<span class="passed">✓</span>')
    .replace(/^( {2})✗/, '$1<span class="failed">✗</span>');
}
