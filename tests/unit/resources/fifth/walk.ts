/**
 * The whole product with one more resource: the one line in the registry, then every part that a resource passes through.
 * A process of its own, because the lists are made when their modules are loaded. Prints what came out as JSON.
 */
import { RESOURCES } from '../../../../core/resources/registry';
import type { KnownResource } from '../../../../core/resources/resource';
import { widgets } from './widgets';

(RESOURCES as KnownResource[]).push(widgets);

const CUSTOM = ['login', 'graph', 'widgets'].map((key) => `${key}: https://${key}.example.org`).join('\n');
const LINK = ['link', '--tenant', 'contoso.com', '--client-id', 'bbbbbbbb-0000-4000-8000-000000000002'];

async function walk(): Promise<Record<string, unknown>> {
  const { option, CUSTOM_CLOUD_KEYS } = await import('../../../../core/options');
  const { TASK_OPTIONS } = await import('../../../../tasks/AppAccessSelfTest/V1/options');
  const { buildPlan } = await import('../../../../core/planning');
  const { explain } = await import('../../../../core/diagnosis/explain');
  const { findingsIn } = await import('../../../../core/report/findings/findings');
  const { logLines } = await import('../../../../core/report/log/lines');
  const { summaryMarkdown } = await import('../../../../core/report/markdown/summary');
  const { junitXml } = await import('../../../../core/report/machine/junit');
  const { reportJson } = await import('../../../../core/report/machine/json');
  const { taskJson } = await import('../../../../scripts/manifests/taskJson');
  const { TABLES } = await import('../../../../scripts/documents/tables');
  const { readProject } = await import('../../../../scripts/project');
  const { runCommand } = await import('../../../../cli/runCommand');
  const { fakeIo } = await import('../../cli/fakeIo');
  const { app, answer, list, runIn, testSetup } = await import('../../selfTestFixtures');

  const { connectionId: id, tenantId, clientId, credential } = app();
  const connection = { id, tenantId, clientId, credential, cloud: 'public' } as const;
  const planned = (values: Record<string, string>) =>
    buildPlan({ resources: 'graph,widgets', ...values }, [connection], 0);
  const plan = await planned({});
  if (!('plan' in plan)) throw new Error(JSON.stringify(plan));
  const widgetsSetup = (isOpen: boolean) =>
    testSetup(
      (resource) =>
        resource === 'widgets' ? { roles: isOpen ? ['Widgets.Read.All'] : [] } : { roles: ['User.Read.All'] },
      (path) => {
        if (path.startsWith('graph.')) return list({ id: '1' });
        return isOpen && path === 'api.widgets.example/v1/items'
          ? list({ id: '1' })
          : answer(403, { error: 'widgetFault' });
      },
    );
  const run = async (isOpen: boolean) => {
    const { report, http } = await runIn(widgetsSetup(isOpen), plan.plan);
    return { report, asked: http.asked, preconnected: http.preconnected };
  };
  const passing = await run(true);
  const failing = await run(false);
  const command = async (...argv: string[]) => {
    const here = fakeIo();
    const code = await runCommand(argv, here);
    return `${code} ${here.stdout}${here.stderr}`;
  };
  return {
    choices: option('resources').choices,
    customCloudKeys: CUSTOM_CLOUD_KEYS,
    plan: plan.plan.resources,
    reserved: await planned({ customApis: '- {name: widgets, resource: "api://w", url: "https://w.example.com"}' }),
    hostMissing: await planned({ cloud: 'custom', customCloud: CUSTOM.replace(/\nwidgets.*/, '') }),
    ownHost: await planned({ cloud: 'custom', customCloud: CUSTOM }),
    passing,
    failing,
    explained: explain('GET https://api.widgets.example/v1/items\nHTTP/1.1 403 Forbidden\n\n{"error":"widgetFault"}'),
    log: logLines(findingsIn(failing.report)).map(({ text }) => text),
    summary: summaryMarkdown(findingsIn(failing.report)),
    junit: junitXml(findingsIn(failing.report)),
    json: reportJson(failing.report),
    taskJson: taskJson(readProject(), TASK_OPTIONS),
    tables: Object.fromEntries(Object.entries(TABLES).map(([name, table]) => [name, table()])),
    help: await command('--help'),
    link: await command(...LINK, '--resource', 'widgets'),
    needs: await command('needs', 'https://api.widgets.example/v1/items'),
  };
}

walk().then(
  (found) => process.stdout.write(JSON.stringify(found)),
  (error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  },
);
