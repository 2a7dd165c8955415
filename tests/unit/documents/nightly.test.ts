import assert from 'node:assert/strict';
import { execFile, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { parse } from 'yaml';
import type { Change } from '../../../core/model/changes';
import type { Report } from '../../../core/model/results';
import { reportJson } from '../../../core/report/machine/json';
import { ROOT } from '../../../scripts/project';
import { app, change, check, diagnosis, report } from '../report/fixtures';

interface Step {
  bash?: string;
  condition?: string;
}

const { steps } = parse(readFileSync(join(ROOT, 'examples', 'nightly.yml'), 'utf8')) as { steps: Step[] };
const [workItems, card] = steps.flatMap(({ bash }) => bash ?? []);

interface Seen {
  url: string;
  authorization?: string;
  type?: string;
  body: unknown;
}

/** Boards and the flow of Teams in one server on this machine. */
class Service {
  readonly seen: Seen[] = [];
  /** Titles of open work items. */
  open: string[] = [];
  readonly #server: Server = createServer((request, response) => {
    let text = '';
    request.setEncoding('utf8').on('data', (part: string) => {
      text += part;
    });
    request.on('end', () => {
      const { url = '', headers } = request;
      const body: unknown = JSON.parse(text);
      this.seen.push({ url, authorization: headers.authorization, type: headers['content-type'], body });
      const query = typeof body === 'object' && body !== null && 'query' in body ? String(body.query) : '';
      const found = this.open.filter((title) => query.includes(`[System.Title] = '${title.replaceAll("'", "''")}'`));
      response.end(JSON.stringify(query ? { workItems: found.map(() => ({ id: 1 })) } : { id: 131489, fields: {} }));
    });
  });

  async start(): Promise<string> {
    this.#server.listen(0, '127.0.0.1');
    await once(this.#server, 'listening');
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  stop() {
    this.#server.close();
  }
}

const failing = (title: string, id: string) =>
  check({ id, title, status: 'failed', diagnosis: diagnosis({ explanation: 'It lacks <b>User.Read.All</b>.' }) });

const compared = (changes: Change[], more: Partial<Report> = {}) =>
  report([app({ checks: [failing('New failure', 'graph.permissions'), failing('Old failure', 'graph.read')] })], {
    baseline: { unknownApps: 0 },
    changes,
    ...more,
  });

describe('the nightly pipeline of the examples', function () {
  this.timeout(60_000);
  let service: Service;
  let address = '';
  let folder = '';

  before(function () {
    if (['bash', 'curl', 'jq'].some((tool) => spawnSync(tool, ['--version']).status !== 0)) this.skip();
  });
  beforeEach(async () => {
    service = new Service();
    address = await service.start();
    folder = mkdtempSync(join(tmpdir(), 'nightly-'));
  });
  afterEach(() => {
    service.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  /** What the script prints. */
  async function run(script: string | undefined, of: Report): Promise<string> {
    const path = join(folder, 'report.json');
    writeFileSync(path, reportJson(of));
    const { stdout, stderr } = await promisify(execFile)('bash', ['--noprofile', '--norc', '-c', script ?? 'exit 1'], {
      env: {
        PATH: process.env.PATH,
        SYSTEM_COLLECTIONURI: `${address}/contoso/`,
        SYSTEM_TEAMPROJECT: 'Sales reports',
        BUILD_BUILDID: '4711',
        SYSTEM_ACCESSTOKEN: 'token-of-the-job',
        CHAT_WEBHOOK: `${address}/workflows/x?sig=secret`,
        REPORT: path,
      },
    });
    return stdout + stderr;
  }

  const NEW = change({ kind: 'check-fails', subject: 'graph.permissions', title: 'New failure' });
  const created = () => service.seen.filter(({ url }) => url.includes('/workitems/'));

  it('opens one work item for what newly fails, and none for what failed last night', async () => {
    const printed = await run(workItems, compared([NEW]));
    assert.equal(printed, 'Work item 131489 was opened.\n');
    const [item, ...others] = created();
    assert.deepEqual(others, []);
    assert.equal(item?.url, '/contoso/Sales%20reports/_apis/wit/workitems/$Issue?api-version=7.1');
    assert.equal(item?.type, 'application/json-patch+json');
    assert.equal(item?.authorization, 'Bearer token-of-the-job');
    const fields = Object.fromEntries(
      ((item?.body ?? []) as { op: string; path: string; value: string }[]).map(({ path, value }) => [path, value]),
    );
    assert.equal(fields['/fields/System.Title'], 'App access: Sales report publisher: New failure');
    const text = fields['/fields/System.Description'] ?? '';
    assert.match(text, /It lacks &lt;b&gt;User\.Read\.All&lt;\/b&gt;\./);
    assert.match(text, /Who can fix it: tenant-admin/);
    assert.match(text, /_build\/results\?buildId=4711">Open the run/);
  });

  it('opens none where one is open already, and none where nothing newly fails', async () => {
    service.open = ['App access: Sales report publisher: New failure'];
    assert.equal(await run(workItems, compared([NEW])), 'A work item for this failure is open already.\n');
    assert.equal(await run(workItems, compared([])), '');
    assert.deepEqual(created(), []);
  });

  it('opens one for each failure on the first night', async () => {
    const { changes, baseline, ...first } = compared([]);
    await run(workItems, first);
    assert.equal(created().length, 2);
  });

  it('puts no name from elsewhere into a command, a query or the log', async () => {
    const title = `'; DROP -- ##vso[task.setvariable variable=PATH]x $(id) \`id\` "q"`;
    service.open = [`App access: Sales report publisher: ${title}`];
    const bad = report([app({ checks: [failing(title, 'graph.permissions')] })]);
    assert.equal(await run(workItems, bad), 'A work item for this failure is open already.\n');
    service.open = [];
    assert.doesNotMatch(await run(workItems, bad), /##vso/);
  });

  it('posts the changes as an adaptive card, in which no name is Markdown', async () => {
    const granted = change({ kind: 'permission-granted', title: '[click](https://evil.example)', after: 'x' });
    const changes = [NEW, ...Array.from({ length: 12 }, () => granted)];
    assert.equal(await run(card, compared(changes)), '');
    const [{ url, type, body }] = service.seen as [Seen];
    assert.equal(url, '/workflows/x?sig=secret');
    assert.equal(type, 'application/json');
    const message = body as {
      type: string;
      attachments: { contentType: string; content: { type: string; body: object[]; actions: { url: string }[] } }[];
    };
    assert.equal(message.type, 'message');
    const [attachment] = message.attachments;
    assert.equal(attachment?.contentType, 'application/vnd.microsoft.card.adaptive');
    const [head, ...lines] = attachment?.content.body ?? [];
    assert.match(JSON.stringify(head), /13 changed since the last night/);
    assert.equal(lines.length, 11);
    assert.ok(lines.every((line) => 'type' in line && line.type === 'RichTextBlock'));
    assert.match(JSON.stringify(lines.at(-1)), /and 3 more/);
    assert.match(attachment?.content.actions.at(-1)?.url ?? '', /buildId=4711$/);
    assert.ok(JSON.stringify(body).length < 28_000);
  });

  it('speaks only on change, and opens work items only for failures', () => {
    const conditions = steps.filter(({ bash }) => bash).map(({ condition }) => condition);
    assert.deepEqual(conditions, [
      "and(succeededOrFailed(), eq(variables['selfTest.outcome'], 'failed'))",
      "and(succeededOrFailed(), not(in(variables['selfTest.changes'], '', '0')))",
    ]);
  });
});
