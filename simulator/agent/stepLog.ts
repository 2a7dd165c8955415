import { type TaskJson, versionText } from './taskJson';

const rule = '='.repeat(78);

/** The lines that the agent writes before the task's own. */
export function header(task: TaskJson, displayName: string): string[] {
  const lines = [`##[section]Starting: ${displayName}`, rule];
  const field = (name: string, value: string | undefined) => {
    if (value) lines.push(`${name.padEnd(13)}: ${value}`);
  };
  field('Task', task.friendlyName ?? task.name);
  field('Description', task.description);
  field('Version', versionText(task));
  field('Author', task.author);
  field('Help', task.helpUrl || task.helpMarkDown);
  return [...lines, rule];
}

export function footer(displayName: string): string {
  return `##[section]Finishing: ${displayName}`;
}

export interface RenderOptions {
  /** ANSI colors as the web page has them. Default false. */
  color?: boolean;
  /** Show groups folded, as the page does at first: only their titles. Default false. */
  folded?: boolean;
}

const colors: Record<string, number> = { section: 32, error: 31, warning: 33, command: 34, debug: 35, group: 1 };

/** A log as the run's web page shows it: marks turned into colors, groups indented below their titles. */
export function render(log: string, options: RenderOptions = {}): string {
  const lines: string[] = [];
  let inGroup = false;
  for (const line of log.split('\n')) {
    const mark = /^##\[(\w+)\]/.exec(line);
    const kind = mark?.[1];
    if (kind === 'endgroup') {
      inGroup = false;
      continue;
    }
    if (kind === 'group' || kind === 'section') inGroup = false;
    if (inGroup && options.folded) continue;
    const shown = kind === 'section' || kind === 'command' || kind === 'group' ? line.slice(mark?.[0].length) : line;
    const text = `${inGroup ? '  ' : ''}${kind === 'group' ? (options.folded ? '▶ ' : '▼ ') : ''}${printable(shown)}`;
    const color = options.color && kind ? colors[kind] : undefined;
    lines.push(color === undefined ? text : `\u001b[${color}m${text}\u001b[0m`);
    if (kind === 'group') inGroup = true;
  }
  return lines.join('\n');
}

/** A terminal must not obey what the page only shows. */
function printable(text: string): string {
  return text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, '\uFFFD');
}
