import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unicodePattern } from '../../../../core/util/unicodePattern';
import { type Environment, variable } from '../agent/environment';
import type { Writer } from '../agent/writer';

/** The three texts of a report. */
export interface ReportTexts {
  summary: string;
  json: string;
  junit: string;
}

/** Paths of what could be written. */
export interface ReportFiles {
  summary?: string;
  json?: string;
  junit?: string;
}

const FILE_NAMES = { summary: 'summary.md', json: 'report.json', junit: 'junit.xml' } as const;

/**
 * Writes the files into a folder of their own, so that two steps of a job never overwrite each other; the agent reads them
 * after this process has ended, and empties its temp folder with the job. Whatever cannot be written is reported as a problem:
 * the verdict stands without it.
 */
export function writeReportFiles(
  root: string | undefined,
  texts: ReportTexts,
): { files: ReportFiles; problem?: string } {
  if (!root) return { files: {}, problem: 'the agent passed no temp folder (AGENT_TEMPDIRECTORY)' };
  const files: ReportFiles = {};
  const problems = new Set<string>();
  try {
    const folder = mkdtempSync(join(root, 'app-access-self-test-'));
    for (const kind of ['summary', 'json', 'junit'] as const) {
      const path = join(folder, FILE_NAMES[kind]);
      try {
        writeFileSync(path, texts[kind], { mode: 0o600, flag: 'wx' });
        files[kind] = path;
      } catch (error) {
        problems.add(reasonOf(error));
        rmSync(path, { force: true });
      }
    }
    if (Object.keys(files).length === 0) rmSync(folder, { recursive: true, force: true });
  } catch (error) {
    problems.add(reasonOf(error));
  }
  return problems.size > 0 ? { files, problem: [...problems].join(', ') } : { files };
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const known: Record<string, string> = {
    ENOSPC: 'no space is left (ENOSPC)',
    EACCES: 'it may not be written to (EACCES)',
    EPERM: 'it may not be written to (EPERM)',
    EROFS: 'it is read-only (EROFS)',
    ENOENT: 'it does not exist (ENOENT)',
  };
  return known[code] ?? `it could not be written (${code || 'unknown error'})`;
}

/** Attaches what was written: the summary for people, the report for tools. */
export function attachFiles(writer: Writer, files: ReportFiles, environment: Environment): void {
  if (files.summary) writer.attachment('DistributedTask.Core.Summary', summaryName(environment), files.summary);
  if (files.json) writer.attachment('app-access-self-test', 'report.json', files.json);
}

/** Publishes the JUnit file, or gives back why it is not: the agent takes a list of paths, with commas between them. */
export function publishTests(writer: Writer, { junit }: ReportFiles, environment: Environment): string | undefined {
  if (!junit) return 'the JUnit file could not be written';
  if (junit.includes(',')) return 'the path of the agent’s temp folder holds a comma';
  writer.testResults(junit, summaryName(environment));
  return undefined;
}

/** What the server calls a step, a job without a name of its own: nothing that distinguishes one from another. */
const NAMELESS = /^(?:App ?Access ?Self-?Test|Job|(?:Agent|Deployment group) job(?: \d+)?|__default)$/i;

/**
 * The summary's heading on the run's page, which is also a file's name to the agent. The names of step and job, where they
 * have any, tell the summaries of one run apart.
 */
export function summaryName(environment: Environment): string {
  const step = variable(environment, 'Task.DisplayName') ?? variable(environment, 'System.TaskDisplayName');
  const job = variable(environment, 'System.JobDisplayName');
  return ['App Access Self-Test', fileSafe(step), fileSafe(job)]
    .filter((part, index) => part !== '' && (index === 0 || !NAMELESS.test(part)))
    .join(' - ');
}

/** What the name of a file cannot have everywhere. */
const UNSAFE = unicodePattern(String.raw`[^\p{L}\p{N} ._()-]+`, 'g');

function fileSafe(name = ''): string {
  const isSafe = /^[\w .()-]*$/.test(name);
  const safe = (isSafe ? name : name.replace(UNSAFE(), ' ')).replace(/ {2,}/g, ' ');
  return [...safe]
    .slice(0, 60)
    .join('')
    .replace(/^[. ]+|[. ]+$/g, '');
}
