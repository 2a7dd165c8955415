import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { withoutSecrets } from './secretVariables';

/** The program that hands an address to the default browser. None of them is a shell, which would read `&` as its own. */
function opener(): [program: string, ...parameters: string[]] {
  if (process.platform === 'darwin') return ['open'];
  // By its whole path: Windows would look into the current folder first, which may be anybody's checkout.
  if (process.platform === 'win32') {
    return [join(process.env.SystemRoot ?? 'C:\\Windows', 'System32', 'rundll32.exe'), 'url.dll,FileProtocolHandler'];
  }
  return ['xdg-open'];
}

/** Opens the address in the default browser. False where no such program could be started. */
export function openBrowser(address: string): Promise<boolean> {
  const [program, ...parameters] = opener();
  return new Promise((resolve) => {
    const child = spawn(program, [...parameters, address], {
      stdio: 'ignore',
      detached: true,
      env: withoutSecrets(process.env),
    });
    child.once('error', () => resolve(false));
    child.once('spawn', () => {
      child.unref();
      resolve(true);
    });
  });
}
