// Runs the self-test from a script and prints what has to be fixed.
// Needs AZURE_TENANT_ID, AZURE_CLIENT_ID and AZURE_CLIENT_SECRET.
import { buildPlan, runSelfTest, Secret } from 'app-access-self-test';

const { AZURE_TENANT_ID: tenantId, AZURE_CLIENT_ID: clientId, AZURE_CLIENT_SECRET: secret = '' } = process.env;

// The same names and texts as the options of the command; what is left out has its default.
const settings = { resources: 'graph,powerbi', graphPermissions: 'User.Read.All' };
const app = { id: 'example', tenantId, clientId, credential: { kind: 'secret', secret: new Secret(secret) } };

const planned = await buildPlan(settings, [app], Date.now());
if ('errors' in planned) {
  for (const { input, message } of planned.errors) console.error(input ?? 'app', message);
  process.exitCode = 2;
} else {
  const report = await runSelfTest(planned.plan);
  for (const { checks } of report.apps) {
    for (const { status, title, diagnosis } of checks) {
      console.log(status, title);
      if (diagnosis) console.log(' ', diagnosis.title, diagnosis.links[0]?.url ?? '');
    }
  }
  process.exitCode = report.outcome === 'passed' || report.outcome === 'warned' ? 0 : 1;
}
