import assert from 'node:assert/strict';
import { createProgram, NAME } from '../../../cli/arguments/program';
import { shownTexts } from './shownTexts';

/**
 * Words that texts for people do not use, with the ones of the portal and the field. Whoever reads a log compares it with
 * the portal and types its words into a search box.
 */
const BANNED: readonly (readonly [pattern: RegExp, instead: string])[] = [
  [/\bmend(?:s|ed|ing)?\b/i, 'fix'],
  [/\b(?:one|expression|entry|path|page|check|call) an? (?:line|app|permission|check|cause|run|input)\b/i, 'per'],
  [/\bwrong use\b/i, 'usage error'],
  [/\bfaults? of (?:its|our) own\b|\bitself broke\b/i, 'internal error'],
  [/\bby field reports\b|\bfield reports\b/i, 'users report'],
  [/\btime-[o]uts?\b/i, 'timeout'],
  [/\ball the same\b/i, 'anyway'],
  [/\bwhoever\b/i, 'the person who, anyone who'],
  [/\bnobody has to\b|\bnobody in particular\b/i, 'no one'],
  [/\ba hint\b/i, 'tip'],
  [
    /\b(?:secrets?|certificates?|credentials?|tokens?|it) ends? on\b|\bends one day\b|\bended on\b|\bhas ended\b(?=[^.]*(?:secret|certificate))/i,
    'expires',
  ],
  [/\bwithin so many\b|\bfor so long\b/i, 'within this many, for this long'],
  [/\bevery? touched\b/i, 'accessed'],
  [/\bcould not be proved\b|\bnot prov[e]d\b/i, 'not verified'],
  [/\bcould also be\b/i, 'other possible causes'],
  [/\btold\b/i, 'reported, shown'],
  [/\bwish(?:es|ed)?\b/i, 'on request, requirement'],
  [/\bdoors?\b|\bhouse\b/i, 'host, architecture'],
  [/\bstands? in the way\b|\bin the way\b/i, 'blocks'],
  [/\bby hand\b/i, 'manually'],
  [/\bno(?:body|one) (?:can|could) (?:be named|mend)\b/i, 'no one'],
  [/\bslows? the callers? down\b/i, 'throttles'],
  [/\bon the wire\b|\bbroke off\b|\bmust prove more\b/i, 'the standard term'],
  [/\blicen[c]e[sd]?\b/i, 'license'],
  [
    /\b\w*(?:organis|authoris|recognis|synchronis|initialis|customis|normalis|summaris|categoris)(?:e|es|ed|ing|ation|ations)\b/i,
    'z',
  ],
  [/\bcentres?\b|\bcentred\b/i, 'center'],
  [/\bcolou?rs?(?<=u\w*)\b|\bcolour/i, 'color'],
  [/\bbehaviour|\bfavour|\bhonour|\bneighbour/i, 'or'],
  [/\bcatalogu[e]s?\b|\bdialogues?\b/i, 'catalog, dialog'],
  [/\bcancell(?:ed|ing)\b|\blabell(?:ed|ing)\b|\bmodell(?:ed|ing)\b|\btravell/i, 'one l'],
  [/\bstands? in\b(?! for\b)|\bstands? between\b|\bstood in\b/i, 'is in, is between'],
  [/(?<![Tt]here )\bis no (?!longer\b|one\b|such\b|more\b)[a-z]/, 'is not a'],
  [/\bsome (?:minutes|seconds|days) (?:later|old|ago)\b|\b[Ww]ait some\b/i, 'a few minutes later'],
  [
    /\bkeeps? (?:service principals|apps?|this machine|the app) (?:out|from)\b|\bshuts? (?:this |the )?apps? out\b/i,
    'blocks',
  ],
  [/\b(?:takes?|knows?) no (?:apps?|tokens?)\b/i, 'does not accept'],
  [/\bplays? no part\b/i, 'does not matter'],
  [/\bof one’s own\b|\ban error of its own\b/i, 'custom, internal error'],
  [/\bmay pass by itself\b/i, 'may be temporary'],
  [/\bhands? out\b/i, 'issues'],
  [/\bjudg(?:e[sd]?|ing)\b/i, 'evaluates'],
  [/\bspeaks? of\b|\bspeak of\b/i, 'mentions'],
  [/\bwas asked from\b|\bnobody (?:asked|is asked)\b/i, 'was requested'],
  [
    /\b\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December),? \d{4}\b/,
    'month, day, year',
  ],
  [
    /\b(?:document|page)s? of Microsoft(?!’s? |'s? )(?![ -](?:Graph|Entra|Fabric))\b|\ban? \w+ of your own\b(?! organization)/i,
    'Microsoft’s documentation, your own X',
  ],
  [/\bspoilt\b|\blearnt\b|\bspelt\b|\bwhilst\b|\bamongst\b|\bgrey\b|\bartefacts?\b|\bjudgement/i, 'US spelling'],
];

/** `app-access-self-test explain`, and “the command X shows …”. */
const NAMES_A_COMMAND = new RegExp(
  `\\b${NAME} ([a-z][\\w-]*)|\\b[Tt]he command [\`“"]?(?!then|also|itself|never|first)([a-z]+)[\`”"]?(?= (?:confirms|shows|prints|says|lists|tests|explains|links))`,
  'g',
);

describe('words that people read', () => {
  const texts = shownTexts();

  it('are read from every place that shows any', () => {
    const places = new Set(texts.map(({ place }) => place.split(/[/:]/)[0]));
    for (const one of [
      'core',
      'cli',
      'tasks',
      'scripts',
      'docs',
      'examples',
      'README.md',
      'overview.md',
      'CHANGELOG.md',
    ]) {
      assert.ok(places.has(one), `nothing of ${one}`);
    }
    assert.ok(texts.length > 4000, `${texts.length} texts`);
  });

  for (const [pattern, instead] of BANNED) {
    it(`hold no ${pattern.source}: ${instead}`, () => {
      const found = texts.filter(({ text }) => pattern.test(text));
      assert.deepEqual(
        found.map(({ place, text }) => `${place}: ${text.trim().slice(0, 160)}`),
        [],
      );
    });
  }

  it('name only commands of the terminal that exist', () => {
    const done = async () => {};
    const program = createProgram({ selfTest: done, explain: done, link: done, needs: done });
    const known = [...program.commands.map((command) => command.name()), 'help'];
    const named = texts.flatMap(({ place, text }) =>
      [...text.matchAll(NAMES_A_COMMAND)].map(([, typed, spoken]) => ({ place, command: typed ?? spoken ?? '' })),
    );
    assert.ok(named.length > 0);
    assert.deepEqual(
      named.filter(({ command }) => !known.includes(command)),
      [],
    );
  });
});
