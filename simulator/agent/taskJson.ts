/** The part of a task.json that an agent, and the server before it, reads. */
export interface TaskJson {
  id: string;
  name: string;
  friendlyName?: string;
  description?: string;
  author?: string;
  helpUrl?: string;
  helpMarkDown?: string;
  version: { Major: number; Minor: number; Patch: number };
  inputs?: TaskInput[];
  outputVariables?: { name: string }[];
  execution?: Record<string, { target?: string; workingDirectory?: string }>;
  restrictions?: { commands?: { mode?: string }; settableVariables?: { allowed?: string[] } };
}

export interface TaskInput {
  name: string;
  type: string;
  aliases?: string[];
  defaultValue?: string | boolean | number;
}

export function parseTaskJson(text: string): TaskJson {
  const parsed = JSON.parse(text.replace(/^\uFEFF/, '')) as TaskJson;
  if (!parsed.id || !parsed.name || !parsed.version) throw new Error('task.json lacks id, name or version');
  return parsed;
}

/** Agents know a task by this text: code changed under the same version is never fetched again. */
export function versionText(task: TaskJson): string {
  return `${task.version.Major}.${task.version.Minor}.${task.version.Patch}`;
}
