import { CommanderError } from 'commander';
import { redact } from '../core/http/redact';
import { printable } from '../core/util/text';
import { createProgram, NAME } from './arguments/program';
import { refuseSecretArguments } from './arguments/secretArguments';
import { runExplainCommand } from './commands/explain';
import { runLinkCommand } from './commands/link';
import { runNeedsCommand } from './commands/needs';
import { runSelfTestCommand } from './commands/selfTest';
import { Interrupted, UsageError } from './errors';
import { EXIT } from './exitCodes';
import type { World } from './terminal/io';
import { columnsOf, hasColor } from './terminal/style';

/** Runs the command with these arguments and gives back its exit code. Never rejects. */
export async function runCommand(argv: readonly string[], world: World): Promise<number> {
  let code: number = EXIT.ok;
  const ends = (work: Promise<number>) =>
    work.then((end) => {
      code = end;
    });
  try {
    refuseSecretArguments(argv);
    const program = createProgram({
      selfTest: (given) => ends(runSelfTestCommand(given, world)),
      explain: (words, given) => ends(runExplainCommand(words, given, world)),
      link: (given) => ends(runLinkCommand(given, world)),
      needs: (calls, given) => ends(runNeedsCommand(calls, given, world)),
    });
    for (const command of [program, ...program.commands]) {
      command.exitOverride().configureOutput({
        writeOut: (text) => world.out.write(text),
        // Told below, in one way for all that can be wrong.
        writeErr: () => {},
        getOutHelpWidth: () => columnsOf(world.out),
        getOutHasColors: () => hasColor(world.out, world.environment),
      });
    }
    await program.parseAsync(argv, { from: 'user' });
    return code;
  } catch (error) {
    return told(error, world, argv.includes('--debug'));
  }
}

function told(error: unknown, { err }: World, isDebug: boolean): number {
  if (error instanceof CommanderError && error.exitCode === 0) return EXIT.ok;
  if (error instanceof CommanderError) return wrongUse(argumentFault(error), err);
  if (error instanceof UsageError) return wrongUse(error.message, err);
  if (error instanceof Interrupted) return EXIT.interrupted;
  const message = error instanceof Error ? error.message : String(error);
  err.write(`error: Internal error: ${printable(redact(message), 500)}\n`);
  if (isDebug && error instanceof Error) err.write(`${redact(error.stack ?? '').replace(/[^\n\P{C}]/gu, '')}\n`);
  else err.write('Run again with --debug and report the output.\n');
  return EXIT.unverified;
}

function wrongUse(message: string, err: World['err']): number {
  err.write(`error: ${printable(message, 2000)}\nSee ${NAME} --help.\n`);
  return EXIT.wrongUse;
}

/** Commander's own words, without what was typed behind an unknown flag: nobody knows what it is. */
function argumentFault({ code, message }: CommanderError): string {
  if (code === 'commander.excessArguments')
    return 'There is an argument too many. Commands are explain, link and needs; everything else is an option.';
  const said = message.replace(/^error: /, '').replace(/(unknown option '--?[\w-]{1,60})[^']*'/, "$1'");
  return /[.?!]$/.test(said) ? said : `${said}.`;
}
