/** A logging command, found in a line of output. */
export interface Command {
  area: string;
  event: string;
  /** Names in lower case and not trimmed, values unescaped. */
  properties: Map<string, string>;
  data: string;
}

const prefix = '##vso[';

/** Undoes the escaping of logging commands; the percent sign comes last. */
export function unescapeCommandText(text: string): string {
  return text
    .replaceAll('%3B', ';')
    .replaceAll('%0D', '\r')
    .replaceAll('%0A', '\n')
    .replaceAll('%5D', ']')
    .replaceAll('%AZP25', '%');
}

/** Looks for a command anywhere in the line, since text before it does not protect. Undefined when there is none. */
export function parseCommand(line: string): Command | undefined {
  const start = line.indexOf(prefix);
  if (start < 0) return undefined;
  const end = line.indexOf(']', start);
  if (end < 0) return undefined;
  const header = line.slice(start + prefix.length, end);
  const space = header.indexOf(' ');
  const parts = (space < 0 ? header : header.slice(0, space)).split('.').filter((part) => part !== '');
  const [area, event] = parts;
  if (parts.length !== 2 || area === undefined || event === undefined) return undefined;
  const properties = new Map<string, string>();
  for (const entry of space < 0 ? [] : header.slice(space + 1).split(';')) {
    const equals = entry.indexOf('=');
    if (equals > 0 && equals < entry.length - 1) {
      properties.set(entry.slice(0, equals).toLowerCase(), unescapeCommandText(entry.slice(equals + 1)));
    }
  }
  return {
    area: area.toLowerCase(),
    event: event.toLowerCase(),
    properties,
    data: unescapeCommandText(line.slice(end + 1)),
  };
}
