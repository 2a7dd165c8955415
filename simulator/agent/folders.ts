import { mkdir, mkdtemp, realpath, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { HostType } from './types';

/** The folders of one agent with one job. */
export interface AgentFolders {
  root: string;
  /** HOME and TMPDIR of the agent's machine, here so that writes to them are seen. */
  home: string;
  machineTemp: string;
  work: string;
  tasks: string;
  temp: string;
  tools: string;
  job: string;
  /** System.DefaultWorkingDirectory: the sources of a build, the artifacts of a release. */
  sources: string;
  binaries: string;
  artifacts: string;
  testResults: string;
}

/** A fresh agent for each run, so that runs can go side by side. */
export async function makeAgent(hostType: HostType): Promise<AgentFolders> {
  const root = await realpath(await mkdtemp(join(tmpdir(), 'agent-')));
  const work = join(root, '_work');
  const isClassic = hostType !== 'build';
  const job = join(work, isClassic ? 'r1' : '1');
  const folders: AgentFolders = {
    root,
    home: join(root, 'home'),
    machineTemp: join(root, 'tmp'),
    work,
    tasks: join(work, '_tasks'),
    temp: join(work, '_temp'),
    tools: join(work, '_tool'),
    job,
    sources: join(job, isClassic ? 'a' : 's'),
    binaries: join(job, 'b'),
    artifacts: join(job, 'a'),
    testResults: join(job, 'TestResults'),
  };
  for (const folder of Object.values(folders)) await mkdir(folder, { recursive: true });
  return folders;
}

/** Puts files where the job finds those of its repository or its artifacts. */
export async function checkOut(
  folders: AgentFolders,
  files: Readonly<Record<string, string | Uint8Array>>,
): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    const target = join(folders.sources, path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, content);
  }
}
