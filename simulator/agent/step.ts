import { existsSync, statSync } from 'node:fs';
import { basename, isAbsolute } from 'node:path';
import { type Command, parseCommand, unescapeCommandText } from './command';
import type { SecretMasker } from './masker';
import { mergeResults, parseResult } from './result';
import type { Attachment, CommandFailure, HostType, Issue, OutputLine, PublishedTests, TaskResult } from './types';

export interface StepSettings {
  hostType: HostType;
  debug: boolean;
  /** Restricted by the task itself or by the pipeline. */
  restricted: boolean;
  /** Patterns of variables that may be set; undefined: all. */
  settable: string[] | undefined;
  /** Variables of task.json that are outputs without `isOutput`. */
  declaredOutputs: string[];
  /** Names of the job's variables that only the agent may set. */
  readOnlyVariables: Iterable<string>;
}

const timelineLimit = 10;
/** Where the live console cuts an entry (azure-pipelines-agent, JobServerQueue.cs). */
const consoleLimit = 1024;

/** The commands of all agents. Only those of the area `task` have an effect here. */
const known = new Map(
  Object.entries({
    task: [
      'logissue',
      'issue',
      'setprogress',
      'logdetail',
      'complete',
      'setsecret',
      'setvariable',
      'addattachment',
      'debug',
      'uploadsummary',
      'uploadfile',
      'settaskvariable',
      'setendpoint',
      'prependpath',
    ],
    build: ['uploadlog', 'uploadsummary', 'updatebuildnumber', 'addbuildtag'],
    artifact: ['associate', 'upload'],
    results: ['publish', 'publishtoevidencestore'],
    codecoverage: ['publish'],
    release: ['updatereleasename'],
    telemetry: ['publish'],
  }),
);
/** Areas that exist in one kind of pipeline only. */
const onlyIn = new Map<string, readonly HostType[]>([
  ['codecoverage', ['build']],
  ['release', ['release', 'deployment']],
]);
const allowedWhenRestricted = new Set([
  'task.logdetail',
  'task.logissue',
  'task.issue',
  'task.complete',
  'task.setprogress',
  'task.setsecret',
  'task.setvariable',
  'task.debug',
  'task.settaskvariable',
  'task.prependpath',
  'telemetry.publish',
]);

/** A step as the agent keeps it: fed with lines of output, obeys the commands in them and writes the rest to the log. */
export class Step {
  readonly log: string[] = [];
  readonly liveConsole: string[] = [];
  readonly issues: Issue[] = [];
  /** Unmasked texts of the issues, for the search for leaks. */
  readonly issueTexts: string[] = [];
  readonly variables = new Map<string, string>();
  readonly outputVariables = new Map<string, string>();
  readonly taskVariables = new Map<string, string>();
  readonly attachments: Omit<Attachment, 'content'>[] = [];
  readonly publishedTests: Omit<PublishedTests, 'contents'>[] = [];
  readonly progress: { percent: number; message: string }[] = [];
  readonly failures: CommandFailure[] = [];
  readonly malformed: string[] = [];
  readonly unknown: string[] = [];
  readonly refused: string[] = [];
  result: TaskResult | undefined;
  done = false;
  #commandsFailed = false;
  readonly #masker: SecretMasker;
  readonly #settings: StepSettings;

  constructor(masker: SecretMasker, settings: StepSettings) {
    this.#masker = masker;
    this.#settings = settings;
  }

