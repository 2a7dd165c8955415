import { extname } from 'node:path';
import { unzipSync, type Zippable, zipSync } from 'fflate';

const CONTENT_TYPES = '[Content_Types].xml';

/** Every kind of file that a package may hold. The packager asks the machine for the kinds that it does not know. */
const TYPES: Record<string, string> = {
  '.js': 'application/javascript',
  '.json': 'application/json',
  '.md': 'text/markdown',
  '.png': 'image/png',
  '.txt': 'text/plain',
  '.vsixmanifest': 'text/xml',
  '.vsomanifest': 'application/json',
};

/** Local parts, because that is what a zip file stores: the same bytes in every time zone. */
const DATE = new Date(1980, 0, 1);

/**
 * The same package with its files in alphabetical order, one fixed date and the content types of the table above:
 * the packager's own differ from run to run and from machine to machine.
 */
export function reproducible(vsix: Uint8Array): Uint8Array {
  const files = unzipSync(vsix);
  const names = Object.keys(files)
    .filter((name) => name !== CONTENT_TYPES && !name.endsWith('/'))
    .sort();
  const ordered: Zippable = { [CONTENT_TYPES]: Buffer.from(contentTypes(names)) };
  for (const name of names) ordered[name] = files[name] ?? new Uint8Array();
  return zipSync(ordered, { level: 9, mtime: DATE });
}

/** Size in bytes of these files as one zip, the way the server hands a task to an agent. */
export function zippedSize(files: Record<string, Uint8Array>): number {
  return zipSync(files, { level: 9, mtime: DATE }).length;
}

/** The list of content types that a package begins with. Throws for a kind of file that is not in the table. */
export function contentTypes(names: readonly string[]): string {
  const extensions = [...new Set(names.map((name) => extname(name)))].sort();
  const defaults = extensions.map((extension) => {
    const type = TYPES[extension];
    if (!type) throw new Error(`No content type is known for ${names.find((name) => extname(name) === extension)}`);
    return `  <Default Extension="${extension}" ContentType="${type}"/>\n`;
  });
  return [
    '<?xml version="1.0" encoding="utf-8"?>\n',
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\n',
    ...defaults,
    '</Types>\n',
  ].join('');
}
