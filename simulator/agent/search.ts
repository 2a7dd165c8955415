import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ChildProcessSeen } from './children';
import type { SearchedText } from './leaks';
import type { Step } from './step';
import type { Attachment, OutputLine } from './types';

export interface Traces {
  root: string;
  lines: OutputLine[];
  step: Step;
  attachments: Attachment[];
  /** Files that the run wrote, by their paths below the root. */
  written: string[];
  children: ChildProcessSeen[];
}

/** Everything that a run leaves behind and in which no secret may stand. */
export async function searchedTexts(traces: Traces): Promise<SearchedText[]> {
  const { root, lines, step, attachments, written, children } = traces;
  return [
    output('stdout', lines),
    output('stderr', lines),
    ...step.issueTexts.map((text, index) => ({ where: `issue ${index + 1}`, text })),
    ...variables('variable', step.variables),
    ...variables('output variable', step.outputVariables),
    ...variables('task variable', step.taskVariables),
    ...attachments.map(({ name, content }) => ({ where: `attachment ${name}`, text: content ?? '' })),
    ...(await Promise.all(written.map((path) => file(root, path)))),
    ...children.flatMap(({ commandLine, environment }) => {
      const name = commandLine.split(' ')[0];
      return [
        { where: `command line of child process ${name}`, text: commandLine },
        { where: `environment of child process ${name}`, text: environment },
      ];
    }),
  ];
}

/** Line by line for the place, and as one text, since a secret with line breaks stands in no single line. */
function output(stream: OutputLine['stream'], lines: OutputLine[]): SearchedText {
  const parts = lines.flatMap((line, index) =>
    line.stream === stream && !mayHoldSecret(line.text)
      ? { where: `${stream}, line ${index + 1}`, text: line.text }
      : [],
  );
  return { where: stream, text: parts.map(({ text }) => text).join('\n'), parts };
}

/** The one kind of line that may carry a secret, for the agent to learn it. */
function mayHoldSecret(line: string): boolean {
  return line.startsWith('##vso[task.setsecret]');
}

function variables(kind: string, values: Map<string, string>): SearchedText[] {
  return [...values].map(([name, value]) => ({ where: `${kind} ${name}`, text: `${name}=${value}` }));
}

async function file(root: string, path: string): Promise<SearchedText> {
  const text = await readFile(join(root, path), 'utf8').catch(() => '');
  return { where: `file ${path}`, text: `${path}\n${text}` };
}
