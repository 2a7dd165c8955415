import { isUserToken } from '../../model/tokenPermissions';
import { count } from '../../util/words';
import { type Resource, withToken } from '../check';
import { readList } from '../response';

export const fabric: Resource = {
  id: 'fabric',
  title: 'Microsoft Fabric',
  cloudEntry: 'fabric',
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
      expected: 'Fabric accepts the sign-in and lists the workspaces',
      after: ['fabric.token'],
      run: withToken('fabric', async (context, answer) => {
        const cloud = await context.cloud('fabric');
        const url = `https://${cloud.fabric}/v1/workspaces`;
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
