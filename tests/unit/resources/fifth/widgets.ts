import type { CloudId } from '../../../../core/cloud/clouds';
import { withToken } from '../../../../core/resources/check';
import type { KnownResource } from '../../../../core/resources/resource';
import { readList } from '../../../../core/resources/response';

/** Where it lives: a table of its own, so that the table of clouds stays as it is. */
const HOSTS: Readonly<Partial<Record<CloudId, string>>> = {
  public: 'api.widgets.example',
  usGovGcc: 'api.widgets.example',
  china: 'api.widgets.example.cn',
};

/** An API that does not exist, as a contributor would add it. */
export const widgets: KnownResource = {
  id: 'widgets',
  title: 'Contoso Widgets',
  endpoint: 'custom',
  needsAppPermissions: true,
  appIds: ['aaaaaaaa-0000-4000-8000-000000000001'],
  appIdIn: () => 'aaaaaaaa-0000-4000-8000-000000000001',
  customCloud: [{ key: 'widgets', meaning: 'Contoso Widgets', of: hostIn }],
  recognize: { address: /api\.widgets\.example/, words: /\bwidgetfault\b/, audience: /api\.widgets\.example/ },
  pages: ['enterprise-app'],
  commands: ['create-enterprise-app'],
  consentNote: 'Consent opens Contoso Widgets.',
  needs: {
    api: 'widgets',
    title: 'Contoso Widgets',
    hosts: ['api.widgets.example'],
    example: 'GET /items',
    load: async () => (call) => ({ call: call.text, api: 'widgets', known: true, anyOf: [['Widgets.Read.All']] }),
  },
  target(cloud) {
    const host = hostIn(cloud);
    return host ? { audience: `https://${host}`, alsoKnownAs: [], origin: `https://${host}` } : undefined;
  },
  checks: () => [
    {
      id: 'widgets.read',
      resource: 'widgets',
      title: 'Contoso Widgets: read one item',
      expected: 'items are listed',
      after: ['widgets.token'],
      run: withToken('widgets', async (context, held) => {
        const url = `https://${await context.host('widgets')}/v1/items`;
        const reading = readList(await context.ask({ resource: 'widgets', url, held, needs: ['Widgets.Read.All'] }));
        return reading.ok ? { status: 'passed', found: '200', attempts: reading.attempts } : reading.verdict;
      }),
    },
  ],
};

function hostIn({ id, others }: { id: CloudId; others?: Readonly<Record<string, string>> }): string | undefined {
  return id === 'custom' ? others?.widgets : HOSTS[id];
}
