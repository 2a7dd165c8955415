import assert from 'node:assert/strict';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import {
  assertClean,
  availableNodes,
  type Connection,
  type RunOptions,
  runTask,
  type TaskRun,
} from '../../../../simulator/agent';
import { anyNode, definition, fakeTask, removeFakeTasks, temporaryFolder } from './fakeTask';

const id = 'aaaa0000-0000-4000-8000-000000000001';
const connection: Connection = {
  id,
  name: 'Prod',
  url: 'https://management.azure.com',
  scheme: 'ServicePrincipal',
  parameters: { serviceprincipalid: 'client-0001', serviceprincipalkey: 'k3y~with+signs', tenantid: 'tenant-0001' },
  data: { environment: 'AzureCloud', 'a.b': '1' },
};
const inputs = [{ name: 'azureSubscription', type: 'connectedService:AzureRM' }];

function run(code: string, options: Partial<RunOptions> = {}, taskJson: object = {}): Promise<TaskRun> {
  return runTask({ taskDirectory: fakeTask(code, taskJson), node: anyNode, ...options });
}

/** What the task finds in its environment. */
async function environmentOf(options: Partial<RunOptions>, taskJson: object = {}): Promise<Record<string, string>> {
  const { rawLines } = await run('console.log(JSON.stringify(process.env))', options, taskJson);
  return JSON.parse(rawLines[0]?.text ?? '{}');
}

const complete = (result: string) => `console.log('##vso[task.complete result=${result};]');`;