  /** The result when the process has ended well. */
  get finalResult(): TaskResult {
    return mergeResults(this.result, this.#commandsFailed ? 'Failed' : undefined) ?? 'Succeeded';
  }

  get timelineIssues(): Issue[] {
    const ofType = (type: Issue['type']) => this.issues.filter((issue) => issue.type === type).slice(0, timelineLimit);
    return [...ofType('error'), ...ofType('warning')];
  }

  line({ text }: OutputLine): void {
    const command = parseCommand(text);
    if (command) {
      this.#obey(command, text);
      return;
    }
    if (text.includes('##vso')) {
      this.malformed.push(this.#masker.mask(text));
      this.write(`##[warning]'${text}' holds ##vso but is no logging command.`);
    }
    this.write(text);
  }

  write(text: string): void {
    const masked = this.#masker.mask(text);
    this.log.push(masked);
    this.liveConsole.push(masked.slice(0, consoleLimit));
  }

  addIssue(type: Issue['type'], message: string, code?: string): void {
    this.issueTexts.push(message);
    this.issues.push({ type, message: this.#masker.mask(message), ...(code === undefined ? {} : { code }) });
    this.write(`##[${type}]${message}`);
  }

  #obey(command: Command, line: string): void {
    const { area, event } = command;
    const events = known.get(area);
    const name = `${area}.${event}`;
    if (!events) {
      this.unknown.push(this.#masker.mask(line));
      this.write(`##[warning]No agent knows the command ##vso[${name}].`);
      return;
    }
    if (!(onlyIn.get(area)?.includes(this.#settings.hostType) ?? true)) {
      this.#fail(line, `${area} commands do not exist in a ${this.#settings.hostType}`);
      this.write(line);
      return;
    }
    if (this.#settings.restricted && !allowedWhenRestricted.has(name)) {
      this.refused.push(name);
      this.write(`##[warning]##vso[${name}] is not allowed in this step due to policy restrictions.`);
      return;
    }
    try {
      if (!events.includes(event)) throw new Error(`${area} has no command ${event}`);
      if (area === 'task') this.#task(event, command);
      if (name === 'results.publish') this.#publishTests(command);
    } catch (error) {
      this.#fail(line, error instanceof Error ? error.message : String(error));
    }
    if (this.#settings.debug && name !== 'task.debug') {
      this.write(
        `##[debug]Processed: ${name === 'task.setsecret' ? '##vso[task.setsecret]***' : unescapeCommandText(line)}`,
      );
    }
  }

  #fail(line: string, reason: string): void {
    this.#commandsFailed = true;
    this.failures.push({ line: this.#masker.mask(line), reason: this.#masker.mask(reason) });
    this.addIssue('error', `Unable to process command '${line}' successfully.`);
    this.addIssue('error', reason);
  }

  #task(event: string, { properties, data }: Command): void {
    switch (event) {
      case 'logissue':
      case 'issue':
        this.#issue(properties, data);
        break;
      case 'complete':
        this.#complete(properties);
        break;
      case 'setsecret':
        this.#masker.add(data);
        break;
      case 'setvariable':
        this.#setVariable(properties, data);
        break;
      case 'settaskvariable':
        this.#setTaskVariable(properties, data);
        break;
      case 'addattachment':
        this.#attach(required(properties, 'type'), required(properties, 'name'), data);
        break;
      case 'uploadsummary':
        this.#attach('DistributedTask.Core.Summary', basename(data), data);
        break;
      case 'uploadfile':
        this.#attach('DistributedTask.Core.FileAttachment', basename(data), data);
        break;
      case 'setprogress':
        this.#setProgress(properties, data);
        break;
      case 'debug':
        if (this.#settings.debug) this.write(`##[debug]${data}`);
        break;
      case 'logdetail':
        if (!/^[0-9a-f-]{36}$/i.test(required(properties, 'id'))) throw new Error('logdetail needs a GUID as id');
        break;
      case 'setendpoint':
        required(properties, 'id');
        required(properties, 'field');
        break;
      case 'prependpath':
        if (data === '') throw new Error('prependpath needs a path');
    }
  }

  #issue(properties: Map<string, string>, data: string): void {
    const type = properties.get('type')?.toLowerCase();
    if (type === undefined) {
      this.write('##[warning]An issue without type was ignored.');
      return;
    }
    if (type !== 'error' && type !== 'warning') throw new Error(`an issue cannot be of type ${type}`);
    const path = properties.get('sourcepath');
    const place = `(${properties.get('linenumber') ?? 0},${properties.get('columnnumber') ?? 0})`;
    const message = path ? `${path}${place}: ${type} ${properties.get('code') ?? ''}: ${data}` : data;
    this.addIssue(type, message, properties.get('code'));
  }

  #complete(properties: Map<string, string>): void {
    const result = parseResult(properties.get('result') ?? '');
    if (!result) throw new Error('the command has no valid result');
    this.result = mergeResults(this.result, result);
    if (properties.get('done')?.toLowerCase() === 'true') this.done = true;
  }

  #setVariable(properties: Map<string, string>, value: string): void {
    const name = required(properties, 'variable');
    const isSecret = properties.get('issecret')?.toLowerCase() === 'true';
    const isOutput =
      properties.get('isoutput')?.toLowerCase() === 'true' ||
      this.#settings.declaredOutputs.some((output) => output.toLowerCase() === name.toLowerCase());
    const { settable } = this.#settings;
    if (settable && !settable.some((pattern) => fits(pattern, name))) {
      this.refused.push(`task.setvariable ${name}`);
      this.addIssue('warning', `Setting variable '${name}' is not allowed to this task.`);
      return;
    }
    if (isSecret) {
      if (/[\r\n]/.test(value)) throw new Error('a secret cannot have several lines');
      this.#masker.addVariable(value);
    }
    if (isOutput) {
      this.outputVariables.set(name, value);
      return;
    }
    for (const readOnly of this.#settings.readOnlyVariables) {
      if (readOnly.toLowerCase() === name.toLowerCase()) throw new Error(`the variable '${name}' is read-only`);
    }
    this.variables.set(name, value);
  }

  #setTaskVariable(properties: Map<string, string>, value: string): void {
    const name = required(properties, 'variable');
    if (properties.get('issecret')?.toLowerCase() === 'true') this.#masker.addVariable(value);
    this.taskVariables.set(name, value);
  }

  #attach(type: string, name: string, path: string): void {
    if (/[/\0]/.test(type) || /[/\0]/.test(name)) throw new Error('type and name of an attachment must be file names');
    if (!isAbsolute(path) || !existsSync(path) || !statSync(path).isFile()) {
      throw new Error('the file to attach does not exist');
    }
    this.attachments.push({ type, name, path });
  }

  /** Both properties that the agent insists on; paths are separated by commas, or the only one is the data. */
  #publishTests({ properties, data }: Command): void {
    const type = required(properties, 'type');
    const files = properties.get('resultfiles') || data;
    if (!files) throw new Error("'TestResults' has to be specified.");
    const title = properties.get('runtitle') ?? `${type}_TestResults`;
    this.publishedTests.push({ type, title, paths: files.split(',') });
  }

  #setProgress(properties: Map<string, string>, message: string): void {
    const value = Number(properties.get('value') ?? '');
    if (!properties.has('value') || !Number.isInteger(value)) throw new Error('progress needs a whole number');
    const least = this.progress.at(-1)?.percent ?? 0;
    this.progress.push({ percent: Math.max(least, Math.min(100, value)), message: this.#masker.mask(message) });
  }
}

function required(properties: Map<string, string>, name: string): string {
  const value = properties.get(name);
  if (!value) throw new Error(`the command needs ${name}`);
  return value;
}

/** A pattern of `settableVariables`: `*` stands for any text, case does not matter. */
function fits(pattern: string, name: string): boolean {
  const source = pattern
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  return new RegExp(`^${source}$`, 'i').test(name);
}
