import { EOL } from 'node:os';
import { TaskCommand } from 'azure-pipelines-task-lib/taskcommand';
import type { Line } from '../../../../core/report/log/lines';
import { COLUMNS, fold, wrap } from '../../../../core/report/text/wrap';
import { sanitizeLine, sanitizeText } from '../../../../core/util/sanitize';
import { idMasker, linkUnmasker } from './maskedLinks';

/** The agent puts a mark before an issue in the log. */
const ISSUE_COLUMNS = COLUMNS - '##[warning]'.length;

/** The two ways to the agent: a line of the log, and a command with its escaping done by the task library. */
export interface AgentOutput {
  print(line: string): void;
  command(name: string, properties: Record<string, string>, message: string): void;
}

export type Result = 'Succeeded' | 'SucceededWithIssues' | 'Failed';

export interface Masking {
  /** Client IDs that the agent masks in everything printed. */
  clientIds: readonly string[];
  /** The user wants them to stay masked. */
  leaveMasked: boolean;
}

/**
 * The one writer to the agent. Nothing else prints, so here alone every text is made harmless:
 * whatever a server, a token, a name or a variable said stays on its line and commands nothing.
 */
export class Writer {
  #unmask = (text: string) => text;
  #mask: ((text: string) => string) | undefined;
  /** What happened to links that hold a masked client ID, and whether the log has said so. */
  #links: keyof typeof NOTES | undefined;

  constructor(
    private readonly output: AgentOutput,
    readonly debugging: boolean,
  ) {}

  /** To be called once the connections are known, before anything of the report is written. */
  set masking(masking: Masking) {
    this.#unmask = linkUnmasker(masking.clientIds);
    this.#mask = masking.leaveMasked ? idMasker(masking.clientIds) : undefined;
  }

  text(text: string): void {
    this.#print('', text);
  }

  /** Sentences of our own, in lines of the log's width. */
  paragraph(text: string): void {
    for (const line of wrap(text)) this.text(line);
  }

  /** One typed line of the report. */
  line(line: Line): void {
    const tag = TAGS[line.kind];
    if (tag) this.#print(tag, line.text);
    else this.text(line.url ?? line.text);
  }

  issue(severity: 'error' | 'warning', message: string): void {
    // Masked before it is folded: an ID must be found whole.
    const lines = this.#readable(sanitizeText(message)).split('\n');
    const folded = lines
      .flatMap((line) => fold(line, ISSUE_COLUMNS))
      .map(sanitizeLine)
      .join('\n');
    this.output.command('task.logissue', { type: severity }, folded);
  }

  progress(percent: number, text: string): void {
    const value = String(Math.max(0, Math.min(100, Math.round(percent))));
    this.output.command('task.setprogress', { value }, this.#maskable(sanitizeLine(text)));
  }

  /** A line that only a run with `System.Debug` shows. */
  debug(text: string): void {
    if (this.debugging) this.output.command('task.debug', {}, sanitizeLine(text));
  }

  /** An output variable for later steps; never masked, so links keep their plain form. */
  variable(name: string, value: string): void {
    this.output.command(
      'task.setvariable',
      { variable: name, isOutput: 'true', issecret: 'false' },
      sanitizeLine(value),
    );
  }

  attachment(type: string, name: string, path: string): void {
    this.output.command('task.addattachment', { type, name }, path);
  }

  /** Texts of the step's state pass no masker of the agent, so a client ID that is to stay masked is masked here. */
  #maskable(text: string): string {
    return this.#mask ? this.#mask(text) : text;
  }

  /**
   * Hands a file of JUnit results to the Tests tab. The agent reads it after this process has ended. The result of the step
   * stays its own, whatever the tests say.
   */
  testResults(path: string, title: string): void {
    this.output.command(
      'results.publish',
      {
        type: 'JUnit',
        mergeResults: 'false',
        runTitle: sanitizeLine(title),
        publishRunAttachments: 'false',
        resultFiles: path,
        failTaskOnFailedTests: 'false',
        testRunSystem: 'VSTSTask',
      },
      '',
    );
  }

  /** The step's result. The issues have said why, so this adds none. */
  result(result: Result, message: string): void {
    this.output.command('task.complete', { result }, this.#maskable(sanitizeLine(message)));
  }

  /** What was done with the client ID in the links written so far: given once, undefined where no link held one. */
  takeMaskingNote(hasSummary = true): string | undefined {
    const note = this.#links && NOTES[this.#links]?.(hasSummary);
    this.#links = this.#links && 'shown';
    return note;
  }

  #print(tag: string, text: string): void {
    this.output.print(tag + this.#readable(sanitizeLine(text)));
  }

  #readable(text: string): string {
    const unmasked = this.#unmask(text);
    if (unmasked !== text) this.#links ??= this.#mask ? 'masked' : 'unmasked';
    return this.#mask ? this.#mask(text) : unmasked;
  }
}

/** How the log viewer knows the kinds of lines that it decorates. */
const TAGS: Partial<Record<Line['kind'], string>> = {
  heading: '##[section]',
  group: '##[group]',
  endgroup: '##[endgroup]',
};

const NOTES: Readonly<Record<'unmasked' | 'masked' | 'shown', ((hasSummary: boolean) => string) | undefined>> = {
  unmasked: (hasSummary) =>
    `The agent masks the client ID, so the links in this log write its hyphens as %2D; they open the same pages. ${hasSummary ? 'The summary has them in plain form. ' : ''}The input maskClientId turns this off.`,
  masked: (hasSummary) =>
    `The client ID is left masked (input maskClientId), so links in this log that hold it do not work${hasSummary ? ': the summary has them in full' : ''}.`,
  shown: undefined,
};

// perf: Of the task library, only what writes commands

/** The process's standard output and the task library's escaping. */
export const AGENT: AgentOutput = {
  print: (line) => void process.stdout.write(`${line}${EOL}`),
  command: (name, properties, message) => AGENT.print(new TaskCommand(name, properties, message).toString()),
};
