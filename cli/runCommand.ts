import { type Command, CommanderError } from 'commander';
import { redact } from '../core/http/redact';
import { CAUGHT } from '../core/util/lastNet';
import { nearest, refused } from '../core/util/refusedValue';
import { printable } from '../core/util/text';
import { unicodePattern } from '../core/util/unicodePattern';
import { refuseUnknownVariables } from './arguments/environmentNames';
import { givenIn } from './arguments/given';
import { createProgram } from './arguments/program';
import { refuseSecretArguments } from './arguments/secretArguments';
import { FORMATS, flag, OFFLINE_FORMATS } from './arguments/settings';
import { runExplainCommand } from './commands/explain';
import { runLinkCommand } from './commands/link';
import { runNeedsCommand } from './commands/needs';
import { deliveryOfRefusal } from './commands/output';
import { type Refusal, refuse } from './commands/refusal';
import { runSelfTestCommand } from './commands/selfTest';
import { Interrupted, UsageError } from './errors';
import { EXIT } from './exitCodes';
import type { Io } from './terminal/io';
import { nettedIo } from './terminal/nettedIo';
import { sanitizedIo } from './terminal/sanitizedIo';
import { columnsOf, hasColor } from './terminal/style';

/** What cannot be seen, but for the end of a line. */
const INVISIBLE = unicodePattern(String.raw`[^\n\P{C}]`, 'g');

const COMMANDS = ['explain', 'link', 'needs'];

/** Runs the command with these arguments and gives back its exit code. Never rejects. */
export async function runCommand(argv: readonly string[], outer: Io): Promise<number> {
  const io = sanitizedIo(nettedIo(outer));
  const startedAt = io.clock.now();
  let code: number = EXIT.ok;
  let program: Command | undefined;
  const ends = (work: Promise<number>) =>
    work.then((end) => {
      code = end;
    });
  try {
    program = createProgram({
      selfTest: (given) => ends(runSelfTestCommand(given, io)),
      explain: (words, given) => ends(runExplainCommand(words, given, io)),
      link: (given) => ends(runLinkCommand(given, io)),
      needs: (calls, given) => ends(runNeedsCommand(calls, given, io)),
    });
    refuseSecretArguments(argv);
    refuseUnknownVariables(io.environment);
    for (const command of [program, ...program.commands]) {
      command.exitOverride().configureOutput({
        writeOut: (text) => io.out.write(text),
        // Reported below, in one way for all errors.
        writeErr: () => {},
        getOutHelpWidth: () => columnsOf(io.out),
        getOutHasColors: () => hasColor(io.out, io.environment),
      });
    }
    refuseWhatIsIgnored(program);
    await program.parseAsync(argv, { from: 'user' });
  } catch (error) {
    code = reportError(error, startedAt, io, argv, program);
  }
  if (io.net.caught) io.err.write(`warning: ${CAUGHT}\n`);
  return code;
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
      `${flag(before)} stands before ${command.name()}, which does not accept it there: put it after, if ${command.name()} has it.`,
    );
  });
}

function reportError(
  error: unknown,
  startedAt: number,
  io: Io,
  argv: readonly string[],
  program: Command | undefined,
): number {
  const { err } = io;
  const isDebug = argv.includes('--debug');
  if (error instanceof CommanderError && error.exitCode === 0) return EXIT.ok;
  if (error instanceof CommanderError || error instanceof UsageError) {
    const flags = [program, ...(program?.commands ?? [])].flatMap((command) => flagsOf(command));
    const message = error instanceof UsageError ? error.message : argumentProblem(error, argv, flags);
    return usageError({ errors: [{ message }], outcome: 'failed', startedAt }, argv, program, io);
  }
  if (error instanceof Interrupted) return EXIT.interrupted;
  const message = error instanceof Error ? error.message : String(error);
  err.write(`error: Internal error: ${printable(redact(message), 500)}\n`);
  if (isDebug && error instanceof Error) err.write(`${redact(error.stack ?? '').replace(INVISIBLE(), '')}\n`);
  else err.write('Run again with --debug and report the output.\n');
  return EXIT.unverified;
}

const flagsOf = (command: Command | undefined) => command?.options.flatMap(({ long }) => long ?? []) ?? [];

/** Reported in the format and in the file that were asked for, as far as the arguments could be read. */
function usageError(refusal: Refusal, argv: readonly string[], program: Command | undefined, io: Io): number {
  const command = program?.commands.find((one) => one.name() === argv[0]);
  const given = givenIn(argv, (command ?? program)?.options ?? []);
  const delivery = deliveryOfRefusal(given, command ? OFFLINE_FORMATS : FORMATS);
  try {
    return refuse(refusal, delivery, io);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    // What was wrong in the first place may be that very file.
    const isSaid = refusal.errors.some(({ message }) => message === error.message);
    if (!isSaid) io.err.write(`error: ${printable(error.message, 2000)}\n`);
    return EXIT.usageError;
  }
}

/** What commander found wrong, in words of our own: its messages repeat what was typed, and nobody knows what that is. */
function argumentProblem({ code, message }: CommanderError, argv: readonly string[], flags: readonly string[]): string {
  const [, flag] = /option '(?:-\w, )?(--[a-z-]{1,60})/.exec(message) ?? [];
  switch (code) {
    case 'commander.help':
    case 'commander.excessArguments': {
      const typed = argv[code === 'commander.help' ? 1 : 0] ?? '';
      if (COMMANDS.includes(typed)) return 'There are too many arguments.';
      const meant = nearest(typed, COMMANDS);
      const hint = meant
        ? `Did you mean ${meant}?`
        : 'Commands are explain, link and needs; everything else is an option.';
      return `There is no command of that name. ${hint}`;
    }
    case 'commander.unknownOption': {
      const given = /unknown option '([\s\S]*)'/.exec(message)?.[1]?.split('=', 1)[0] ?? '';
      const meant = nearest(given, flags);
      // One letter is no secret.
      const shown = /^-[a-z]$/i.test(given) ? given : refused(given, { oneOf: flags }, 'An option');
      return meant ? `${shown} is not known. Did you mean ${meant}?` : `${shown} is not known.`;
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
