import assert from 'node:assert/strict';
import {
  buildPlan,
  findTenantId,
  junitXml,
  type Plan,
  type Report,
  type RunOptions,
  reportJson,
  runSelfTest,
  Secret,
  summaryMarkdown,
} from '../../../cli/library';
import { report } from '../report/fixtures';
import { CLIENT, TENANT } from './fakeIo';

async function plan(): Promise<Plan> {
  const credential = { kind: 'secret', secret: new Secret('not-a-real-secret-of-anything') } as const;
  const planned = await buildPlan(
    { resources: 'graph' },
    [{ id: 'mine', tenantId: TENANT, clientId: CLIENT, credential }],
    1,
  );
  assert.ok('plan' in planned, JSON.stringify(planned));
  return planned.plan;
}

describe('what a script gives to the library', () => {
  const wrongOptions: [what: string, options: unknown, said: RegExp][] = [
    ['a misspelled option', { onEvnt: () => {} }, /“onEvnt” is not known\. Did you mean onEvent\?/],
    ['an option of another type', { signal: true }, /options\.signal is not an AbortSignal/],
    [
      'a misspelled name of the network',
      { network: { ca: [], prxy: {} } },
      /network: “prxy” is not known\. Did you mean proxy\?/,
    ],
    ['a proxy as a text', { network: { ca: [], proxy: 'http://p' } }, /network\.proxy is not an object/],
    [
      'a misspelled name of the proxy',
      { network: { ca: [], proxy: { url: 'http://p', bypass: [], pasword: new Secret('x') } } },
      /Did you mean password\?/,
    ],
    [
      'a password that is not a Secret',
      { network: { ca: [], proxy: { url: 'http://p', bypass: [], password: 'x' } } },
      /proxy\.password is not a Secret/,
    ],
    ['certificates as one text', { network: { ca: 'x' } }, /network\.ca is not a list/],
    ['no object', null, /the options are not an object/],
  ];
  for (const [what, options, said] of wrongOptions) {
    it(`is refused as ${what}`, async () => {
      await assert.rejects(runSelfTest(await plan(), options as RunOptions), (error) => {
        assert.ok(error instanceof TypeError);
        assert.match(error.message, said);
        return true;
      });
    });
  }

  const wrongPlans: [what: string, change: object, said: RegExp][] = [
    ['with a misspelled name', { graphPermisions: [] }, /the plan: “graphPermisions” is not known\. Did you mean/],
    ['that lacks a list', { graphRequests: undefined }, /graphRequests is not a list/],
    ['with a text for a number', { waitMinutes: '5' }, /waitMinutes is not a number/],
  ];
  for (const [what, change, said] of wrongPlans) {
    it(`is refused as a plan ${what}`, async () => {
      await assert.rejects(runSelfTest({ ...(await plan()), ...change } as Plan), (error) => {
        assert.ok(error instanceof TypeError);
        assert.match(error.message, said);
        return true;
      });
    });
  }

  it('is refused as what is no report, and as a context with a name that is not known', () => {
    for (const wrong of [undefined, null, 'x', [], {}, { apps: [], errors: [] }]) {
      for (const write of [junitXml, summaryMarkdown, reportJson]) {
        assert.throws(() => write(wrong as unknown as Report), /: the argument is not a report\. Example/);
      }
    }
    const context = { pipline: { name: 'Release' } } as object;
    assert.throws(() => junitXml(report([]), context), /junitXml: the context: “pipline” .* Did you mean pipeline\?/);
    assert.throws(
      () => summaryMarkdown(report([]), { terminal: { columns: 'x' } } as never),
      /columns is not a number/,
    );
  });

  it('may be a report with names of a newer version', () => {
    const newer = { ...report([]), newer: 1 } as Report;
    for (const write of [junitXml, summaryMarkdown, reportJson]) assert.notEqual(write(newer), '');
  });

  it('is refused as a misspelled option of a look-up', async () => {
    await assert.rejects(findTenantId('contoso.example', { clod: 'china' } as object), /Did you mean cloud\?/);
  });
});
