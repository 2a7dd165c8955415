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
const P = 'https://api.powerbi.com/v1.0/myorg';
const F = 'https://api.fabric.microsoft.com/v1';

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
    ['Invoke-MgGraphRequest GET "/v1.0/domains"', `GET ${G}/domains`],
    ['Invoke-MgGraphRequest DELETE v1.0/groups/$id', `DELETE ${G}/groups/$id`],
    ['Invoke-MgGraphRequest -Method DELETE "/v1.0/groups/x"', `DELETE ${G}/groups/x`],
    ["$r = Invoke-MgGraphRequest '/v1.0/domains' -OutputType PSObject", `GET ${G}/domains`],
    [`Invoke-MgGraphRequest PATCH "${G}/users/$id" -Body $b`, `PATCH ${G}/users/$id`],
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
    [`Invoke-MgGraphRequest -method post -uri "${G}/groups" -body $b`, `POST ${G}/groups`],
    [`Invoke-RestMethod –Uri "${G}/users/$id" –Headers $h –Method PATCH`, `PATCH ${G}/users/$id`],
    [`New-GraphPOSTRequest -uri '${G}/users' -tenantid $t -body $b`, `POST ${G}/users`],
    [`New-GraphPostRequest -type DELETE -uri "${G}/users/$id"`, `DELETE ${G}/users/$id`],
    [`$p = Invoke-MtGraphRequest -RelativeUri 'domains' -ApiVersion beta`, 'GET https://graph.microsoft.com/domains'],
    [`Invoke-MgGraphRequest -Uri "$($env.Graph)/beta/domains"`, 'GET https://graph.microsoft.com/beta/domains'],
    ['Invoke-PowerBIRestMethod -Url /groups/$w/datasets -Method Get', `GET ${P}/groups/$w/datasets`],
    [`client.get(f"v1.0/myorg/groups/{w}/datasets")`, `GET ${P}/groups/{w}/datasets`],
    [`r = client.post(f"/v1/workspaces/{w}/items", json=item)`, `POST ${F}/workspaces/{w}/items`],
    [`requests.get("${G}/users/" + uid + "/memberOf", headers=h)`, `GET ${G}/users/{uid}/memberOf`],
    [`Invoke-RestMethod -Uri ('${G}/groups/' + $g.Id + '/members?$top=' + $n)`, `GET ${G}/groups/{g.Id}/members?$top=`],
    [`Invoke-RestMethod ("${G}/users/{0}/memberOf" -f $id)`, `GET ${G}/users/{0}/memberOf`],
    [`Invoke-RestMethod -Uri "${P}/admin/dataflows/$id/users\`?$q"`, `GET ${P}/admin/dataflows/$id/users?$q`],
    [`requests.post("${G}/users", json={"method": "GET"})`, `POST ${G}/users`],
    [`curl -sX DELETE ${G}/groups/$ID`, `DELETE ${G}/groups/$ID`],
    [`curl -sd '{}' ${G}/users`, `POST ${G}/users`],
    [`curl -G ${G}/users --data-urlencode '$filter=x'`, `GET ${G}/users`],
    [`ID="$(curl -s "${G}/domains" | jq -r .id)"`, `GET ${G}/domains`],
    [`az rest --url ${G}/applications/\`az ad app show --id $i\` --method patch`, `PATCH ${G}/applications/{value}`],
    [
      `az rest -m post -u "${G}/groups/$(az ad group show -g x)/members/\\$ref"`,
      `POST ${G}/groups/{value}/members/$ref`,
    ],
    [`curl -X POST ${G}/users/\${{ secrets.USER }}/events -d '{}'`, `POST ${G}/users/{secrets.USER}/events`],
    [`req, err := http.NewRequest("POST", "${G}/users", body)`, `POST ${G}/users`],
    [
      `http.NewRequestWithContext(ctx, http.MethodDelete, "${G}/users/"+id+"/manager/$ref", nil)`,
      `DELETE ${G}/users/{id}/manager/$ref`,
    ],
    [`$r = $client.PostAsync("${G}/invitations", $content).Result`, `POST ${G}/invitations`],
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

  it('puts together what a script keeps in parts: the version, the resource, the address', async () => {
    const script = [
      '$graphApiVersion = "beta"',
      'function Get-Policies {',
      '  $Resource = "deviceManagement/deviceConfigurations?`$expand=assignments"',
      '  $uri = "https://graph.microsoft.com/$graphApiVersion/$($Resource)"',
      '  (Invoke-RestMethod -Uri $uri -Headers $h -Method Get).Value',
      '}',
      '$DCP_resource = "deviceManagement/managedDevices"',
      `$uri = "https://graph.microsoft.com/$graphApiVersion/$DCP_resource/$id?\`$filter=name eq '$n'"`,
      'Invoke-RestMethod -Uri $uri -Method Delete',
      '$url = "pipelines/{0}/deployAll" -f $pipeline.Id',
      'Invoke-PowerBIRestMethod -Url $url -Method Post -Body $body',
      'myorg="myorg/groups/$W"',
      'curl -X POST "https://api.powerbi.com/v1.0/$myorg/datasets/$D/refreshes"',
    ];
    assert.deepEqual(await callsOf(script.join('\n')), [
      'GET https://graph.microsoft.com/beta/deviceManagement/deviceConfigurations?$expand=assignments',
      `DELETE https://graph.microsoft.com/beta/deviceManagement/managedDevices/$id?$filter=name eq '$n'`,
      'POST https://api.powerbi.com/v1.0/myorg/pipelines/{0}/deployAll',
      'POST https://api.powerbi.com/v1.0/myorg/groups/$W/datasets/$D/refreshes',
    ]);
  });

  it('reads each call of a statement that makes several', async () => {
    const script = `$n = (Invoke-RestMethod "${G}/users").value + (Invoke-RestMethod -Uri "${G}/groups" -Method Post)`;
    assert.deepEqual(await callsOf(script), [`GET ${G}/users`, `POST ${G}/groups`]);
    const block = [
      'app.get("/x", async (q, s) => {',
      `  await fetch("${G}/users");`,
      `  await fetch("${G}/domains");`,
      '});',
    ];
    assert.deepEqual(await callsOf(block.join('\n')), [`GET ${G}/users`, `GET ${G}/domains`]);
  });

  it('leaves out remarks, and the next pages of an answer', async () => {
    const script = [
      '<#',
      `  ${G}/applications`,
      '  POST /users',
      '#>',
      '"""',
      `Reads ${G}/devices`,
      '"""',
      `$r = Invoke-MgGraphRequest -Uri "${G}/users"`,
      `$next = $r.'@odata.nextLink'`,
      'while ($next) { $r = Invoke-MgGraphRequest -Uri $next }',
      `Invoke-MgGraphRequest -Uri $r.'@odata.nextLink' -Method Get`,
      'https://learn.microsoft.com/graph/overview',
    ];
    assert.deepEqual(await callsOf(script.join('\n')), [`GET ${G}/users`]);
  });

  it('takes a text that is shown for no call, and an address that is handed on for a doubtful one', async () => {
    const script = [
      `echo "  curl -X PATCH ${G}/subscriptions/$ID"`,
      `$Uri = $("${G}/users/{0}/mailFolders" -f $id)`,
      '$all = Get-GraphData -Token $t -Uri $Uri',
      `local url="${G}/domains"`,
      `curl --silent --header "Authorization: Bearer $t" "\${url}"`,
    ];
    const answers = await callsOf(script.join('\n'));
    assert.equal(answers.length, 2);
    assert.match(answers[0] ?? '', /mailFolders: Line 2: The line does not say the method/);
    assert.equal(answers[1], `GET ${G}/domains`);
  });

  it('takes no method for said that only the script knows', async () => {
    for (const line of [
      `Invoke-RestMethod -Uri "${G}/users" -Method $method`,
      `curl -X "$METHOD" ${G}/users`,
      `fetch("${G}/users", { method, headers })`,
      `fetch("${G}/users", { method: options.verb })`,
      `New-GraphPostRequest -uri '${G}/users' -type $Type`,
      `http.NewRequest(method, "${G}/users", body)`,
      `session.send("${G}/users")`,
    ]) {
      const [answer] = await callsOf(line);
      assert.match(answer ?? '', /^\? https:.*\/users: Line 1: The line does not say the method/, line);
    }
  });

  it('says what cannot be read in a script, each with its line, and reads the rest', async () => {
    const script = [
      'param([string]$Uri)',
      `Invoke-RestMethod -Method Post -Uri "${G}/$batch" -Body $b`,
      'Invoke-RestMethod @splat',
      `$p = @{ Uri = $Uri; Method = 'Post' }`,
      'Invoke-RestMethod @p',
      'Invoke-RestMethod -Uri $Uri -Method $Method',
      `Invoke-RestMethod "${G}/domains"`,
    ];
    const answers = await callsOf(script.join('\n'));
    assert.equal(answers.length, 5);
    assert.match(answers[0] ?? '', /^\? POST .*: Line 2: This call is a batch call/);
    assert.match(answers[1] ?? '', /^\? GET: Line 3: The address is in a variable/);
    assert.match(answers[2] ?? '', /^\? POST \$Uri: Line 4: The address is in a variable/);
    assert.match(answers[3] ?? '', /^\? Call of \$Uri: Line 6: The address is in a variable/);
    assert.equal(answers[4], `GET ${G}/domains`);
  });

  it('says so where a script calls none of the APIs', async () => {
    const script = ['import os', 'def main():', '    print(os.name)', 'main()', 'x = 1'];
    const answers = await answersTo(script, 'graph');
    assert.ok('problems' in answers);
    assert.deepEqual(answers.problems, [
      'The script calls none of these APIs: Microsoft Graph, Power BI, Microsoft Fabric.',
    ]);
  });

  it('keeps no value of a variable that may be a secret', async () => {
    const script = ['$clientSecret = "abcdef"', `Invoke-RestMethod "${G}/$clientSecret/x"`];
    assert.doesNotMatch(JSON.stringify(await answersTo(script, 'graph')), /abcdef/);
  });

  it('joins a call over as many lines as a person writes, and no more', async () => {
    const headers = (count: number) => Array.from({ length: count }, (_, at) => `  -H "x-${at}: 1" \\`);
    const script = (count: number) => [`curl -X DELETE \\`, ...headers(count), `  ${G}/groups/x`].join('\n');
    assert.deepEqual(await callsOf(script(30)), [`DELETE ${G}/groups/x`]);
    assert.match((await callsOf(script(60))).join(), /The line does not say the method/);
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
    assert.match(variable ?? '', /^\? DELETE \$unknown: Line 1: The address is in a variable/);
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

  it('names a call of Graph whose address it cannot read, and leaves out what goes to another host', async () => {
    const script = [
      'Connect-MgGraph',
      'Invoke-MgGraphRequest -Method POST',
      'm365 request --url "@graph/me"',
      'az rest --url /subscriptions',
    ];
    const found = await callsOf(script.join('\n'));
    assert.equal(found.length, 2);
    for (const one of found) assert.match(one, /^\? (?:POST|GET): .*The address is in a variable or is put together/);
  });

  it('names a path whose host is missing: az rest would send it to Azure Resource Manager', async () => {
    const noHost = /The address has no host/;
    const lines: [line: string, shown: RegExp][] = [
      ['az rest --url /v1.0/users', /^\? GET \/v1\.0\/users: Line 2: /],
      ['az rest --method post -u "/beta/groups"', /^\? POST \/beta\/groups: Line 2: /],
      [
        'az rest -m patch --uri /v1.0/users/$ID --resource https://graph.microsoft.com',
        /^\? PATCH \/v1\.0\/users\/\$ID: /,
      ],
      ['az rest --url "/v1/workspaces"', /^\? GET \/v1\/workspaces: /],
      ['az rest --url "/v1.0/myorg/groups"', /^\? GET \/v1\.0\/myorg\/groups: /],
      ['curl -X POST /v1.0/users', /^\? POST \/v1\.0\/users: /],
      ['Invoke-RestMethod -Uri "/v1.0/users" -Method Delete', /^\? DELETE \/v1\.0\/users: /],
      ["await axios.get('/v1.0/users?$top=1');", /^\? GET \/v1\.0\/users\?…: /],
    ];
    for (const [line, shown] of lines) {
      for (const before of ['# alone', `curl ${G}/domains`]) {
        const answer = (await callsOf(`${before}\n${line}`)).at(-1) ?? '';
        assert.match(answer, shown);
        assert.match(answer, noHost);
        assert.equal(answer.includes('az rest would send it'), line.startsWith('az '), line);
      }
    }
  });

  it('names an address of one of the APIs that does not begin with https', async () => {
    for (const line of [
      'curl -X POST graph.microsoft.com/v1.0/users',
      `curl -d x 'http://graph.microsoft.com/v1.0/users'`,
    ]) {
      assert.match(
        (await callsOf(line)).join(),
        /^\? POST .*graph.*\/users: Line 1: The address does not begin with https/,
      );
    }
  });

  it('never repeats a secret in the path of a call that it cannot read', async () => {
    const secret = 'abc8Q~0123456789abcdefghijklmnopqrstuv';
    const script = [
      `az rest --url /v1.0/${secret}`,
      `curl http://graph.microsoft.com/v1.0/users/${secret}`,
      `curl ${G}/users/${secret}`,
      `$u = "${G}/users/${secret}"`,
      'curl https://graph.microsoft.com/v1.0/Wz4kT9hB2xQn7LrJ6vMd8FsPy3CgUaE5q/x',
    ];
    const found = await callsOf(script.join('\n'));
    assert.equal(found.length, script.length);
    assert.doesNotMatch(found.join(), /abc8Q|Wz4kT/);
    assert.match(found[0] ?? '', /^\? A call \(.*\): Line 1: The address has no host/);
  });

  it('names commands that call one of the APIs by themselves, and how to learn what they need', async () => {
    const script = [
      'Connect-MgGraph -Identity',
      '$all = Get-MgUser -All',
      'Get-MgBetaGroup | Remove-MgGroup',
      'Invoke-MgGraphRequest -Uri "/v1.0/domains"',
      'Write-Host "Get-MgDevice failed"',
      'ID=$(az ad sp show --id $APP --query id -o tsv)',
      'az ad user list',
      'Get-PowerBIWorkspace -All',
      'Disconnect-MgGraph; Get-MgContext',
    ];
    const found = await callsOf(script.join('\n'));
    assert.deepEqual(
      found.map((one) => one.replace(/: Line (\d+): .*/, ' $1')),
      [
        '? Get-MgUser 2',
        '? Get-MgBetaGroup 3',
        '? Remove-MgGroup 3',
        `GET ${G}/domains`,
        '? az ad sp show 6',
        '? az ad user list 7',
        '? Get-PowerBIWorkspace 8',
      ],
    );
    assert.match(found[0] ?? '', /Find-MgGraphCommand -Command Get-MgUser/);
  });

  it('leaves out paths without a host that belong to another host, or to no call', async () => {
    const script = [
      `curl ${G}/domains`,
      'az rest --url "/subscriptions/$s/resourceGroups?api-version=2021-04-01"',
      `curl -X POST https://example.com/hook -d '{"path": "/v1.0/users", "to": "graph.microsoft.com/v1.0/users"}'`,
      "fetch('/api/status')",
      'echo "see /v1.0/users"',
    ];
    assert.deepEqual(await callsOf(script.join('\n')), [`GET ${G}/domains`]);
  });

  it('says of a tool that calls something else what it did not find, and takes its name for no method', async () => {
    for (const line of ['az rest --url /subscriptions', 'curl https://example.com/x', 'az rest']) {
      const answers = await answersTo([line], 'graph');
      assert.ok('problems' in answers);
      assert.match(answers.problems.join(), /^The script calls none of these APIs/);
    }
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
