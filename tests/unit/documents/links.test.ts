import assert from 'node:assert/strict';
import { existsSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';
import { CLOUDS } from '../../../core/cloud/clouds';
import { PRESETS } from '../../../core/resources/registry';
import { ROOT, readJson } from '../../../scripts/project';
import { allDocuments, readDocument } from './documents';

const documents = allDocuments();
const references = documents.flatMap(({ path, references: all }) => all.map((one) => ({ ...one, path })));
const internal = references.filter(({ target }) => !/^[a-z][a-z\d+.-]*:/i.test(target));
const external = references.filter(({ target }) => /^[a-z][a-z\d+.-]*:/i.test(target));

/**
 * Pages of others that a document leads people to. Nobody can open them in a test, so each one that is written anew is
 * put in here by hand as well. Our own pages have no address yet.
 */
const PAGES = [
  'https://marketplace.visualstudio.com/manage',
  'https://learn.microsoft.com/azure/devops/pipelines/release/convert-service-connections',
  'https://learn.microsoft.com/cli/azure/install-azure-cli',
  'https://learn.microsoft.com/powershell/microsoftgraph/installation',
];
const HOSTS = PAGES.map((page) => new URL(page).host);

/** Hosts that may stand in examples: Microsoft's clouds, and names that belong to nobody. */
const EXAMPLE_HOSTS = [
  ...Object.values(CLOUDS).flatMap((cloud) => [
    ...[cloud.login, cloud.graph, cloud.powerbi, cloud.powerbiPortal, cloud.portal, cloud.entra],
    ...(cloud.fabric ? [cloud.fabric] : []),
    new URL(cloud.powerbiResource).host,
  ]),
  ...PRESETS.map(({ example }) => new URL(example).host),
  'vstoken.dev.azure.com',
  // In answers of Microsoft's services, which the pages of causes show.
  'aka.ms',
  'go.microsoft.com',
  'sts.windows.net',
  // Where a machine of Azure hands out its identity's tokens.
  '169.254.169.254',
  'contoso.onmicrosoft.com',
  'login.chinacloudapi.cn',
  'spsprodcus3.vssps.visualstudio.com',
  'login.sovcloud-identity.fr',
  'graph.svc.sovcloud.fr',
  'raw.githubusercontent.com',
  'token.actions.githubusercontent.com',
  'managements.azure.com',
  'emea.api.flow.microsoft.com',
  'graph.windows.net',
  'docs.microsoft.com',
  'wabi-us-north-central-redirect.analysis.windows.net',
  'vault.azure.net',
  'api.store.microsoft.com',
];
/** Example domains, and words that stand for a host (`https://HOST/`). */
const NOBODYS = /(?:^|\.)(?:example\.(?:com|org|net)|contoso\.com)$|^[a-z]+$/;

function fileOf(path: string, target: string): { file: string; anchor: string } {
  const [name = '', anchor = ''] = target.split('#');
  return { file: name === '' ? path : posix.join(posix.dirname(path), decodeURIComponent(name)), anchor };
}

describe('links in the documents', () => {
  it('are many', () => {
    assert.ok(internal.length > 50, `${internal.length} inside`);
    assert.ok(external.length > 0, `${external.length} outside`);
  });

  it('lead to files that exist, and to headings that these have', () => {
    const broken = internal.filter(({ path, target }) => {
      const { file, anchor } = fileOf(path, target);
      if (!existsSync(join(ROOT, file))) return true;
      return anchor !== '' && !readDocument(file).anchors.has(anchor);
    });
    assert.deepEqual(
      broken.map(({ place, target }) => `${place} → ${target}`),
      [],
    );
  });

  it('stay inside of the repository', () => {
    const out = internal.filter(({ path, target }) => fileOf(path, target).file.startsWith('..'));
    assert.deepEqual(out, []);
  });

  it('to the web are on the list', () => {
    const strange = external.filter(({ target }) => !PAGES.includes(target));
    assert.deepEqual(
      strange.map(({ place, target }) => `${place} → ${target}`),
      [],
    );
  });

  it('of the marketplace page are pictures only, because nothing else comes along', () => {
    const overview = readDocument('overview.md').references.filter(({ target }) => !target.startsWith('https:'));
    const lost = overview.filter(({ isImage, target }) => !isImage && !target.startsWith('#'));
    assert.deepEqual(lost, []);
    const { files } = readJson<{ files: { path: string; addressable?: boolean }[] }>(join(ROOT, 'vss-extension.json'));
    const shown = files.filter(({ addressable }) => addressable).map(({ path }) => path);
    for (const { target } of overview.filter(({ isImage }) => isImage)) {
      assert.ok(
        shown.some((path) => target === path || target.startsWith(`${path}/`)),
        `${target} is not addressable`,
      );
    }
  });

  it('in examples name no host of anybody else', () => {
    const found = documents.flatMap(({ path, text }) =>
      [...text.matchAll(/https?:\/\/([a-z\d](?:[a-z\d.-]*[a-z\d])?)/gi)].map(([, host = '']) => ({
        path,
        host: host.toLowerCase(),
      })),
    );
    const strange = found.filter(
      ({ host }) =>
        ![...HOSTS, ...EXAMPLE_HOSTS].includes(host) && !NOBODYS.test(host) && !/^(?:localhost|127\.)/.test(host),
    );
    assert.deepEqual(
      strange.map(({ host, path }) => `${path}: ${host}`),
      [],
      'write a host of contoso.com or example.com; a host of Microsoft’s goes into EXAMPLE_HOSTS of this test',
    );
  });
});

describe('pictures', () => {
  const pictures = [
    ...new Set(references.filter(({ isImage }) => isImage).map(({ path, target }) => fileOf(path, target).file)),
  ];

  it('say in words what they show', () => {
    const silent = documents.flatMap(({ path, text }) => (/!\[\s*\]/.test(text) ? [path] : []));
    assert.deepEqual(silent, []);
  });

  for (const file of pictures) {
    it(`are small enough for a page (${file})`, () => {
      assert.ok(statSync(join(ROOT, file)).size < 300_000);
    });
  }
});
