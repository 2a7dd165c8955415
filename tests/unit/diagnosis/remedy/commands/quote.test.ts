import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { CLOUDS } from '../../../../../core/cloud/clouds';
import { commandsFrom, provenValues } from '../../../../../core/diagnosis/remedy/commands/commandsOf';
import { bashWord, isOneLine, jsonString, powershellWord } from '../../../../../core/diagnosis/remedy/commands/quote';
import { render } from '../../../../../core/diagnosis/remedy/commands/render';
import { COMMANDS } from '../../../../../core/diagnosis/remedy/commands/table';
import type { CommandId } from '../../../../../core/model/command';

/** No NUL: no argument of any process can hold one. */
const anyText = fc
  .oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.string({ maxLength: 60 }),
    fc.stringMatching(/^[$`"'\\!;&|<>(){}#~*?\n -]{1,30}$/),
    fc.constantFrom(
      "'; touch /tmp/x; '",
      '$(id)',
      '`id`',
      '"$HOME"',
      "a'b",
      '-n',
      "'' ''",
      '\\',
      '!!',
      '{clientId}',
      '$&',
    ),
  )
  .filter((text) => !text.includes('\0') && !/\p{Surrogate}/u.test(text));

/** What a real bash hands on as arguments. */
function bashArguments(line: string): string[] {
  const out = execFileSync('bash', ['--norc', '-c', `printf '%s\\0' ${line}`], { encoding: 'utf8' });
  return out.split('\0').slice(0, -1);
}

/** Reads a word by PowerShell's documented rules of single quotes. */
function powershellValue(word: string): string {
  if (!word.startsWith("'")) return word;
  const inside = word.slice(1, -1);
  assert.ok(word.length > 1 && word.endsWith("'"));
  assert.equal(
    inside.replace(/(['\u2018-\u201b])\1/g, '').match(/['\u2018-\u201b]/),
    null,
    'a quote that ends the text',
  );
  return inside.replace(/(['\u2018-\u201b])\1/g, '$1');
}

describe('quoting for a shell', () => {
  it('hands any text to a real bash as one argument', () => {
    fc.assert(
      fc.property(fc.array(anyText, { minLength: 20, maxLength: 40 }), (texts) => {
        assert.deepEqual(bashArguments(texts.map(bashWord).join(' ')), texts);
      }),
      { numRuns: 100 },
    );
  });

  it('hands any text to PowerShell as one argument, by its documented rules', () => {
    fc.assert(
      fc.property(anyText, (text) => assert.equal(powershellValue(powershellWord(text)), text)),
      {
        numRuns: 2000,
      },
    );
  });

  it('doubles every form of the single quote for PowerShell', () => {
    assert.equal(powershellWord('a’b‘c'), "'a’’b‘‘c'");
  });

  it('writes any text as JSON that needs no more than single quotes', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const json = jsonString(text);
        assert.ok(isOneLine(json) && !json.includes("'"));
        assert.equal(JSON.parse(`"${json}"`), text);
      }),
      { numRuns: 2000 },
    );
  });
});

/** Runs a whole line in a real bash whose tools only say how they were called. */
function callsOf(line: string): string[][] {
  const script = `PATH=/nowhere; az() { printf '%s\\0' az "$@" >&3; printf '\\n' >&3; echo LOOKED-UP; }; m365() { az "$@"; }; pac() { az "$@"; }; ${line}`;
  const out = execFileSync('bash', ['--norc', '-c', `{ ${script}\n} 3>&1 >/dev/null`], {
    encoding: 'utf8',
  });
  return out
    .split('\0\n')
    .slice(0, -1)
    .map((call) => call.split('\0'));
}

const IDS = Object.keys(COMMANDS) as CommandId[];
const GUID = '3f2b8c1d-5e6f-4a7b-8c9d-0e1f2a3b4c5d';

describe('the remedies as lines for a shell', () => {
  for (const id of IDS.filter((one) => !COMMANDS[one].powershellOnly)) {
    it(`${id}: whatever a server says, bash calls only what the template names`, () => {
      fc.assert(
        fc.property(fc.array(anyText, { minLength: 6, maxLength: 6 }), (texts) => {
          const [issuer, subject, audience, clientId, workspaceRole, permission = ''] = texts;
          const values = { issuer, subject, audience, clientId, workspaceRole, objectId: GUID };
          const proven = provenValues({ ...values, powerbi: 'api.powerbi.com', fabric: 'api.fabric.microsoft.com' });
          for (const { command, shell } of commandsFrom([id], proven, CLOUDS.public, [permission])) {
            assert.ok(isOneLine(command));
            if (shell === 'bash') assert.ok(callsOf(command).length <= COMMANDS[id].steps.length);
          }
        }),
        { numRuns: 8 },
      );
    });
  }

  it('send issuer, subject and audience letter by letter, whatever they hold', () => {
    fc.assert(
      fc.property(anyText, (subject) => {
        const [line] = render(COMMANDS['add-federated-credential'], {
          values: { clientId: GUID, issuer: 'https://issuer.example', subject, audience: 'a', credentialName: 'n' },
          permissions: [],
          isPublicCloud: true,
        });
        const [call = []] = callsOf(line?.command ?? '');
        const body = JSON.parse(call[call.indexOf('--parameters') + 1] ?? '');
        assert.deepEqual(body, { name: 'n', issuer: 'https://issuer.example', subject, audiences: ['a'] });
      }),
      { numRuns: 100 },
    );
  });

  it('look up what is not known, and put it where it belongs', () => {
    const values = { clientId: GUID, api: '00000003-0000-0000-c000-000000000000', graph: 'graph.microsoft.com' };
    const [bash, powershell] = commandsFrom(['assign-app-role'], values, CLOUDS.public, ['User.Read.All']);
    const calls = callsOf(bash?.command ?? '');
    assert.equal(calls.length, 4);
    assert.deepEqual(JSON.parse(calls[3]?.at(-1) ?? ''), {
      principalId: 'LOOKED-UP',
      resourceId: 'LOOKED-UP',
      appRoleId: 'LOOKED-UP',
    });
    assert.match(powershell?.command ?? '', /^\$app = az ad sp show --id .*; \$body = New-TemporaryFile; /);
  });

  it('name in capitals what has to be replaced', () => {
    const [command] = commandsFrom(['add-secret'], {}, CLOUDS.public);
    assert.equal(
      command?.command,
      'az ad app credential reset --id CLIENT_ID --append --display-name self-test --years 1',
    );
    assert.deepEqual(command?.replace, ['CLIENT_ID']);
  });

  it('have no line for PowerShell where the same line is good for both', () => {
    const shells = commandsFrom(['grant-consent'], { clientId: GUID }, CLOUDS.public).map(({ shell }) => shell);
    assert.deepEqual(shells, ['bash']);
  });

  it('leave out what the Azure CLI refuses outside of the public cloud', () => {
    assert.deepEqual(commandsFrom(['grant-consent'], { clientId: GUID }, CLOUDS.china), []);
    const [declare] = commandsFrom(['declare-permission'], { clientId: GUID, api: GUID }, CLOUDS.china, ['A.Read']);
    assert.doesNotMatch(declare?.command ?? '', /admin-consent/);
  });

  it('never replace a secret: the new one is appended', () => {
    for (const { command } of commandsFrom(['add-secret'], { clientId: GUID }, CLOUDS.public)) {
      assert.match(command, / --append /);
    }
  });
});
