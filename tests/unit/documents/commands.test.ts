import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { createProgram, NAME } from '../../../cli/arguments/program';
import * as library from '../../../cli/library';
import { runCommand } from '../../../cli/runCommand';
import { CLOUDS } from '../../../core/cloud/clouds';
import { assignCommand } from '../../../core/diagnosis/remedy/assignCommand';
import { ROOT, readJson } from '../../../scripts/project';
import { CLIENT, fakeIo, SECRET, TENANT } from '../cli/fakeIo';
import { allDocuments, readDocument } from './documents';
import { commandsIn, type DocumentCommand, inlineCommands, shellBlocks } from './shell';

const { scripts } = readJson<{ scripts: Record<string, string> }>(join(ROOT, 'package.json'));
const blocks = shellBlocks();
const commands = blocks.flatMap(commandsIn);

/** Programs of others that the documents use, with the options that they have. */
const FOREIGN: Readonly<Record<string, readonly string[]>> = {
  'az ad sp show': ['--id', '--query', '-o'],
  'az ad sp create': ['--id'],
  'az login': ['--service-principal', '--tenant', '--allow-no-subscriptions'],
  'az cloud set': ['--name'],
  'az account set': ['--subscription'],
  'az keyvault set-policy': [],
  'az rest': ['--method', '--url', '--headers', '--body'],
  'gh api': ['--method', '--jq', '-F'],
  'openssl pkcs12': ['-in', '-nodes', '-out'],
  'npm ci': ['--ignore-scripts'],
  'npm install': ['--global', '--ignore-scripts'],
  'npm run': ['--', '--help', '--rtt', '--runs', '--only', '--apps'],
  'npm start': ['--', '--help', '--terminal'],
  'npm test': [],
  export: [],
  echo: [],
  cat: [],
  // Stands for any program of the reader's.
  'some-tool': [],
};

/** The arguments, where the command is this product's. */
function ownArguments({ words }: DocumentCommand): string[] | undefined {
  if (words.join(' ').startsWith('npm run cli -- ')) return words.slice(4);
  const own = words.findIndex((word) => word.replace(/@\d+$/, '') === NAME);
  const before = words.slice(0, Math.max(0, own));
  return own >= 0 && before.every((word) => word === 'npx' || word === '--yes') ? words.slice(own + 1) : undefined;
}

const own = commands.flatMap((command) => {
  const args = ownArguments(command);
  return args ? [{ args, place: command.place }] : [];
});

describe('commands in the documents', () => {
  it('name only scripts that exist', () => {
    const named = allDocuments().flatMap(({ path, text }) =>
      [...text.matchAll(/\bnpm (?:run ([\w:-]+)|(start|test)\b)/g)].map(([, script, short]) => ({
        path,
        script: script ?? short ?? '',
      })),
    );
    assert.ok(named.length > 10, `${named.length} commands`);
    assert.deepEqual(
      named.filter(({ script }) => !(script in scripts)),
      [],
    );
  });

  it('set everything up in exactly two lines of the README: one runs the product, one all checks', () => {
    const lines = readDocument('README.md').blocks.flatMap(({ language, text }) =>
      language === 'sh' ? text.trim().split('\n') : [],
    );
    assert.deepEqual(lines, ['npm ci --ignore-scripts && npm start', 'npm ci --ignore-scripts && npm test']);
  });

  it('are right for a shell', () => {
    assert.ok(blocks.length >= 10, `${blocks.length} blocks`);
    for (const { text, place } of blocks) {
      // An expression of a pipeline is filled in before a shell sees the line.
      const filled = text.replace(/\$\{\{.*?\}\}/g, 'VALUE');
      const { status, stderr } = spawnSync('bash', ['-n'], { input: filled, encoding: 'utf8' });
      assert.equal(status, 0, `${place}: ${stderr}`);
    }
  });

  it('are this product’s, or another’s with options that it has', () => {
    const others = [...commands, ...inlineCommands(['az', 'npm', 'npx', 'openssl'])].filter(
      (command) => !ownArguments(command) && !/^\w+=/.test(command.words[0] ?? ''),
    );
    assert.ok(others.length > 10, `${others.length} commands`);
    const wrong = others.filter(({ words }) => {
      const name = Object.keys(FOREIGN).find((known) => `${words.join(' ')} `.startsWith(`${known} `));
      const options = words.filter((word) => word.startsWith('-'));
      return !name || options.some((option) => !FOREIGN[name]?.includes(option));
    });
    assert.deepEqual(
      wrong.map(({ place, words }) => `${place}: ${words.join(' ')}`),
      [],
      'A program or an option that FOREIGN of this test does not list: is it right? Then add it there',
    );
  });

  it('never fetch the product by its name from npm, where the name is free for anybody to take', () => {
    const byName = commands.filter(({ words }) => {
      const at = words.findIndex((word) => /^(?:@[\w-]+\/)?app-access-self-test(?:@\S+)?$/.test(word));
      return at > 0 && ['npx', 'npm', 'pnpm', 'yarn', 'bunx'].includes(words[0] ?? '');
    });
    assert.deepEqual(byName, []);
  });

  it('are there for each thing that the product does in a terminal', () => {
    const first = own.map(({ args }) => args.find((word) => !word.startsWith('--')) ?? args[0]);
    for (const wanted of ['explain', 'link', 'needs', '--help']) assert.ok(first.includes(wanted), wanted);
    assert.ok(own.length >= 8, `${own.length} commands`);
  });

  for (const { args, place } of own) {
    it(`do what they say: ${args.join(' ')} (${place})`, async () => {
      const environment = { AZURE_TENANT_ID: TENANT, AZURE_CLIENT_ID: CLIENT, AZURE_CLIENT_SECRET: SECRET };
      const isAsUser = args.includes('--as-user');
      const app = { AZURE_TENANT_ID: TENANT, AZURE_CLIENT_ID: CLIENT };
      // A variable that the CI system fills in takes the place of the secret.
      const variable = args[args.indexOf('--federated-token-env') + 1] ?? '';
      const isFederated = args.includes('--federated-token-env');
      const idToken = { [variable]: 'eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJqb2IifQ.c2lnbmF0dXJl' };
      const io = fakeIo({
        environment: isAsUser ? app : isFederated ? { ...app, ...idToken } : environment,
        input: args[0] === 'needs' ? 'GET /users/{id}' : 'AADSTS7000215: Invalid client secret provided.',
      });
      const code = await runCommand(args, io);
      assert.notEqual(code, 2, io.stderr);
      // What needs a person or a cloud is tried as far as it goes; everything else must have ended well.
      if (['explain', 'link', 'needs', '--help'].includes(args[0] ?? '')) assert.equal(code, 0, io.stderr);
      assert.notEqual(io.stdout + Object.values(io.written).join(''), '');
    });
  }
});

