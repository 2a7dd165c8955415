import { Command, Option } from 'commander';
import { flagName, OPTIONS, type Option as TestOption } from '../../core/options';
import { PRODUCT } from '../../core/product';
import { NEEDS_APIS } from '../../core/resources/needs/readers';
import { RESOURCES } from '../../core/resources/registry';
import type { GivenValues } from './configFile';
import { LINK_CLOUDS, LINK_RESOURCES } from './linkChoices';
import { OFFLINE_FORMATS, SETTINGS, type Setting } from './settings';

/** What each command does; the program itself only reads arguments. */
export interface Commands {
  selfTest(given: GivenValues): Promise<void>;
  explain(words: readonly string[], given: GivenValues): Promise<void>;
  link(given: GivenValues): Promise<void>;
  needs(calls: readonly string[], given: GivenValues): Promise<void>;
}

export const NAME = 'app-access-self-test';

const GROUPS: Readonly<Record<string, string>> = {
  app: 'The app and how it signs in:',
  main: 'What to test:',
  ...Object.fromEntries(RESOURCES.map(({ id, title }) => [id, `${title}:`])),
  other: 'Other APIs and tenants:',
  connection: 'What to test:',
  advanced: 'How to test:',
  output: 'Output:',
};

const EXAMPLES = `
Examples:
  # Test what the pipeline's app may do, with the names that the Azure SDKs use
  export AZURE_TENANT_ID=… AZURE_CLIENT_ID=… AZURE_CLIENT_SECRET=…
  ${NAME} --graph-permissions User.Read.All,GroupMember.Read.All

  # Keep trying for 20 minutes while an administrator consents
  ${NAME} --tenant ID --client-id ID --certificate app.pem --wait-minutes 20

  # Settings from a file, the report for a program
  ${NAME} --config self-test.yaml --output json --output-file report.json

  # What changed since the last report? Exit code 1 if anything did
  ${NAME} --config self-test.yaml --baseline report.json --fail-on changes

  # The same with your own account
  ${NAME} --tenant ID --client-id ID --as-user

  # What does this error mean, and who can fix it?
  ${NAME} explain AADSTS7000215
  az login … 2>&1 | ${NAME} explain -

  # The admin-consent link, without having to remember it
  ${NAME} link --tenant ID --client-id ID --open

  # Which permissions does this call need?
  ${NAME} needs 'POST /groups/{id}/members/$ref'
  cat calls.txt | ${NAME} needs -

Exit codes: 0 passed or warned, 1 failed (or changed, with --fail-on changes), 2 usage error, 3 not verified, 130 interrupted.
A secret is never taken from the command line. Proxies come from HTTPS_PROXY and NO_PROXY, additional CA certificates from NODE_EXTRA_CA_CERTS.`;

const titleOf = (group: Setting['group'] | TestOption['group']) => GROUPS[group] ?? GROUPS.main ?? '';

