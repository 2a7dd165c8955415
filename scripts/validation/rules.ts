import type { Contribution, ExtensionManifest } from '../manifests/extensionManifest';
import type { TaskJson } from '../manifests/taskJson';
import type { Project } from '../project';

/** Names that users' pipelines rely on: they may be added to, and nothing in them may ever vanish. */
export interface ReleasedNames {
  /** Inputs, each with the values of its list (empty where any value is allowed). */
  inputs: Record<string, string[]>;
  outputVariables: string[];
}

/** A staged extension as the rules see it. Paths are relative to the stage, with forward slashes. */
export interface Staged {
  project: Project;
  manifest: ExtensionManifest;
  task: TaskJson;
  /** Folder of the task. */
  taskFolder: string;
  /** Every file in the stage. */
  files: readonly string[];
  read(path: string): Uint8Array;
  released: ReleasedNames;
}

/** One cross check: gives back what is wrong, one sentence a problem. */
export type Rule = (staged: Staged) => string[];

export const TASK_TYPE = 'ms.vss-distributed-task.task';
export const CONNECTION_TYPE_TYPE = 'ms.vss-endpoint.service-endpoint-type';

export const contributionsOf = (manifest: ExtensionManifest, type: string): Contribution[] =>
  manifest.contributions.filter((contribution) => contribution.type === type);

/** `message` where the condition fails, else nothing. */
export const unless = (holds: boolean, message: string): string[] => (holds ? [] : [message]);
