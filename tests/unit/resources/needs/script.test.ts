import assert from 'node:assert/strict';
import fc from 'fast-check';
import { answersTo } from '../../../../core/resources/needs/answers';

/** The calls that are read out of a script, and the notes of those that are not spelled out. */
async function callsOf(script: string): Promise<string[]> {
  const answers = await answersTo(script.split('\n'), 'graph');
  assert.ok('calls' in answers, JSON.stringify(answers));
  return answers.calls.map(({ call, known, note }) => (known ? call : `? ${call}: ${note}`));
}

const G = 'https://graph.microsoft.com/v1.0';

describe('calls in a script', () => {
  const lines: [line: string, call: string][] = [
    [`az rest --method POST --url "${G}/groups/$G/members/\\$ref" --body "{}"`, `POST ${G}/groups/$G/members/$ref`],
    [`az rest -m patch -u ${G}/applications/$ID --body @x.json`, `PATCH ${G}/applications/$ID`],
    [`az rest --url '${G}/domains' | jq .value`, `GET ${G}/domains`],
    [`curl -X POST ${G}/users -H "Authorization: Bearer $TOKEN" -d '{}'`, `POST ${G}/users`],
    [
      `curl -sS -H "Authorization: Bearer $T" "${G}/users/$UPN/memberOf?\\$select=id"`,
      `GET ${G}/users/$UPN/memberOf?$select=id`,
    ],
    [`curl -H "x: y" -d @body.json ${G}/invitations`, `POST ${G}/invitations`],
    [`curl --request DELETE --url ${G}/groups/$ID`, `DELETE ${G}/groups/$ID`],
    [
      `Invoke-MgGraphRequest -Method POST -Uri "${G}/groups/$id/members/\`$ref" -Body $b`,
      `POST ${G}/groups/$id/members/$ref`,
    ],
    [`$r = Invoke-RestMethod -Uri "${G}/users/$($u.Id)/memberOf" -Headers $h`, `GET ${G}/users/$($u.Id)/memberOf`],
    [`Invoke-MgGraphRequest -Method GET -Uri "/v1.0/domains"`, 'GET https://graph.microsoft.com/v1.0/domains'],
    [
      `Invoke-PowerBIRestMethod -Url "groups/$ws/datasets/$id/refreshes" -Method Post`,
      'POST https://api.powerbi.com/v1.0/myorg/groups/$ws/datasets/$id/refreshes',
    ],
    [
      'fab api -X post workspaces/$W/items -i item.json',
      'POST https://api.fabric.microsoft.com/v1/workspaces/$W/items',
    ],
    ['fab api -A powerbi groups', 'GET https://api.powerbi.com/v1.0/myorg/groups'],
    [`r = requests.post(f"${G}/groups/{gid}/members/$ref", headers=h)`, `POST ${G}/groups/{gid}/members/$ref`],
    [`requests.request("DELETE", "${G}/groups/{}".format(gid))`, `DELETE ${G}/groups/{}`],
    [`await fetch(\`${G}/sites/\${id}/lists\`, { method: 'POST', body });`, `POST ${G}/sites/\${id}/lists`],
    [`await fetch("${G}/domains");`, `GET ${G}/domains`],
    [`var r = await http.PostAsync("${G}/invitations", content);`, `POST ${G}/invitations`],
    [
      `await client.api(\`/groups/\${g}/members/$ref\`).post(ref);`,
      `POST https://graph.microsoft.com/groups/\${g}/members/$ref`,
    ],
  ];
  for (const [line, call] of lines) {
    it(`reads ${line}`, async () => assert.deepEqual(await callsOf(line), [call]));
  }

  it('joins statements over several lines, and leaves out bodies, tokens, comments and other hosts', async () => {
    const script = [
      '#!/usr/bin/env bash',
      'TOKEN=$(curl -s -X POST "https://login.microsoftonline.com/$T/oauth2/v2.0/token" -d "client_secret=$S")',
      `# ${G}/users is not called here`,
      'az rest --method POST \\',
      `  --url "${G}/groups/$GROUP/members/\\$ref" \\`,
      `  --body "{\\"@odata.id\\":\\"${G}/directoryObjects/$SP\\"}"`,
      'SCOPE=https://graph.microsoft.com/.default',
      'echo done',
    ];
    assert.deepEqual(await callsOf(script.join('\n')), [`POST ${G}/groups/$GROUP/members/$ref`]);
  });

  it('follows what was given to a variable', async () => {
    const script = [
      `$base = "${G}"`,
      'Invoke-RestMethod -Method Post -Uri "$base/groups" -Body $b',
      `$uri = "${G}/users"`,
      'do { $r = Invoke-MgGraphRequest -Uri $uri; $uri = $r.next } while ($uri)',
      `Invoke-RestMethod -Uri "\${base}/domains"`,
    ];
    const calls = [`POST ${G}/groups`, `GET ${G}/users`, `GET ${G}/domains`];
    assert.deepEqual(await callsOf(script.join('\n')), calls);
    const python = [`URL = "${G}"`, 'requests.patch(', '    f"{URL}/users/{uid}",', '    json=body,', ')'];
    assert.deepEqual(await callsOf(python.join('\n')), [`PATCH ${G}/users/{uid}`]);
  });

  it('reads a table of parameters', async () => {
    const script = ['$p = @{', "  Method = 'PATCH'", `  Uri = "${G}/applications/$id"`, '}', 'Invoke-RestMethod @p'];
    assert.deepEqual(await callsOf(script.join('\n')), [`PATCH ${G}/applications/$id`]);
  });

  it('guesses nothing: what is not spelled out is not known, with the line and what to do', async () => {
    const [parts] = await callsOf(`requests.patch(url="${G}/users/" + uid, json={})`);
    assert.match(parts ?? '', /^\? PATCH .*\/users\/: Line 1: The address is put together from parts/);
    const [variable] = await callsOf(
      `Invoke-WebRequest -Uri $unknown -Method Delete\nInvoke-RestMethod -Uri "${G}/domains"`,
    );
    assert.match(variable ?? '', /^\? DELETE: Line 1: The address is in a variable/);
    const [unused] = await callsOf(`$uri = "${G}/users?sig=s3cret"\nWrite-Host $x`);
    assert.match(unused ?? '', /^\? https:.*\/users\?…: Line 1: The line does not say the method/);
  });

  it('still refuses a line that was meant as a call, with its number', async () => {
    for (const line of ['FETCH /users', `FETCH ${G}/users`, 'users/{id}', 'GET users']) {
      const answers = await answersTo(['GET /users', line], 'graph');
      assert.ok('problems' in answers, line);
      assert.match(answers.problems.join(), /^line 2: .*Example: GET /);
    }
  });

  it('never shows what is beside the call', async () => {
    const script = `curl -X POST ${G}/users -H "Authorization: Bearer s3cret-token" -d '{"password":"s3cret"}'`;
    assert.doesNotMatch(JSON.stringify(await answersTo([script], 'graph')), /s3cret/);
  });

  it('never throws, whatever is piped in', async () => {
    const words = fc.constantFrom(
      'curl',
      'az rest',
      '-X',
      'POST',
      `"${G}/users`,
      '"',
      '`',
      '$x',
      '= ',
      '(',
      ')',
      '@{',
      '\\',
      '+',
      '\n',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(words, fc.string({ maxLength: 5 })), { maxLength: 30 }), async (parts) => {
        await answersTo(parts.join(' ').split('\n'), 'graph');
      }),
      { numRuns: 300 },
    );
  });
});
