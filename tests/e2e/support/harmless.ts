import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import MarkdownIt from 'markdown-it';
import { validateXML } from 'xmllint-wasm';
import type { Outcome } from './testBed';

/** The commands that this task gives; everything else in the output is text. */
const COMMANDS =
  /^##vso\[task\.(?:setsecret|debug|logissue type=(?:error|warning);|setprogress value=\d{1,3};|setvariable variable=(?:outcome|consentUrl|reportPath|junitPath|changes);isOutput=true;issecret=false;|addattachment type=(?:DistributedTask\.Core\.Summary|app-access-self-test);name=[^;\]]*;|complete result=(?:Succeeded|SucceededWithIssues|Failed);)\]/;

/** What the log viewer decorates, and this task writes on purpose. */
const DECORATIONS = /^##\[(?:section|group|endgroup)\]/;

/** Hosts that a link of a report may lead to: pages of Microsoft's clouds and of this pipeline. */
const LINK_HOSTS =
  /^(?:[a-z.-]+\.)?(?:microsoftonline\.(?:com|us)|partner\.microsoftonline\.cn|portal\.azure\.(?:com|us|cn)|entra\.microsoft\.com|app\.(?:\w+\.)?powerbi(?:gov)?\.(?:com|us|cn)|learn\.microsoft\.com|dev\.azure\.com)$/;

/** Whatever stood in the answers: the output holds our own commands and lines alone, and nothing in it acts on a terminal. */
export function assertHarmlessOutput(outcome: Outcome): void {
  let groups = 0;
  const results = outcome.rawLines.filter(({ text }) => text.startsWith('##vso[task.complete'));
  assert.equal(results.length, 1, 'one result and no other');
  for (const { stream, text } of outcome.rawLines) {
    assert.equal(stream, 'stdout', `stderr: ${text.slice(0, 200)}`);
    assert.doesNotMatch(
      text,
      /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/u,
      'a sign that breaks or hides a line',
    );
    const command = COMMANDS.exec(text)?.[0];
    const rest = command ? text.slice(command.length) : text;
    assert.doesNotMatch(rest, /##vso/i, `a command inside a line: ${text.slice(0, 200)}`);
    assert.doesNotMatch(rest, /:\/{2}[^\s/]*evil/, `an address from outside: ${text.slice(0, 200)}`);
    const decoration = DECORATIONS.exec(rest)?.[0] ?? '';
    assert.doesNotMatch(rest.slice(decoration.length), /##\[/, `a decoration inside a line: ${text.slice(0, 200)}`);
    if (decoration === '##[group]') groups += 1;
    if (decoration === '##[endgroup]') groups -= 1;
    assert.ok(groups === 0 || groups === 1, 'a group was broken');
  }
  assert.equal(groups, 0, 'a group was left open');
  assert.deepEqual(outcome.variables, {});
  assert.deepEqual(Object.keys(outcome.outputVariables).sort(), [
    'changes',
    'consentUrl',
    'junitPath',
    'outcome',
    'reportPath',
  ]);
  assert.equal(outcome.result, 'Failed');
  assert.deepEqual(outcome.refusedCommands, []);
  assert.equal(outcome.attachments.length, 2);
}

const renderer = new MarkdownIt({ html: true, linkify: true });
// As the stricter renderers do: a name of a host becomes a link without any `https://`.
renderer.linkify.set({ fuzzyLink: true, fuzzyEmail: true });

/** The summary as rendered: links to known hosts only, no image, no HTML, and each table row with its two cells. */
export function assertHarmlessMarkdown(markdown: string): void {
  let cells = 0;
  for (const token of renderer.parse(markdown, {}).flatMap((one) => [one, ...(one.children ?? [])])) {
    assert.doesNotMatch(token.type, /^(?:image|html_)/, token.content.slice(0, 200));
    if (token.type === 'inline') assert.deepEqual(linksOfOlderRenderers(token.children ?? []), []);
    if (token.type === 'link_open') {
      const address = String(token.attrGet('href'));
      const { protocol, hostname } = new URL(address);
      assert.equal(protocol, 'https:', address);
      assert.match(hostname, LINK_HOSTS, address);
    }
    if (token.type === 'tr_open') cells = 0;
    if (token.type === 'td_open') cells += 1;
    if (token.type === 'tr_close') assert.ok(cells === 2 || cells === 0, `${cells} cells in a row`);
  }
}

/** Before version 13, markdown-it looked for addresses after it had taken the backslashes away; code spans it left alone. */
function linksOfOlderRenderers(parts: readonly { type: string; content: string }[]): string[] {
  const text = parts.map(({ type, content }) => (type.startsWith('text') ? content : '\n')).join('');
  return (renderer.linkify.match(text) ?? []).map(({ url }) => url);
}

const schema = readFileSync(join(import.meta.dirname, '..', '..', 'unit', 'report', 'machine', 'junit.xsd'), 'utf8');

/** All of these JUnit files at once, since loading the validator takes longer than using it. */
export async function assertValidJunit(files: readonly string[]): Promise<void> {
  const xml = files.map((contents, index) => ({ fileName: `${index}.xml`, contents }));
  const { valid, errors } = await validateXML({ xml, schema, maxMemoryPages: 8192 });
  assert.ok(valid, JSON.stringify(errors.slice(0, 3)));
}
