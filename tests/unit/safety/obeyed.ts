import { commandsIn } from '../../../simulator/github/commands';

/** What agents, runners, log viewers and terminals would obey in an output, each as it stands there. */
export function obeyedIn(output: string): string[] {
  const found = (pattern: RegExp) => output.match(pattern) ?? [];
  return [
    // Without its bracket it is a warning of the agent.
    ...found(/##vso/gi),
    ...found(/##[a-z]{0,20}\[/gi),
    ...found(/section_(?:start|end):/gi),
    ...commandsIn(output).map(({ name }) => `::${name}`),
    // Everything that moves a cursor, and every separator of lines but the one.
    ...found(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029]/g),
    // What shows nothing could hide a command from this search.
    ...found(/[\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/g),
  ].map((text) => JSON.stringify(text));
}
