import { escaped, page } from './html';

const STYLE = `
body { background: #16181d; color: #d8dbe2; font: 13px/19px "DejaVu Sans Mono", monospace; }
header { display: flex; gap: 8px; padding: 11px 14px; background: #2a2d34; }
header i { width: 12px; height: 12px; border-radius: 50%; background: #5a5f6b; }
pre { margin: 0; padding: 12px 18px 16px; font: inherit; white-space: pre-wrap; overflow-wrap: anywhere; }
.prompt { color: #7fd18b; } .typed { color: #fff; font-weight: bold; } .aside { color: #8b93a5; }
.bold { font-weight: bold; color: #fff; } .dim { color: #8b93a5; } .underline { text-decoration: underline; }
.red { color: #ff7b85; } .green { color: #7fd18b; } .yellow { color: #f0c674; } .blue { color: #7cb8ff; }
`;

/** One thing on the screen: what was typed, what was printed, or a remark on what happened between. */
export type Screenful = { typed: string } | { printed: string } | { aside: string };

/** Attributes that the command switches on, and the codes that switch them off (ECMA-48, "SGR"). */
const ON: Readonly<Record<string, string>> = {
  1: 'bold',
  2: 'dim',
  4: 'underline',
  31: 'red',
  32: 'green',
  33: 'yellow',
  34: 'blue',
};
const OFF: Readonly<Record<string, readonly string[]>> = {
  22: ['bold', 'dim'],
  24: ['underline'],
  39: ['red', 'green', 'yellow', 'blue'],
};

/** A session in a terminal as a page. */
export function terminalPage(session: readonly Screenful[]): string {
  const screen = session.map((part) => {
    if ('typed' in part) return `<span class="prompt">$</span> <span class="typed">${escaped(part.typed)}</span>\n`;
    if ('aside' in part) return `\n<span class="aside"># ${escaped(part.aside)}</span>\n`;
    return colored(part.printed);
  });
  return page('Terminal', STYLE, `<header><i></i><i></i><i></i></header>\n<pre>${screen.join('')}</pre>`);
}

/** Text with a terminal's attributes as HTML. */
function colored(text: string): string {
  const active = new Set<string>();
  return text
    .split(/\u001b\[(\d+)m/)
    .map((part, index) => {
      if (index % 2 === 0)
        return active.size > 0 ? `<span class="${[...active].join(' ')}">${escaped(part)}</span>` : escaped(part);
      if (ON[part]) active.add(ON[part]);
      for (const name of OFF[part] ?? []) active.delete(name);
      return '';
    })
    .join('');
}
