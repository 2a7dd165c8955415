import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import MarkdownIt from 'markdown-it';
import { ROOT } from '../../../scripts/project';

export interface CodeBlock {
  /** `yaml`, `sh`, … */
  language: string;
  text: string;
  /** `docs/recipes.md:12`, for messages. */
  place: string;
}

export interface Reference {
  target: string;
  isImage: boolean;
  place: string;
}

/** One Markdown file of the repository, taken apart as a reader's browser would. */
export interface Document {
  /** Path from the root, with slashes. */
  path: string;
  text: string;
  blocks: CodeBlock[];
  references: Reference[];
  /** Anchors of its headings. */
  anchors: Set<string>;
}

const markdown = new MarkdownIt();

/** Every map in parsed YAML, the outer ones first. */
export function mapsIn(node: unknown): Record<string, unknown>[] {
  if (typeof node !== 'object' || node === null) return [];
  const inside = Object.values(node).flatMap(mapsIn);
  return Array.isArray(node) ? inside : [node as Record<string, unknown>, ...inside];
}

/** All documents that people read: those at the root, in `docs/`, the pages of the causes, and those of the simulated cloud and the benchmark. */
export function allDocuments(): Document[] {
  const inFolder = (folder: string) =>
    readdirSync(join(ROOT, folder))
      .filter((name) => name.endsWith('.md'))
      .map((name) => posix.join(folder, name));
  const folders = ['.', 'docs', 'docs/causes', 'simulator/cloud', 'tests/bench'];
  return folders.flatMap(inFolder).map(readDocument);
}

export function readDocument(path: string): Document {
  const text = readFileSync(join(ROOT, path), 'utf8');
  const document: Document = { path, text, blocks: [], references: [], anchors: new Set() };
  let line = 0;
  let isHeading = false;
  for (const token of markdown.parse(text, {})) {
    line = token.map ? token.map[0] + 1 : line;
    const place = `${path}:${line}`;
    if (token.type === 'fence') {
      document.blocks.push({ language: token.info.trim(), text: token.content, place });
    }
    if (token.type === 'heading_open') isHeading = true;
    if (token.type !== 'inline') continue;
    if (isHeading) document.anchors.add(anchorOf(token.content));
    isHeading = false;
    for (const child of token.children ?? []) {
      const target = child.attrGet(child.type === 'image' ? 'src' : 'href');
      if (typeof target === 'string') document.references.push({ target, isImage: child.type === 'image', place });
    }
  }
  return document;
}

/** The anchor that a heading gets on the web: lower case, hyphens for blanks, no other marks. */
function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .replace(/ /g, '-');
}
