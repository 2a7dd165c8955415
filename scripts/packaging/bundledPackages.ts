import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readJson } from '../project';
import type { Ingredients } from './bundle';

/** A package of which at least one byte is in the bundle. */
export interface BundledPackage {
  name: string;
  version: string;
  /** SPDX expression, as the package states it. */
  license: string;
  licenseText: string;
  /** Folder below the repository's root, with forward slashes. */
  folder: string;
  /** Bytes in the bundle, before it was made small. */
  bytes: number;
  /** Checksum of the package as the lock file has it (`sha512-…`, base64), where it has one. */
  integrity?: string;
}

/** The packages inside a bundle, sorted by name and version. Throws when one of them brings no licence text. */
export function bundledPackages(ingredients: Ingredients, root: string): BundledPackage[] {
  const lock = readJson<{ packages: Record<string, { integrity?: string }> }>(join(root, 'package-lock.json'));
  return [...bytesByFolder(ingredients)]
    .map(([folder, bytes]) => {
      const manifest = readJson<{ name: string; version: string; license?: string }>(
        join(root, folder, 'package.json'),
      );
      return {
        name: manifest.name,
        version: manifest.version,
        license: manifest.license ?? 'NOASSERTION',
        licenseText: licenseText(join(root, folder), manifest.name),
        folder,
        bytes,
        integrity: lock.packages[folder]?.integrity,
      };
    })
    .sort((a, b) => compare(a.name, b.name) || compare(a.version, b.version));
}

function bytesByFolder(ingredients: Ingredients): Map<string, number> {
  const folders = new Map<string, number>();
  for (const [path, bytes] of ingredients) {
    // The last `node_modules` counts: packages may be nested. A scope (`@azure`) belongs to the name.
    const folder = /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0];
    if (folder && bytes > 0) folders.set(folder, (folders.get(folder) ?? 0) + bytes);
  }
  return folders;
}

/** The licence file, else the licence section of the readme: some older packages have it there only. */
function licenseText(folder: string, name: string): string {
  const entries = readdirSync(folder);
  const file = entries.find((entry) => /^(licen[cs]e|copying)(\.(md|txt))?$/i.test(entry));
  const readme = entries.find((entry) => /^readme(\.md)?$/i.test(entry));
  const text = file ? read(folder, file) : readme ? licenseSection(read(folder, readme)) : undefined;
  if (!text) throw new Error(`${name} is in the bundle but brings no licence text`);
  const notice = entries.find((entry) => /^notice(\.(md|txt))?$/i.test(entry));
  return notice ? `${text}\n\n${read(folder, notice)}` : text;
}

const read = (folder: string, file: string) => readFileSync(join(folder, file), 'utf8').replace(/\r\n/g, '\n').trim();

/** What follows a heading "License" of either Markdown style. The text itself must permit something to count. */
export function licenseSection(readme: string): string | undefined {
  const section = /^(?:#+ *licen[cs]e *#*|licen[cs]e *\n-+ *)\n([\s\S]*)/im.exec(readme)?.[1]?.trim();
  return section && /permission/i.test(section) ? section : undefined;
}

/** By code unit, so that the order is the same on every machine. */
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
