import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { CLOUDS } from '../../../../../core/cloud/clouds';
import { commandsFrom, provenValues } from '../../../../../core/diagnosis/remedy/commands/commandsOf';
import { bashWord, isOneLine, jsonString, powershellWord } from '../../../../../core/diagnosis/remedy/commands/quote';
import { render } from '../../../../../core/diagnosis/remedy/commands/render';
import { COMMANDS, LOOK_UPS } from '../../../../../core/diagnosis/remedy/commands/table';
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

/**
 * Splits a line of PowerShell by its documented rules (about_Quoting_Rules): what stands in single quotes, what in double ones,
 * and what is read as code. In single quotes a doubled quote is one; in double ones a backtick takes the meaning from what is
 * behind it. A line whose quotes do not end is refused.
 */
function powershellParts(line: string): { code: string; single: string[]; double: string[] } {
  const parts = { code: '', single: [] as string[], double: [] as string[] };
  let at = 0;
  const take = (closing: RegExp, pairOf: RegExp, into: string[]) => {
    let text = '';
    for (at++; at < line.length; at++) {
      const pair = line.slice(at, at + 2);
      if (pairOf.test(pair)) text += pair.startsWith('`') ? `escaped ${line.charCodeAt(++at)}` : line[++at];
      else if (closing.test(line[at] ?? '')) break;
      else text += line[at];
    }
    assert.ok(at < line.length, `a quote does not end: ${line}`);
    at++;
    into.push(text);
  };
  while (at < line.length) {
    const sign = line[at] ?? '';
    if (/['\u2018-\u201b]/.test(sign)) {
      take(/['\u2018-\u201b]/, /^(['\u2018-\u201b])\1$/, parts.single);
      parts.code += '<single>';
    } else if (/["\u201c-\u201e]/.test(sign)) {
      take(/["\u201c-\u201e]/, /^`/, parts.double);
      parts.code += '<double>';
    } else {
      parts.code += sign;
      at++;
    }
  }
  return parts;
}

describe('quoting for a shell', () => {
  it('leaves double quotes to what no shell reads as code, a typing person’s history included', () => {
    assert.equal(bashWord("contains(['a'], value)"), `"contains(['a'], value)"`);
    for (const sign of ['!', '$', '`', '"', '\\']) {
      assert.equal(bashWord(`it's ${sign}x`), `'it'\\''s ${sign}x'`, sign);
    }
  });

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
        fc.property(fc.array(anyText, { minLength: 7, maxLength: 7 }), (texts) => {
          const [issuer, subject, audience, clientId, workspaceRole, permission = '', text] = texts;
          const objects = { site: text, mailbox: text, vault: text, vaultId: text, azureScope: text, address: text };
          const values = { issuer, subject, audience, clientId, workspaceRole, ...objects, objectId: GUID };
          const proven = provenValues({ ...values, powerbi: 'api.powerbi.com', fabric: 'api.fabric.microsoft.com' });
          const lists = [[permission], [permission, 'A.Read', 'B.Read', 'C.Read']];
          const commands = lists.flatMap((names) => commandsFrom([id], proven, CLOUDS.public, names));
          for (const { command, shell } of commands) {
            assert.ok(isOneLine(command));
            const lookUps = Object.keys(LOOK_UPS).length;
            if (shell === 'bash') assert.ok(callsOf(command).length <= COMMANDS[id].steps.length + lookUps);
          }
        }),
        { numRuns: 8 },
      );
    });
  }

  for (const id of IDS) {
    it(`${id}: whatever a server says, PowerShell reads the same code`, () => {
      const partsWith = (texts: readonly string[]) => {
        const [issuer, subject, audience, site, mailbox, credentialName, group, securityRole] = texts;
        const ids = { clientId: GUID, objectId: GUID, workspaceId: GUID, connectionId: GUID };
        const hosts = { powerbi: 'api.powerbi.com', fabric: 'api.fabric.microsoft.com', graph: 'graph.microsoft.com' };
        const others = { issuer, subject, audience, site, mailbox, credentialName, group, securityRole };
        const values = {
          ...ids,
          ...hosts,
          ...others,
          api: GUID,
          address: '192.0.2.1',
          management: 'management.azure.com',
        };
        return [['A.Read'], ['A.Read', 'B.Read']].flatMap((permissions) =>
          render(COMMANDS[id], { values, permissions, isPublicCloud: true })
            // A line for bash that has no sibling is good for both.
            .slice(-1)
            .map(({ command }) => powershellParts(command)),
        );
      };
      const quoted = 'a value that needs quotes';
      const expected = partsWith(Array.from({ length: 8 }, () => quoted)).map(({ code }) => code);
      fc.assert(
        fc.property(
          fc.array(
            anyText.map((text) => `${text} `),
            { minLength: 8, maxLength: 8 },
          ),
          (texts) => {
            const found = partsWith(texts);
            assert.deepEqual(
              found.map(({ code }) => code),
              expected,
            );
            // Only the names of our own variables are looked up inside of double quotes.
            for (const text of found.flatMap(({ double }) => double)) {
              assert.doesNotMatch(text.replace(/\$\((?:\$[a-z]+)\)/g, ''), /\$\(/);
            }
          },
        ),
        { numRuns: 60 },
      );
    });
  }

  it('stop before the next step where one failed, in PowerShell as in bash', () => {
    const values = { clientId: GUID, api: GUID, graph: 'graph.microsoft.com' };
    const [bash, powershell] = commandsFrom(['declare-permission'], values, CLOUDS.public, ['A.Read']);
    assert.equal(bash?.command.split(' && ').length, 3);
    assert.equal(powershell?.command.match(/; if \(\$LASTEXITCODE\) \{ throw '[^']+' \}; az /g)?.length, 2);
  });

  describe('for many permissions', () => {
    const values = { clientId: GUID, objectId: GUID, api: GUID, graph: 'graph.microsoft.com' };
    const names = Array.from({ length: 250 }, (_, index) => `Name${index}.ReadWrite.All`);
    const [bash, powershell] = commandsFrom(['declare-permission'], values, CLOUDS.public, names);
    const [assignBash, assignPowershell] = commandsFrom(['assign-app-role'], values, CLOUDS.public, names);

    it('name each once, and look all of them up in a few calls that Windows takes', () => {
      const calls = callsOf(bash?.command ?? '');
      const queries = calls.flatMap((call) => call.filter((word) => word.startsWith('appRoles')));
      assert.deepEqual(
        queries.flatMap((query) => [...query.matchAll(/'(Name[^']*)'/g)].map(([, name]) => name)),
        names,
      );
      assert.equal(calls.length, 3 * 2 + 1, 'three groups, each looked up and added, and one consent');
      for (const call of calls) assert.ok(call.join(' ').length < 8191);
      for (const one of [bash, powershell, assignBash, assignPowershell]) {
        for (const name of names) assert.equal(one?.command.split(`'${name}'`).length, 2, name);
      }
    });

    /** What the line calls where each look-up prints three lines and a call with this word fails; and its exit code. */
    const played = (line: string, failing: string) => {
      const script = `PATH=/nowhere; az() { printf '%s\\0' az "$@" >&3; printf '\\n' >&3; case " $* " in *' ${failing} '*) return 7;; esac; printf '1\\n2\\n3\\n'; }; ${line}; echo "exit $?" >&3`;
      const out = execFileSync('bash', ['--norc', '-c', `{ ${script}\n} 3>&1 >/dev/null`], { encoding: 'utf8' });
      const [, exitCode] = /exit (\d+)\n$/.exec(out) ?? [];
      return { exitCode: Number(exitCode), calls: out.split('\0\n').slice(0, -1) };
    };

    it('assign every one that was looked up', () => {
      const { calls, exitCode } = played(assignBash?.command ?? '', 'nothing');
      assert.equal(exitCode, 0);
      const ids = calls.flatMap((call) => /"appRoleId":"(\d)"/.exec(call)?.[1] ?? []);
      assert.deepEqual(ids, ['1', '2', '3', '1', '2', '3', '1', '2', '3']);
      assert.match(
        assignPowershell?.command ?? '',
        /; foreach \(\$role in \$roles\) \{ \$body = [^}]*'","appRoleId":"' \+ \$role \+ '"\}'\); az rest [^}]*; if \(\$LASTEXITCODE\) \{ throw '[^']+' \} \}/,
      );
    });

    it('add all that were looked up by one call', () => {
      const { calls } = played(bash?.command ?? '', 'nothing');
      const added = calls.filter((call) => call.includes('--api-permissions'));
      for (const call of added) assert.match(call, /\0--api-permissions\x001\x002\x003$/);
      assert.match(powershell?.command ?? '', /--api-permissions \$roles; if /);
    });

    it('stop at the first call that fails, with its exit code', () => {
      for (const [line, failing, most] of [
        [assignBash, 'rest', 3],
        [assignBash, '--query', 1],
        [bash, 'add', 2],
        [bash, '--query', 1],
      ] as const) {
        const { calls, exitCode } = played(line?.command ?? '', failing);
        assert.equal(exitCode, 7, failing);
        assert.equal(calls.length, most, failing);
      }
    });
  });

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