describe('examples in the help', () => {
  it('are taken by the command itself', async () => {
    let help = '';
    const parsed: string[] = [];
    const take = (name: string) => async () => void parsed.push(name);
    const program = () =>
      createProgram({ selfTest: take('test'), explain: take('explain'), link: take('link'), needs: take('needs') });
    program()
      .configureOutput({
        writeOut: (text) => {
          help += text;
        },
      })
      .outputHelp();
    const [, examples = ''] = help.split('Examples:');
    const lines = commandsIn({ language: 'sh', text: examples, place: '--help' }).flatMap((command) => {
      const args = ownArguments(command);
      return args ? [args] : [];
    });
    assert.ok(lines.length >= 6, `${lines.length} examples`);
    for (const args of lines) {
      const one = program();
      for (const command of [one, ...one.commands]) command.exitOverride().configureOutput({ writeErr: () => {} });
      await assert.doesNotReject(one.parseAsync(args, { from: 'user' }), args.join(' '));
    }
    assert.deepEqual(new Set(parsed), new Set(['test', 'explain', 'link', 'needs']));
  });
});

describe('commands that the product also makes itself', () => {
  it('read the same on the page for administrators', () => {
    const [block] = readDocument('docs/for-the-administrator.md').blocks.filter(({ language }) => language === 'sh');
    const app = { clientId: CLIENT };
    const made = assignCommand({ asked: { resource: 'graph' }, app }, CLOUDS.public, ['User.Read.All']);
    const written = block?.text
      .trim()
      .split('\n')
      .join('; ')
      .replace('CLIENT-ID', CLIENT)
      .replace(/\bAPP\b/g, 'MI');
    assert.equal(written, made);
  });
});

describe('scripts in the documents', () => {
  it('import only what the library exports', () => {
    const js = allDocuments().flatMap(({ blocks }) => blocks.filter(({ language }) => language === 'js'));
    assert.ok(js.length > 0);
    for (const { text, place } of js) {
      for (const [, names = ''] of text.matchAll(/import \{([^}]+)\} from 'app-access-self-test'/g)) {
        for (const name of names.split(',').map((one) => one.trim())) assert.ok(name in library, `${place}: ${name}`);
      }
    }
  });

  it('read only fields that the report has', () => {
    const schema = JSON.stringify(readJson(join(ROOT, 'docs/report.schema.json')));
    const powershell = allDocuments().flatMap(({ blocks }) => blocks.filter(({ text }) => /^\s*- pwsh:/m.test(text)));
    const fields = powershell.flatMap(({ text }) =>
      [...text.matchAll(/\$(?:report|app|check)((?:\.\w+)+)/g)].flatMap(([, path = '']) => path.slice(1).split('.')),
    );
    assert.ok(fields.length >= 5, fields.join());
    assert.deepEqual(
      fields.filter((field) => !schema.includes(`"${field}":`)),
      [],
    );
  });
});
