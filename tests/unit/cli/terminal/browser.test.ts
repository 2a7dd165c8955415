import assert from 'node:assert/strict';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openBrowser } from '../../../../cli/terminal/browser';
import { withoutSecrets } from '../../../../cli/terminal/secretVariables';

describe('the browser', () => {
  const saved = { ...process.env };
  let folder = '';
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'browser-'));
  });
  after(() => {
    process.env = saved;
    rmSync(folder, { recursive: true, force: true });
  });

  it('gets the address and no secret of the environment', async function () {
    if (process.platform !== 'linux') this.skip();
    const seen = join(folder, 'seen');
    writeFileSync(join(folder, 'xdg-open'), `#!/bin/sh\n{ env; echo "$1"; } > ${seen}.part\nmv ${seen}.part ${seen}\n`);
    chmodSync(join(folder, 'xdg-open'), 0o755);
    Object.assign(process.env, {
      PATH: `${folder}:${process.env.PATH}`,
      AZURE_CLIENT_SECRET: 'a-secret-of-the-app',
      HTTPS_PROXY: 'http://user:a-secret-of-the-proxy@proxy.example',
      AZURE_FEDERATED_TOKEN_FILE: '/run/token',
    });
    assert.ok(await openBrowser('https://login.microsoftonline.com/?a=1&b=2'));
    while (!existsSync(seen)) await new Promise(setImmediate);
    const text = readFileSync(seen, 'utf8');
    assert.ok(text.endsWith('https://login.microsoftonline.com/?a=1&b=2\n'));
    assert.match(text, /\/run\/token/);
    assert.doesNotMatch(text, /a-secret-of/);
  });

  it('is started without anything that is called a secret', () => {
    const environment = {
      A_TOKEN: 'x',
      MY_PASSWORD: 'x',
      API_KEY: 'x',
      TOKEN_FILE: 'kept',
      PATH: 'kept',
      no_proxy: 'x',
    };
    assert.deepEqual(withoutSecrets(environment), { TOKEN_FILE: 'kept', PATH: 'kept' });
  });
});
