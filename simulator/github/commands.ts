/** One workflow command, as the runner understood it. */
export interface WorkflowCommand {
  name: string;
  properties: Readonly<Record<string, string>>;
  message: string;
}

const undoData = (text: string) => text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
const undoProperty = (text: string) => undoData(text.replaceAll('%3A', ':').replaceAll('%2C', ','));

/**
 * The commands in what a step printed, by the rules of the runner (actions/runner, `ActionCommand`): `::name key=value,…::data`
 * at the beginning of a line, blanks before it included; and the older `##[name key=value;…]data` anywhere in it.
 */
export function commandsIn(output: string): WorkflowCommand[] {
  return output.split(/\r\n|\n|\r/).flatMap((line) => {
    const start = line.trimStart();
    const found = /^::([^\s:]+)(?:\s+(.*?))?::(.*)$/s.exec(start);
    if (found) {
      const [, name = '', properties = '', data = ''] = found;
      return [{ name, properties: propertiesOf(properties, ',', undoProperty), message: undoData(data) }];
    }
    const old = /##\[([^\]\s]+)(?:\s+([^\]]*))?\](.*)$/s.exec(line);
    if (!old) return [];
    const [, name = '', properties = '', message = ''] = old;
    return [{ name, properties: propertiesOf(properties, ';', (text) => text), message }];
  });
}

function propertiesOf(text: string, separator: string, undo: (value: string) => string): Record<string, string> {
  const pairs = text.split(separator).flatMap((pair): [string, string][] => {
    const at = pair.indexOf('=');
    return at > 0 ? [[pair.slice(0, at).trim(), undo(pair.slice(at + 1))]] : [];
  });
  return Object.fromEntries(pairs);
}

/** The outputs in the file that `GITHUB_OUTPUT` names. Throws where the runner would fail the step. */
export function outputsIn(file: string): Map<string, string> {
  const lines = file.split('\n');
  const outputs = new Map<string, string>();
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] ?? '';
    if (line === '') continue;
    const [equals, heredoc] = [line.indexOf('='), line.indexOf('<<')];
    if (equals >= 0 && (heredoc < 0 || equals < heredoc)) {
      outputs.set(line.slice(0, equals), line.slice(equals + 1));
    } else if (heredoc > 0) {
      const end = lines.indexOf(line.slice(heredoc + 2), index + 1);
      if (end < 0) throw new Error(`Invalid value. Matching delimiter not found: ${line}`);
      outputs.set(line.slice(0, heredoc), lines.slice(index + 1, end).join('\n'));
      index = end;
    } else throw new Error(`Invalid format: ${line}`);
  }
  return outputs;
}

const LARGEST_SUMMARY = 1024 * 1024;

/** What the page of the run shows of a step's summary: nothing at all above the limit. */
export function shownSummary(file: string): string {
  return Buffer.byteLength(file, 'utf8') > LARGEST_SUMMARY ? '' : file;
}