const plain = (markdown: string) => markdown.replace(/`/g, '');

/** A list may be given in pieces: `--graph-permissions A --graph-permissions B`. */
const lines = (value: string, before: string | undefined) => (before === undefined ? value : `${before}\n${value}`);

function testOption(option: TestOption): Option[] {
  const flag = `--${flagName(option.name)}`;
  const one = (flags: string, help: string) => new Option(flags, help).helpGroup(titleOf(option.group));
  if (option.type === 'boolean') {
    const opposite = one(`--no-${flagName(option.name)}`, 'Overrides the config file.');
    return [one(flag, plain(option.help)), opposite.hideHelp()];
  }
  const isList = option.type === 'multiPick' || option.type === 'multiLine';
  const value = one(`${flag} <${PLACEHOLDERS[option.type] ?? 'value'}>`, helpFor(option));
  return [isList ? value.argParser(lines) : value];
}

const PLACEHOLDERS: Partial<Record<TestOption['type'], string>> = {
  multiPick: 'list',
  multiLine: 'list',
  yaml: 'yaml',
  integer: 'number',
};

function helpFor({ help, type, choices, range, default: preset }: TestOption): string {
  return [
    // In a terminal nobody types several lines.
    plain(help).replace(/, one (?:path )?per line/, ''),
    choices && `One of ${choices.map(([value]) => value).join(', ')}.`,
    range && `From ${range[0]} to ${range[1]}.`,
    type === 'multiPick' && 'Several are separated by commas.',
    type === 'multiLine' && 'May be repeated.',
    preset && `Default: ${preset}.`,
  ]
    .filter(Boolean)
    .join(' ');
}

function setting({ name, value, help, group, choices }: Setting): Option {
  const option = new Option(
    `--${flagName(name)}${value ? ` ${value}` : ''}`,
    choices ? `${help} One of ${choices.join(', ')}.` : help,
  );
  return option.helpGroup(titleOf(group));
}

const settingsNamed = (...names: string[]) => SETTINGS.filter(({ name }) => names.includes(name)).map(setting);

/** The command line. Nothing in it has a default, so that a file of settings knows what was given. */
export function createProgram(commands: Commands): Command {
  const program = new Command(NAME)
    .description(
      'Tests what an app (or a user) may do in Microsoft Graph, Power BI, Fabric and other Entra-protected APIs, and says what is wrong, who can fix it, and the link to open.',
    )
    .version(PRODUCT.version, '--version', 'Show the version.')
    .helpOption('-h, --help', 'Show this help.')
    .helpCommand('help [command]', 'Show the help of a command.')
    .enablePositionalOptions()
    .allowExcessArguments(false)
    .addHelpText('after', EXAMPLES);

  for (const one of SETTINGS.filter(({ group }) => group === 'app')) program.addOption(setting(one));
  for (const one of OPTIONS.flatMap(testOption)) program.addOption(one);
  program.addOption(
    new Option(
      '--config <file>',
      'Read settings from a YAML file, with the names of these options. Options take precedence.',
    ).helpGroup(titleOf('advanced')),
  );
  for (const one of SETTINGS.filter(({ group }) => group === 'output')) program.addOption(setting(one));
  program.action((given: GivenValues) => commands.selfTest(given));

  const explain = program
    .command('explain')
    .argument('[text...]', 'An error code, a log line or an error body; - or nothing reads standard input.')
    .description('Explain an error, offline: its cause, who can fix it, the steps and the page.')
    .action((words: string[], given: GivenValues) => commands.explain(words, given));
  const printing = (formats: readonly string[]) => [
    new Option('--output <format>', `Output format. One of ${formats.join(', ')}.`),
    ...settingsNamed('outputFile'),
  ];
  for (const one of [
    new Option('--tenant <id>', 'Tenant of the app, for the links.'),
    new Option('--client-id <id>', 'Application (client) ID, for the links.'),
    new Option('--workspace <id>', 'Workspace ID in Power BI or Fabric, for the links.'),
    new Option('--cloud <cloud>', 'Microsoft cloud, for the links.').choices(LINK_CLOUDS),
    ...printing(OFFLINE_FORMATS),
  ])
    explain.addOption(one.helpGroup('Options:'));

  const link = program
    .command('link')
    .description('Print the admin-consent link of an app and its other pages, offline.')
    .action((given: GivenValues) => commands.link(given));
  for (const one of [
    new Option('--tenant <id>', 'Tenant ID or domain. Default: AZURE_TENANT_ID.'),
    new Option('--client-id <id>', 'Application (client) ID. Default: AZURE_CLIENT_ID.'),
    new Option('--resource <name>', 'Show first the page that gives the app access to this API.').choices(
      LINK_RESOURCES,
    ),
    new Option('--cloud <cloud>', 'Microsoft cloud. Default: that of AZURE_AUTHORITY_HOST, else public.').choices(
      LINK_CLOUDS,
    ),
    new Option(
      '--consent-redirect-uri <uri>',
      'A redirect URI that is registered for the app: the administrator is redirected there after consent.',
    ),
    new Option('--open', 'Open the first link in the browser.'),
    ...printing(OFFLINE_FORMATS),
  ])
    link.addOption(one.helpGroup('Options:'));

  const needs = program
    .command('needs')
    .argument(
      '[call...]',
      'Calls as in GET /users/{id}; - or nothing reads standard input: one call per line, or a script.',
    )
    .description('Show what calls need, offline: permissions, workspace role, tenant setting.')
    .action((calls: string[], given: GivenValues) => commands.needs(calls, given));
  for (const one of [
    new Option('--api <name>', 'API of the calls that name no host. Default: graph.').choices(NEEDS_APIS),
    ...printing(OFFLINE_FORMATS),
  ])
    needs.addOption(one.helpGroup('Options:'));
  return program;
}
