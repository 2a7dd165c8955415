import { LONGEST_STATEMENT } from './statements';
import { withoutQuoted } from './values';

/** Commands that call one of the APIs by themselves, behind what begins a command; what they call stands nowhere in a script. */
interface Tool {
  of: string;
  /** The name of the command. */
  name: RegExp;
  /** How to learn what it needs, as a sentence behind “It calls X by itself”. */
  how(name: string): string;
}

const TOOLS: readonly Tool[] = [
  {
    // Microsoft Graph PowerShell, without what only signs in, asks itself, or is read as a call.
    of: 'graph',
    name: /(?:^|[=|;({&])\s*([A-Z][a-z]+-Mg(?!Graph|Context|Environment|RequestContext|Profile|RestMethod)[A-Z]\w+)/g,
    how: (name) => `Find-MgGraphCommand -Command ${name} lists its permissions.`,
  },
  {
    of: 'graph',
    name: /(?:^|[=|;({&!])\s*(az ad(?: [a-z][a-z-]+){2,3})/g,
    how: () => 'With --debug, it shows its calls: write these.',
  },
  {
    of: 'powerbi',
    name: /(?:^|[=|;({&])\s*([A-Z][a-z]+-PowerBI(?!ServiceAccount|AccessToken|RestMethod)[A-Z]\w+)/g,
    how: () => 'Its documentation names the call: write that.',
  },
];

/** Each command of the statement that calls an API by itself, once. */
export function commandsIn(text: string): { doubtful: string; of: string; why: string }[] {
  if (text.length > LONGEST_STATEMENT) return [];
  const bare = withoutQuoted(text).trim();
  return TOOLS.flatMap(({ of, name, how }) => {
    const names = new Set([...bare.matchAll(name)].map(([, found = '']) => found));
    return [...names].map((doubtful) => ({
      doubtful,
      of,
      why: `The command calls the API by itself. ${how(doubtful)}`,
    }));
  });
}
