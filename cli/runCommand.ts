import { type Command, CommanderError } from 'commander';
import { redact } from '../core/http/redact';
import { nearest, refused } from '../core/util/refusedValue';
import { printable } from '../core/util/text';
import { createProgram, NAME } from './arguments/program';
import { refuseSecretArguments } from './arguments/secretArguments';
import { flag } from './arguments/settings';
import { runExplainCommand } from './commands/explain';
import { runLinkCommand } from './commands/link';
import { runNeedsCommand } from './commands/needs';
import { runSelfTestCommand } from './commands/selfTest';
import { Interrupted, UsageError } from './errors';
import { EXIT } from './exitCodes';
import type { Io } from './terminal/io';
import { sanitizedIo } from './terminal/sanitizedIo';
import { columnsOf, hasColor } from './terminal/style';

const COMMANDS = ['explain', 'link', 'needs'];

/** Runs the command with these arguments and gives back its exit code. Never rejects. */
export async function runCommand(argv: readonly string[], outer: Io): Promise<number> {
  const io = sanitizedIo(outer);
  let code: number = EXIT.ok;
  let flags: string[] = [];
  const ends = (work: Promise<number>) =>
    work.then((end) => {
      code = end;
    });
  try {
    refuseSecretArguments(argv);
    const program = createProgram({
      selfTest: (given) => ends(runSelfTestCommand(given, io)),
      explain: (words, given) => ends(runExplainCommand(words, given, io)),
      link: (given) => ends(runLinkCommand(given, io)),
      needs: (calls, given) => ends(runNeedsCommand(calls, given, io)),
    });
    const commands = [program, ...program.commands];
    flags = commands.flatMap(({ options }) => options.flatMap(({ long }) => long ?? []));
    for (const command of commands) {
      command.exitOverride().configureOutput({
        writeOut: (text) => io.out.write(text),
        // Told below, in one way for all that can be wrong.
        writeErr: () => {},
        getOutHelpWidth: () => columnsOf(io.out),
        getOutHasColors: () => hasColor(io.out, io.environment),
      });
    }
    refuseWhatIsIgnored(program);
    await program.parseAsync(argv, { from: 'user' });
    return code;
  } catch (error) {
    return reportError(error, io, argv, flags);
  }
}

/** An option that stands twice, or before a command that does not know it, would be read by nobody. */
function refuseWhatIsIgnored(program: Command): void {
  for (const command of [program, ...program.commands]) {
    const given = new Set<string>();
    for (const option of command.options) {
      // Lists may be given in pieces, and have a reader that puts them together.
      if (option.parseArg && !option.argChoices) continue;
      command.on(`option:${option.name()}`, () => {
        const name = option.attributeName();
        if (given.has(name)) throw new UsageError(`${option.long} is given twice; leave one of them.`);
        given.add(name);
      });
    }
  }
  program.hook('preSubcommand', (_program, command) => {
    const [before] = Object.keys(program.opts());
    if (before === undefined) return;
    throw new UsageError(
      `${flag(before)} stands before ${command.name()}, which does not read it there: put it behind, if ${command.name()} has it.`,
    );
  });
}

function reportError(error: unknown, { err }: Io, argv: readonly string[], flags: readonly string[]): number {
  const isDebug = argv.includes('--debug');
  if (error instanceof CommanderError && error.exitCode === 0) return EXIT.ok;
  if (error instanceof CommanderError) return usageError(argumentProblem(error, argv, flags), err);
  if (error instanceof UsageError) return usageError(error.message, err);
  if (error instanceof Interrupted) return EXIT.interrupted;
  const message = error instanceof Error ? error.message : String(error);
  err.write(`error: Internal error: ${printable(redact(message), 500)}\n`);
  if (isDebug && error instanceof Error) err.write(`${redact(error.stack ?? '').replace(/[^\n\P{C}]/gu, '')}\n`);
  else err.write('Run again with --debug and report the output.\n');
  return EXIT.unverified;
}

function usageError(message: string, err: Io['err']): number {
  err.write(`error: ${printable(message, 2000)}\nSee ${NAME} --help.\n`);
  return EXIT.usageError;
}

/** What commander found wrong, in words of our own: its messages repeat what was typed, and nobody knows what that is. */
function argumentProblem({ code, message }: CommanderError, argv: readonly string[], flags: readonly string[]): string {
  const [, flag] = /option '(?:-\w, )?(--[a-z-]{1,60})/.exec(message) ?? [];
  switch (code) {
    case 'commander.excessArguments': {
      const [typed = ''] = argv;
      const meant = COMMANDS.includes(typed) ? undefined : nearest(typed, COMMANDS);
      if (meant) return `There is no command of that name. Did you mean ${meant}?`;
      return 'There is an argument too many. Commands are explain, link and needs; everything else is an option.';
    }
    case 'commander.unknownOption': {
      const given = /unknown option '([\s\S]*)'/.exec(message)?.[1]?.split('=', 1)[0] ?? '';
      const meant = nearest(given, flags);
      const shown = refused(given, { oneOf: flags }, 'An option');
      return meant ? `${shown} is not known. Probably ${meant} is meant.` : `${shown} is not known.`;
    }
    case 'commander.optionMissingArgument':
      return `${flags.find((one) => one === flag) ?? 'An option'} needs a value.`;
    case 'commander.invalidArgument': {
      const choices = /Allowed choices are (.*)\.$/.exec(message)?.[1]?.split(', ') ?? [];
      const given = /argument '([\s\S]*)' is invalid/.exec(message)?.[1] ?? '';
      const name = flags.find((one) => one === flag) ?? 'An option';
      return `${name}: ${refused(given, { oneOf: choices })} is not one of ${choices.join(', ')}.`;
    }
    default:
      return 'The arguments cannot be read.';
  }
}
