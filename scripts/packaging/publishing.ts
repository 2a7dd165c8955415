import type { Publishing } from '../project';

const PLACEHOLDER = 'your-publisher-id';
/** As the marketplace's own form takes it. */
const PUBLISHER_ID = /^[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?$/;

export interface PublishingProblem {
  field: keyof Publishing;
  /** What is missing or wrong, and a right example. */
  message: string;
  /** Nothing can be uploaded with it. The others only leave something out. */
  isBlocking: boolean;
}

/** What the block `publishing` of `package.json` lacks before the package can be uploaded. Empty: nothing. */
export function publishingProblems({ publisher, repository, documentation }: Publishing): PublishingProblem[] {
  const problems: PublishingProblem[] = [];
  const add = (field: keyof Publishing, isBlocking: boolean, message: string) =>
    problems.push({ field, isBlocking, message });
  if (!publisher || publisher === PLACEHOLDER) {
    add('publisher', true, 'the publisher is not set: use the ID of your publisher, for example "contoso"');
  } else if (!PUBLISHER_ID.test(publisher)) {
    add('publisher', true, 'a publisher ID has letters, digits and hyphens only, for example "contoso-tools"');
  }
  const address = (field: 'repository' | 'documentation', value: string, without: string, example: string) => {
    if (!value) add(field, false, `no address is set, so ${without}; for example "${example}"`);
    else if (!isHttps(value)) add(field, true, `the address must begin with https://, for example "${example}"`);
  };
  address(
    'repository',
    repository,
    'the listing has no support link',
    'https://github.com/contoso/app-access-self-test',
  );
  address(
    'documentation',
    documentation,
    'messages leave out links to our own pages',
    'https://github.com/contoso/app-access-self-test/blob/main/docs',
  );
  return problems;
}

export const isPlaceholder = ({ publisher }: Publishing) => !publisher || publisher === PLACEHOLDER;

/** Throws where a package that is made to be published (`--publish`) would carry a name or an address that nobody owns. */
export function refuseUnpublishable(publishing: Publishing): void {
  const blocking = publishingProblems(publishing).filter(({ isBlocking }) => isBlocking);
  if (blocking.length === 0) return;
  const problems = blocking.map(({ field, message }) => `package.json, publishing.${field}: ${message}.`);
  throw new Error([...problems, 'Nothing was packaged. For local use: npm run package, npm run pack:cli.'].join('\n'));
}

/**
 * The name of the npm package. Anybody could take a bare name on the registry, so a package that is published has the scope of its
 * publisher; one for local use keeps the bare name, and npm refuses to publish it.
 */
export function npmIdentity(name: string, publishing: Publishing): { name: string; private?: true } {
  return isPlaceholder(publishing)
    ? { name, private: true }
    : { name: `@${publishing.publisher.toLowerCase()}/${name}` };
}

function isHttps(text: string): boolean {
  return URL.canParse(text) && new URL(text).protocol === 'https:';
}
