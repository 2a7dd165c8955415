import { SimulatedCloud } from '../../simulator/cloud';
import { contoso, NEEDED, reportingApp } from '../../simulator/scenes/contoso';
import { installPackage } from '../../simulator/terminal/install';
import { runCli } from '../../simulator/terminal/runCli';
import type { Screenful } from './terminalPage';

const PARAMETERS = ['--graph-permissions', NEEDED.join(',')];
const TYPED = ['app-access-self-test', ...PARAMETERS].join(' ');
const GOES_ON = 'The release goes on.';

/** The installed command meets an app that nobody has consented to, the link is opened, and the command runs again. */
export async function terminalSession(): Promise<Screenful[]> {
  const installed = await installPackage();
  const cloud = await SimulatedCloud.start();
  try {
    const { tenant, registration, secret } = reportingApp(cloud.model, contoso(cloud.model));
    const environment = {
      AZURE_TENANT_ID: tenant.id,
      AZURE_CLIENT_ID: registration.appId,
      AZURE_CLIENT_SECRET: secret,
      FORCE_COLOR: '1',
    };
    const failing = await runCli(installed, cloud, PARAMETERS, { environment });
    const link = /https:\S+\/adminconsent\?[^\s\u001b]+/.exec(failing.stdout)?.[0];
    await cloud.openConsent(link ?? '');
    const passing = await runCli(installed, cloud, [...PARAMETERS, '--quiet'], { environment });
    if (failing.code !== 1 || passing.code !== 0) {
      throw new Error(`The command ended with ${failing.code} and then ${passing.code}; expected 1, then 0`);
    }
    return [
      { typed: TYPED },
      ...firstScreen(failing.stdout),
      { aside: 'an administrator opens the link and accepts' },
      { typed: `${TYPED} --quiet && echo '${GOES_ON}'` },
      { printed: `${passing.stdout}${GOES_ON}\n` },
    ];
  } finally {
    await cloud.stop();
    installed.remove();
  }
}

/** What people read first and last; between them stand the same fix as commands and the details. */
function firstScreen(printed: string): Screenful[] {
  const begins = printed.indexOf('    Or as a command');
  const verdict = printed.lastIndexOf('\n', printed.indexOf('FAILED:')) + 1;
  if (begins < 0 || verdict <= begins) return [{ printed }];
  return [
    { printed: printed.slice(0, begins) },
    { aside: 'here: the same fix as commands, and details for a support request' },
    { printed: `\n${printed.slice(verdict)}` },
  ];
}
