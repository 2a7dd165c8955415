import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { explain } from '../../../cli/library';
import { readCertificate } from '../../../core/credential/certificate';
import { splitProxy } from '../../../core/http/network';
import { redact } from '../../../core/http/redact';
import { Secret } from '../../../core/model/secret';
import { unexpandedVariable } from '../../../core/planning';
import { readHttpsAddress } from '../../../core/planning/address';
import { md } from '../../../core/report/markdown/escape';
import { webAddress } from '../../../core/report/text/url';
import { wrap } from '../../../core/report/text/wrap';
import { shownCall } from '../../../core/resources/needs/call';
import { callsInScript } from '../../../core/resources/needs/script/calls';
import { withoutInvisible } from '../../../core/util/invisible';
import { refused } from '../../../core/util/refusedValue';
import { sanitizeJson, sanitizeText, sanitizeXml } from '../../../core/util/sanitize';
import { lookOf, looksSecret, withoutRandom } from '../../../core/util/secretLook';
import { withoutEndSlashes } from '../../../core/util/slashes';
import { printable } from '../../../core/util/text';
import { ROOT } from '../../../scripts/project';

/** What a pattern begins with again and again, where it is written so that it can. */
const REPEATED = [
  ...[
    '/',
    '\t',
    '\n',
    '\r\n',
    '\u2028',
    '\u200b',
    ' ',
    '\u00a0',
    '.',
    '-',
    '=',
    '#',
    '##',
    ':',
    '::',
    '[',
    '{',
    '(',
    '"',
    "'",
  ],
  ...[
    '`',
    '\\',
    '%',
    '&',
    '<',
    '@',
    '$(',
    '*',
    '|',
    'a',
    'A',
    '0',
    'aA0',
    'a.',
    'eyJ',
    '//',
    'https://',
    '-----BEGIN A',
  ],
  ...[
    'secret=',
    '\u001b',
    '\u001b[',
    '\u001b]',
    '\u009b',
    '\u0090',
    'section_start',
    'Bearer ',
    'AADSTS',
    'GET ',
    '${{',
  ],
];
const LENGTH = 96 * 1024;

const READERS: Readonly<Record<string, (text: string) => unknown>> = {
  redact,
  printable,
  sanitizeText,
  sanitizeJson,
  sanitizeXml,
  lookOf,
  looksSecret,
  withoutRandom,
  withoutInvisible,
  withoutEndSlashes,
  refused: (text) => refused(text, 'none'),
  // What is longer is described, whatever was asked for.
  'refused, by each form': (text) =>
    (['guid', 'path', 'host', 'permission', 'call', 'environment'] as const).map((form) =>
      refused(text.slice(0, 260), form),
    ),
  explain,
  readHttpsAddress,
  unexpandedVariable,
  'a certificate': (text) => readCertificate(new Secret(text), Date.now()),
  shownCall,
  'a script': (text) => callsInScript([text], { isKnown: () => true, base: () => 'https://graph.microsoft.com' }),
  splitProxy,
  webAddress,
  md,
  wrap: (text) => wrap(text.slice(0, 64 * 1024)),
};

function sources(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.examples.ts'))
    .map((name) => join(folder, name));
}

/** Lines with a pattern that takes a run at the end of a text and may begin at each of its characters: quadratic. */
function runsAtTheEnd(text: string): string[] {
  const pattern = /\/(?![*/])((?:[^/\\\n[]|\\.|\[(?:[^\]\\\n]|\\.)*\])+)\/[dgimsuvy]*(?=[,).;\]])/g;
  return [...text.matchAll(pattern)]
    .map(([, body = '']) => body)
    .filter((body) => /(?:\\[/sSwWdD]|(?<!\\)\]|(?<!\\)\.|\/)[+*]\$$/.test(body))
    .filter(
      (body) =>
        !body.startsWith('^') &&
        !body.startsWith(':') &&
        !body.includes('(?<') &&
        !/^(?:\\.|\[[^\]]*\])(?:\[[^\]]*\])?(?:\.|\[\\s\\S\])\*\$$/.test(body),
    );
}

describe('patterns over texts from outside', function () {
  this.timeout(30_000);

  for (const [name, read] of Object.entries(READERS)) {
    it(`end in time on long runs: ${name}`, () => {
      for (const sign of REPEATED) {
        const run = sign.repeat(Math.ceil(LENGTH / sign.length));
        for (const text of [run, `${run}x`, `https://host.example/${run}!`]) read(text);
      }
    });
  }

  it('never take a run at the end of a text that they may begin anew at each of its characters', () => {
    const found = ['core', 'cli', 'tasks'].flatMap((folder) =>
      sources(folder).flatMap((name) =>
        runsAtTheEnd(readFileSync(join(ROOT, name), 'utf8')).map((body) => `${name}: ${body}`),
      ),
    );
    assert.deepEqual(found, []);
    assert.deepEqual(runsAtTheEnd("x.replace(/\\/+$/, '')"), ['\\/+$']);
  });
});