describe('a run on the simulated agent', function () {
  this.timeout(20_000);
  afterEach(removeFakeTasks);

  describe('starts the task', () => {
    for (const node of availableNodes()) {
      it(`with Node ${node}, nothing on its command line, stdin at its end and the sources as working directory`, async () => {
        const result = await run(
          `process.stdin.on('end', () => console.log(JSON.stringify([process.version, process.argv.length, process.execArgv.length,
             process.cwd() === process.env.BUILD_SOURCESDIRECTORY]))).resume()`,
          { node },
        );
        assert.match(result.rawLines[0]?.text ?? '', new RegExp(`^\\["v${node}\\.[\\d.]+",2,0,true\\]$`));
        assert.equal(result.result, 'Succeeded');
        assertClean(result);
      });
    }

    it('from a package, in a folder that carries its ID and version', async () => {
      const manifest = {
        contributions: [{ id: 'f', type: 'ms.vss-distributed-task.task', properties: { name: 'Fake' } }],
      };
      const vsix = join(temporaryFolder(), 'f.vsix');
      const files = {
        'extension.vsomanifest': JSON.stringify(manifest),
        'Fake/task.json': JSON.stringify(definition),
        'Fake/index.js': 'console.log(__dirname)',
      };
      writeFileSync(
        vsix,
        zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)]))),
      );
      const { rawLines } = await runTask({ vsix, node: anyNode });
      assert.match(rawLines[0]?.text ?? '', /_work\/_tasks\/FakeTask_9f0c3c1e-5a51-4f0d-8d1b-0a6b7c8d9e0f\/1\.2\.3$/);
    });

    it('only where its target exists', async () => {
      await assert.rejects(
        run('', {}, { execution: { Node24: { target: 'none.js' }, Node20_1: { target: 'none.js' } } }),
        /none\.js/,
      );
    });

    it('and removes the agent afterwards', async () => {
      const { agentDirectory } = await run('');
      assert.equal(existsSync(agentDirectory), false);
    });
  });

  describe('gives the task', () => {
    it('inputs, connections that an input names, and the job token', async () => {
      const other = { ...connection, id: 'aaaa0000-0000-4000-8000-000000000002', name: 'Other' };
      const environment = await environmentOf(
        {
          inputs: { azureSubscription: 'Prod', 'some.thing else': 'x' },
          connections: [connection, other],
          jobToken: 'job-token-1',
        },
        { inputs },
      );
      assert.equal(environment.INPUT_AZURESUBSCRIPTION, id);
      assert.equal(environment.INPUT_SOME_THING_ELSE, 'x');
      assert.equal(environment[`ENDPOINT_URL_${id}`], 'https://management.azure.com/');
      assert.deepEqual(JSON.parse(environment[`ENDPOINT_AUTH_${id}`] ?? ''), {
        parameters: connection.parameters,
        scheme: 'ServicePrincipal',
      });
      assert.equal(environment[`ENDPOINT_AUTH_SCHEME_${id}`], 'ServicePrincipal');
      assert.equal(environment[`ENDPOINT_AUTH_PARAMETER_${id}_SERVICEPRINCIPALKEY`], 'k3y~with+signs');
      assert.equal(environment[`ENDPOINT_DATA_${id}_A_B`], '1');
      assert.equal(environment.ENDPOINT_AUTH_PARAMETER_SYSTEMVSSCONNECTION_ACCESSTOKEN, 'job-token-1');
      assert.equal(environment.SECRET_SYSTEM_ACCESSTOKEN, 'job-token-1');
      assert.equal(environment.ENDPOINT_DATA_SYSTEMVSSCONNECTION, undefined);
      assert.deepEqual(
        Object.keys(environment).filter((name) => name.includes(other.id)),
        [],
      );
    });

    it('data of a connection with variables in it put in', async () => {
      const environment = await environmentOf(
        {
          inputs: { azureSubscription: id },
          connections: [{ ...connection, data: { tenantId: '$(tenant)' } }],
          variables: { Tenant: 't1' },
        },
        { inputs },
      );
      assert.equal(environment[`ENDPOINT_DATA_${id}_TENANTID`], 't1');
    });

    it('variables by their mangled names, secrets apart, and the caller wins', async () => {
      const environment = await environmentOf({
        variables: { 'My.Own thing': '1', 'build.buildnumber': 'mine', 'System.OidcRequestUri': undefined },
        secretVariables: { 'My.Secret': 'very hidden' },
        proxy: { url: 'http://proxy:8080', username: 'u', password: 'p@ss:w/rd', bypass: ['\\.local$'] },
      });
      assert.equal(environment.MY_OWN_THING, '1');
      assert.equal(environment.BUILD_BUILDNUMBER, 'mine');
      assert.equal(environment.SYSTEM_OIDCREQUESTURI, undefined);
      assert.equal(environment.SECRET_MY_SECRET, 'very hidden');
      assert.equal(environment.MY_SECRET, undefined);
      assert.deepEqual(JSON.parse(environment.VSTS_SECRET_VARIABLES ?? ''), [
        'System.AccessToken',
        'Agent.ProxyPassword',
        'My.Secret',
      ]);
      assert.ok(JSON.parse(environment.VSTS_PUBLIC_VARIABLES ?? '').includes('My.Own thing'));
      assert.equal(environment.AGENT_PROXYBYPASSLIST, '["\\\\.local$"]');
      assert.equal(environment.SECRET_AGENT_PROXYPASSWORD, 'p@ss:w/rd');
      assert.equal(environment.TF_BUILD, 'True');
    });

    it('nothing of the environment of the person who runs the tests', async () => {
      process.env.DEVELOPERS_OWN = '1';
      try {
        const environment = await environmentOf({
          extraEnvironment: { FROM_MACHINE: '2' },
          withoutEnvironment: ['TZ'],
        });
        assert.equal(environment.DEVELOPERS_OWN, undefined);
        assert.equal(environment.NODE_OPTIONS, undefined);
        assert.equal(environment.NODE_EXTRA_CA_CERTS, undefined);
        assert.equal(environment.FROM_MACHINE, '2');
        assert.equal(environment.TZ, undefined);
      } finally {
        delete process.env.DEVELOPERS_OWN;
      }
    });

    it('the variables of a classic release', async () => {
      const environment = await environmentOf({ hostType: 'release' });
      assert.equal(environment.SYSTEM_HOSTTYPE, 'release');
      assert.equal(environment.RELEASE_ENVIRONMENTNAME, 'Production');
      assert.match(environment.RELEASE_RELEASEWEBURL ?? '', /releaseId=209/);
      assert.match(environment.SYSTEM_STAGENAME ?? '', /^Stage_[\da-f-]{36}_n_1$/);
      assert.deepEqual([environment.SYSTEM_JOBNAME, environment.SYSTEM_JOBDISPLAYNAME], ['__default', 'Agent job']);
      assert.match(environment.SYSTEM_OIDCREQUESTURI ?? '', /\/hubs\/Release\/plans\//);
    });
  });

  describe('gives the task', () => {
    it('the variables of a job of a deployment group', async () => {
      const environment = await environmentOf({ hostType: 'deployment' });
      assert.equal(environment.SYSTEM_HOSTTYPE, 'deployment');
      assert.match(environment.SYSTEM_OIDCREQUESTURI ?? '', /\/hubs\/deployment\/plans\//);
    });

    it('variables of the pipeline in place of endpoints and inputs, where the agent is an older one', async () => {
      const variables = { ENDPOINT_URL_SYSTEMVSSCONNECTION: 'https://elsewhere.example/', INPUT_X: 'mine' };
      const options = { variables, inputs: { x: 'given' } };
      const [now, before] = [await environmentOf(options), await environmentOf({ ...options, olderAgent: true })];
      assert.deepEqual(
        [now.ENDPOINT_URL_SYSTEMVSSCONNECTION, now.INPUT_X],
        ['https://dev.azure.com/contoso/', 'given'],
      );
      assert.deepEqual(
        [before.ENDPOINT_URL_SYSTEMVSSCONNECTION, before.INPUT_X],
        ['https://elsewhere.example/', 'mine'],
      );
    });

    it('another version of Node, where a container brings one', async () => {
      const { log } = await run('console.log(process.versions.node + " " + process.version);', {
        foreignNode: '14.21.3',
      });
      assert.match(log, /^14\.21\.3 v14\.21\.3$/m);
    });
  });

  describe('shows in the live console', () => {
    it('each entry cut at 1,024 characters, an issue of several lines being one', async () => {
      const { liveConsole, log } = await run(
        `console.log('x'.repeat(2000)); console.log('##vso[task.logissue type=error]' + 'a%0A'.repeat(1000));`,
      );
      assert.ok(log.includes('x'.repeat(2000)));
      assert.ok(liveConsole.every((entry) => entry.length <= 1024));
      assert.ok(liveConsole.includes('x'.repeat(1024)));
      assert.equal(liveConsole.filter((entry) => entry.startsWith('##[error]a\na')).length, 1);
    });
  });

  describe('writes a log', () => {
    it('with the frame of a step, masked, and no commands in it', async () => {
      const { log } = await run(
        `console.log('id client-0001 key k3y~with+signs tenant tenant-0001'); console.error('##vso[task.debug]hidden');`,
        { connections: [connection], step: { displayName: 'Self-test' } },
      );
      assert.match(log, /^##\[section\]Starting: Self-test\n={78}\nTask {9}: Fake task\nVersion {6}: 1\.2\.3\n={78}\n/);
      assert.match(log, /\nid \*\*\* key \*\*\* tenant tenant-0001\n##\[section\]Finishing: Self-test$/);
    });

    it('without losing anything to a slow reader', async () => {
      const { rawLines, result } = await run(
        `for (let i = 0; i < 4000; i++) console.log('line ' + i + ' ' + 'x'.repeat(60)); ${complete('Failed')}`,
        { slowReader: { bytes: 16_384, everyMs: 1 } },
      );
      assert.equal(rawLines.length, 4001);
      assert.equal(result, 'Failed');
    });

    it('that lacks what process.exit dropped', async () => {
      const { result, rawLines } = await run(
        `process.stdout.write(('x'.repeat(99) + '\\n').repeat(10_000)); ${complete('Failed')} process.exit(0)`,
        { slowReader: { bytes: 16_384, everyMs: 1 } },
      );
      assert.ok(rawLines.length < 10_000);
      assert.equal(result, 'Succeeded');
    });
  });

  describe('ends', () => {
    it('with the result that the task declared', async () => {
      assert.equal((await run(complete('SucceededWithIssues'))).result, 'SucceededWithIssues');
    });

    it('as failed when the exit code is not 0, whatever the task declared', async () => {
      const result = await run(`${complete('Succeeded')} process.exitCode = 3;`);
      assert.equal(result.result, 'Failed');
      assert.equal(result.exitCode, 3);
      assert.throws(() => assertClean(result), /exit code 3/);
    });

    it('as canceled after SIGINT, whatever the task declared, with its last words', async () => {
      const result = await run(
        `process.on('SIGINT', () => { console.log('stopping'); ${complete('Succeeded')} clearInterval(t); });
         const t = setInterval(() => {}, 1000); console.log('ready');`,
        { cancelAfter: /^ready$/ },
      );
      assert.equal(result.result, 'Canceled');
      assert.deepEqual(result.cancellation?.signals, ['SIGINT']);
      assert.match(result.log, /\nstopping\n##\[error\]The operation was canceled\.\n/);
      assertClean(result);
    });

    it('by SIGTERM and SIGKILL when the task does not listen, and as failed when it was a timeout', async () => {
      const deaf = `for (const s of ['SIGINT', 'SIGTERM']) process.on(s, () => console.log(s)); setInterval(() => {}, 1000); console.log('ready');`;
      const result = await run(deaf, {
        cancelAfter: (line) => line === 'ready',
        cancelAs: 'timeout',
        grace: { interruptMs: 200, terminateMs: 200 },
      });
      assert.equal(result.result, 'Failed');
      assert.deepEqual(result.cancellation?.signals, ['SIGINT', 'SIGTERM', 'SIGKILL']);
      assert.equal(result.signal, 'SIGKILL');
      assert.match(result.log, /\nSIGINT\nSIGTERM\n##\[error\]The task has timed out\./);
    });

    it('by the hand of the caller', async () => {
      const controller = new AbortController();
      const running = run(`setInterval(() => {}, 1000);`, { cancelAfter: controller.signal });
      controller.abort();
      const result = await running;
      assert.equal(result.result, 'Canceled');
      assert.equal(result.signal, 'SIGINT');
    });

    it('soon after the task has declared itself done', async () => {
      const result = await run(
        `console.log('##vso[task.complete result=SucceededWithIssues;done=true;]'); setInterval(() => console.log('x'), 50);`,
        { grace: { doneMs: 200 } },
      );
      assert.equal(result.result, 'SucceededWithIssues');
      assert.equal(result.hung, false);
    });

    it('soon after its process, though a child holds the output open', async () => {
      const result = await run(
        `require('node:child_process').spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60_000)'], { stdio: 'inherit', detached: true }).unref();`,
        { grace: { closeMs: 200 } },
      );
      assert.equal(result.result, 'Succeeded');
      assert.throws(() => assertClean(result), /child process left[\s\S]*held open/);
    });

    it('as hung when nothing else ends it', async () => {
      const result = await run('setInterval(() => {}, 1000)', { giveUpAfterMs: 300 });
      assert.ok(result.hung);
      assert.throws(() => assertClean(result), /hung/);
    });
  });

  describe('watches', () => {
    it('for secrets in output, debug lines included, but not where the agent is given one', async () => {
      const result = await run(
        `console.log('##vso[task.setsecret]k3y~with+signs'); console.log('##vso[task.debug]k3y~with+signs');
         console.error('x ' + Buffer.from('client-0001:k3y~with+signs').toString('base64'));`,
        { connections: [connection] },
      );
      const places = result.leaks.map(({ secret, where }) => `${secret.split(' ')[0]} in ${where.split(',')[0]}`);
      assert.deepEqual(places, ['serviceprincipalkey in stdout', 'serviceprincipalkey in stderr']);
      assert.throws(() => assertClean(result), /leak: serviceprincipalkey of connection/);
    });

    it('for secrets in files, attachments, variables and those that only the caller knows', async () => {
      const result = await run(
        `const fs = require('node:fs'), f = process.env.AGENT_TEMPDIRECTORY + '/a.json';
         fs.writeFileSync(f, JSON.stringify({ t: 'issued-token-1' })); fs.writeFileSync('b.txt', 'hidden variable');
         console.log('##vso[task.addattachment type=t;name=a.json;]' + f);
         console.log('##vso[task.setvariable variable=v]' + encodeURIComponent('job/token'));`,
        {
          jobToken: 'job/token',
          secretVariables: { s: 'hidden variable' },
          moreSecrets: async () => [{ label: 'Graph token', value: 'issued-token-1' }],
        },
      );
      const found = result.leaks.map(({ secret, where }) => `${secret}: ${where}`);
      for (const expected of [
        'Graph token: attachment a.json',
        'Graph token: file _work/_temp/a.json',
        'job token: variable v',
        'secret variable s: file _work/1/s/b.txt',
      ]) {
        assert.ok(found.includes(expected), `${expected} in ${found}`);
      }
    });

    it('for a secret of several lines', async () => {
      const result = await run(`console.log('first line here\\nsecond line here')`, {
        moreSecrets: () => [{ label: 'note', value: 'first line here\nsecond line here' }],
      });
      assert.notDeepEqual(result.leaks, []);
    });

    it('for secrets on the command line of children, and for children that stay', async function () {
      if (process.platform !== 'linux') this.skip();
      const result = await run(
        `require('node:child_process').spawn(process.execPath, ['-e', 'setTimeout(() => {}, 1500)', process.env.INPUT_SECRET],
           { stdio: 'ignore', detached: true }).unref(); setTimeout(() => {}, 300);`,
        { inputs: { secret: '$(s)' }, secretVariables: { s: 'hidden variable' } },
      );
      assert.ok(result.leaks.some(({ where }) => where.startsWith('command line of child process')));
      assert.equal(result.childProcessesLeft.length, 1);
      assert.throws(() => assertClean(result), /child process left/);
    });

    it('for files left in the temp folder and written elsewhere', async () => {
      const result = await run(
        `const fs = require('node:fs'), temp = process.env.AGENT_TEMPDIRECTORY;
         fs.mkdirSync(temp + '/run-1'); fs.writeFileSync(temp + '/run-1/report.json', '{}');
         fs.writeFileSync('here.txt', ''); fs.writeFileSync(require('node:os').tmpdir() + '/there.txt', '');`,
      );
      assert.deepEqual(result.filesLeft, ['run-1/report.json']);
      assert.deepEqual(result.filesOutsideTemp.sort(), ['_work/1/s/here.txt', 'tmp/there.txt']);
      assert.throws(() => assertClean(result), /file outside the temp folder: tmp\/there\.txt/);
    });

    it('for attachments: their content is read when the task is over', async () => {
      const result = await run(
        `const fs = require('node:fs'), f = (n) => process.env.AGENT_TEMPDIRECTORY + '/' + n;
         fs.writeFileSync(f('kept.md'), 'early'); fs.writeFileSync(f('gone.md'), 'x');
         console.log('##vso[task.uploadsummary]' + f('kept.md')); console.log('##vso[task.uploadsummary]' + f('gone.md'));
         setTimeout(() => { fs.writeFileSync(f('kept.md'), 'late'); fs.unlinkSync(f('gone.md')); }, 300);`,
      );
      assert.deepEqual(result.summaries, [{ name: 'kept.md', content: 'late' }]);
      assert.throws(() => assertClean(result), /attachment gone\.md was gone/);
    });

    it('for summaries, also those that are attached by their type', async () => {
      const result = await run(
        `const f = process.env.AGENT_TEMPDIRECTORY + '/s.md'; require('node:fs').writeFileSync(f, '# Verdict');
         console.log('##vso[task.addattachment type=Distributedtask.Core.Summary;name=Verdict;]' + f);`,
      );
      assert.deepEqual(result.summaries, [{ name: 'Verdict', content: '# Verdict' }]);
    });

    it('and finds nothing to blame in a good run', async () => {
      const result = await run(`console.log('##vso[task.setvariable variable=outcome;isOutput=true]passed')`, {
        connections: [connection],
        inputs: { azureSubscription: id },
      });
      assertClean(result);
      assert.deepEqual(result.outputVariables, { outcome: 'passed' });
    });
  });

  describe('can make things hard', () => {
    const write = `
      const fs = require('node:fs'); const file = (n) => process.env.AGENT_TEMPDIRECTORY + '/' + n;
      const attempt = async (name, action) => { try { await action(); console.log(name, 'ok'); } catch (e) { console.log(name, e.code); } };
      (async () => {
        await attempt('sync', () => fs.writeFileSync(file('a'), 'x'.repeat(60)));
        await attempt('promise', () => fs.promises.writeFile(file('b'), 'x'.repeat(60)));
        await attempt('callback', () => new Promise((y, n) => fs.writeFile(file('c'), 'x'.repeat(60), (e) => e ? n(e) : y())));
        await attempt('stream', () => new Promise((y, n) => fs.createWriteStream(file('d')).on('error', n).on('finish', y).end('x'.repeat(60))));
        await attempt('folder', () => fs.mkdirSync(file('e')));
        await attempt('elsewhere', () => fs.writeFileSync('f', 'x'.repeat(60)));
      })();`;
    const words = ({ rawLines }: TaskRun) => Object.fromEntries(rawLines.map(({ text }) => text.split(' ')));

    it('a temp folder in which nothing can be written', async () => {
      assert.deepEqual(words(await run(write, { tempFolder: 'read-only' })), {
        sync: 'EROFS',
        promise: 'EROFS',
        callback: 'EROFS',
        stream: 'EROFS',
        folder: 'EROFS',
        elsewhere: 'ok',
      });
    });

    it('a temp folder that is full after some bytes', async () => {
      assert.deepEqual(words(await run(write, { tempFolder: { bytes: 150 } })), {
        sync: 'ok',
        promise: 'ok',
        callback: 'ENOSPC',
        stream: 'ENOSPC',
        folder: 'ok',
        elsewhere: 'ok',
      });
    });

    it('a step that may give no commands but a few', async () => {
      const result = await run(`console.log('##vso[task.uploadsummary]' + __filename)`, { commandsRestricted: true });
      assert.deepEqual(result.refusedCommands, ['task.uploadsummary']);
      assert.equal(result.result, 'Succeeded');
    });
  });

  it('measures the CPU time of the process when asked', async () => {
    const result = await run('const end = process.cpuUsage().user + 100_000; while (process.cpuUsage().user < end);', {
      measureCpu: true,
    });
    assert.ok((result.cpu?.userMs ?? 0) >= 100);
    assertClean(result);
  });

  it('leaves other runs alone', async () => {
    const code = `require('node:fs').writeFileSync(process.env.AGENT_TEMPDIRECTORY + '/me', process.env.INPUT_ME); console.log(process.env.INPUT_ME)`;
    const runs = await Promise.all(['1', '2', '3'].map((me) => run(code, { inputs: { me } })));
    assert.deepEqual(
      runs.map(({ rawLines }) => rawLines.map(({ text }) => text)),
      [['1'], ['2'], ['3']],
    );
    for (const one of runs) assertClean(one);
  });
});
