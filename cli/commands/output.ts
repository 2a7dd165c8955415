import { refused } from '../../core/util/refusedValue';
import { sanitizeText } from '../../core/util/sanitize';
import { secretFormOf } from '../../core/util/secretLook';
import type { GivenValues } from '../arguments/configFile';
import { isGiven } from '../arguments/configFile';
import { FAIL_ON, FORMATS, type Format, factsOfFormat } from '../arguments/settings';
import { UsageError } from '../errors';
import type { Io } from '../terminal/io';
import { reasonOf } from '../terminal/reason';

/** Where the report goes, and in which form. */
export interface Delivery<F extends Format = Format> {
  format: F;
  file?: string;
  isQuiet: boolean;
  isDebug: boolean;
  /** A change since the earlier report ends the command with an exit code of its own. */
  failsOnChanges: boolean;
}

export function readDelivery(values: GivenValues): Delivery;
export function readDelivery<F extends Format>(values: GivenValues, allowed: readonly F[]): Delivery<F>;
export function readDelivery(values: GivenValues, allowed: readonly Format[] = FORMATS): Delivery {
  const asked = typeof values.output === 'string' ? values.output : 'text';
  const format = formatIn(asked, allowed);
  if (!format) {
    throw new UsageError(`--output: ${refused(asked, { oneOf: FORMATS })} is not one of ${allowed.join(', ')}.`);
  }
  const file = typeof values.outputFile === 'string' && values.outputFile ? values.outputFile : undefined;
  if (file && !isPath(file)) {
    throw new UsageError(`--output-file: ${refused(file, 'none')} is not the path of a file.`);
  }
  return {
    format,
    ...(file && { file }),
    isQuiet: isGiven(values.quiet),
    isDebug: isGiven(values.debug),
    failsOnChanges: readFailOn(values),
  };
}

/** What can be read of it where something is wrong with the call: text where the format is none, no file where the path is none. */
export function deliveryOfRefusal(
  { output, outputFile }: GivenValues,
  allowed: readonly Format[],
): Pick<Delivery, 'format' | 'file'> {
  const file = typeof outputFile === 'string' && outputFile && isPath(outputFile) ? outputFile : undefined;
  return { format: formatIn(String(output ?? 'text'), allowed) ?? 'text', ...(file && { file }) };
}

const formatIn = (asked: string, allowed: readonly Format[]) =>
  allowed.find((one) => one === asked.trim().toLowerCase());

/** A file's name is seen by everybody who lists the folder. */
const isPath = (file: string) => !secretFormOf(file) && !/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/.test(file);

function readFailOn({ failOn, baseline }: GivenValues): boolean {
  if (failOn === undefined) return false;
  const what = String(failOn);
  if (!FAIL_ON.some((one) => one === what.trim().toLowerCase())) {
    throw new UsageError(`--fail-on: ${refused(what, { oneOf: FAIL_ON })} is not one of ${FAIL_ON.join(', ')}.`);
  }
  if (baseline === undefined) {
    throw new UsageError('--fail-on changes needs an earlier report. Example: --baseline report.json');
  }
  return true;
}

/**
 * Writes the report: to its file, with the text beside it for people, or else to standard output in its form.
 * `isSilent`: all is well, so a quiet command says nothing.
 */
export function deliver<F extends Format>(
  texts: Readonly<Record<F | 'text', () => string>>,
  { format, file, isQuiet }: Delivery<F>,
  isSilent: boolean,
  io: Pick<Io, 'out' | 'writeFile'>,
): void {
  const text = () => {
    if (!isQuiet || !isSilent) io.out.write(texts.text());
  };
  if (file !== undefined) {
    // First what cannot fail: a full disk must not take the result away.
    text();
    write(file, asFile(texts[format](), format), io);
  } else if (factsOfFormat(format).isLog) text();
  else io.out.write(texts[format]());
}

/** What is wrong with how the command was called: for a program in its form, and in its file also where that is text. */
export function deliverUsageError(
  texts: Readonly<Record<Format, () => string>>,
  delivery: Pick<Delivery, 'format' | 'file'>,
  io: Pick<Io, 'out' | 'writeFile'>,
): void {
  const { format, file } = delivery;
  if (file !== undefined) write(file, texts[format](), io);
  else if (!factsOfFormat(format).isLog) io.out.write(texts[format]());
}

/** A file gets no colors, and no command either: it may be printed. JSON and JUnit have escapes of their own. */
function asFile(content: string, format: Format): string {
  return factsOfFormat(format).isPlain ? sanitizeText(content) : content;
}

function write(path: string, content: string, io: Pick<Io, 'writeFile'>): void {
  try {
    io.writeFile(path, content);
  } catch (error) {
    throw new UsageError(`--output-file: ${refused(path, 'path')} cannot be written: ${reasonOf(error)}.`);
  }
}
