import { isUserToken } from '../../model/tokenPermissions';
import { count } from '../../util/words';
import { withToken } from '../check';
import { POWER_BI_CONSENT_NOTE, POWER_BI_PAGES } from '../powerbi/pages';
import type { KnownResource } from '../resource';
import { readList } from '../response';
import { fabricNeeds } from './needs';

export const fabric: KnownResource = {
  id: 'fabric',
  title: 'Microsoft Fabric',
  endpoint: 'fabric',
  needsAppPermissions: false,
  settingsOwner: 'powerbi-admin',
  // The service is Power BI's, which names them.
  appIds: [],
  customCloud: [{ key: 'fabric', meaning: 'Microsoft Fabric', of: ({ fabric }) => fabric }],
  recognize: {
    address: /api\.fabric\.microsoft|highapi\.fabric|onelake|fabric\.microsoft\.(?:com|us)/,
    words:
      /"requestid"\s*:\s*"[0-9a-f]{8}-[0-9a-f-]{27}"\s*,\s*"errorcode"\s*:\s*"[a-z]|fabrichttpexception|microsoft\.fabric\./,
    audience: /api\.fabric\.microsoft/,
  },
  pages: POWER_BI_PAGES,
  consentNote: POWER_BI_CONSENT_NOTE,
  needs: fabricNeeds,
  target: (cloud) =>
    cloud.fabric
      ? {
          audience: `https://${cloud.fabric}`,
          // Both names belong to the one service behind Power BI and Fabric.
          alsoKnownAs: [cloud.powerbiResource, cloud.powerbiAppId],
          origin: `https://${cloud.fabric}`,
        }
      : undefined,
  checks: () => [
    {
      id: 'fabric.access',
      resource: 'fabric',
      title: 'Microsoft Fabric: list the workspaces',
      expected: 'Fabric lets in whoever signs in, and lists their workspaces',
      after: ['fabric.token'],
      run: withToken('fabric', async (context, answer) => {
        const url = `https://${await context.host('fabric')}/v1/workspaces`;
        const reply = await context.ask({ resource: 'fabric', url, held: answer });
        const reading = readList(reply);
        if (!reading.ok) return reading.verdict;
        const { attempts, list = [] } = reading;
        if (list.length > 0) return { status: 'passed', found: `200, ${count(list.length, 'workspace')}`, attempts };
        if (isUserToken(answer.claims)) {
          return { status: 'passed', found: '200, but the user is in no workspace', attempts };
        }
        const evidence = reply.evidence({ kind: 'no-workspaces' });
        return { status: 'warned', found: '200, but the app is in no workspace', evidence, attempts };
      }),
    },
  ],
};
