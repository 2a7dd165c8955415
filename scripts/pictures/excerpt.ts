import { readFileSync, writeFileSync } from 'node:fs';

/** What a reader of a document needs to see of a failing log: the app, its checks and the first thing to fix. */
export function excerptOf(log: string): string {
  const lines = log.split('\n');
  const from = lines.findIndex((line, index) => index > 0 && line.startsWith('##[section]'));
  const to = lines.findIndex((line, index) => index > from && line.startsWith('##[group]'));
  if (from < 0 || to < 0) throw new Error('The log has no section with evidence below it');
  return lines
    .slice(from, to)
    .map((line) => line.replace(/^##\[\w+\]/, ''))
    .join('\n');
}

/** Puts the text between `<!-- log: NAME -->` and `<!-- end -->`. Throws where the document has no such place. */
export function writeExcerpt(path: string, name: string, text: string): void {
  const place = new RegExp(`(<!-- log: ${name} -->\n)[\\s\\S]*?(<!-- end -->)`);
  const document = readFileSync(path, 'utf8');
  if (!place.test(document)) throw new Error(`${path} has no place for the log ${name}`);
  const block = `\n\`\`\`text\n${text}\n\`\`\`\n\n`;
  writeFileSync(
    path,
    document.replace(place, (_all, open: string, close: string) => `${open}${block}${close}`),
  );
}
