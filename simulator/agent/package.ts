import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { posix } from 'node:path';
import { fromBuffer } from 'yauzl';
import { parseTaskJson } from './taskJson';

/** Files by their path below the task's folder, with `/` between names. */
export type TaskFiles = Map<string, Buffer>;

interface ExtensionManifest {
  contributions?: { id?: string; type?: string; properties?: { name?: string } }[];
}

const unpacked = new Map<string, Promise<Map<string, Buffer>>>();

/**
 * The files of one task of a package, as the server would serve them to an agent: the folder that a task contribution
 * names, or, where it holds a folder for each version, the highest version's.
 */
export async function readTaskFromPackage(path: string, wanted?: string): Promise<TaskFiles> {
  const archive = await readFile(path);
  const hash = createHash('sha256').update(archive).digest('hex');
  const files = await (unpacked.get(hash) ?? remember(hash, unzip(archive)));
  const manifest = files.get('extension.vsomanifest');
  if (!manifest) throw new Error(`${path} holds no extension.vsomanifest`);
  const { contributions } = JSON.parse(manifest.toString('utf8').replace(/^\uFEFF/, '')) as ExtensionManifest;
  const folders = (contributions ?? [])
    .filter((entry) => entry.type === 'ms.vss-distributed-task.task')
    .map((entry) => entry.properties?.name)
    .filter((name) => name !== undefined);
  const folder = wanted ?? folders[0];
  if (folder === undefined || !folders.includes(folder)) {
    throw new Error(
      `${path} contributes no task${wanted ? ` ${wanted}` : ''}; its tasks: ${folders.join(', ') || '-'}`,
    );
  }
  if (!wanted && folders.length > 1) throw new Error(`${path} holds several tasks, name one: ${folders.join(', ')}`);
  return below(files, rootOfNewest(files, posix.normalize(folder).replace(/\/$/, '')));
}

function rootOfNewest(files: Map<string, Buffer>, folder: string): string {
  const candidates = [...files.keys()].filter((name) => {
    const rest = name.startsWith(`${folder}/`) ? name.slice(folder.length + 1) : '';
    return rest === 'task.json' || (rest.split('/').length === 2 && rest.endsWith('/task.json'));
  });
  const versions = candidates.map((name) => {
    const { version } = parseTaskJson((files.get(name) as Buffer).toString('utf8'));
    return { root: posix.dirname(name), order: [version.Major, version.Minor, version.Patch].map(Number) };
  });
  versions.sort((a, b) => a.order.map((part, i) => (b.order[i] ?? 0) - part).find((d) => d !== 0) ?? 0);
  const newest = versions[0];
  if (!newest) throw new Error(`no task.json in ${folder} or one level below`);
  return newest.root;
}

function below(files: Map<string, Buffer>, root: string): TaskFiles {
  const task: TaskFiles = new Map();
  for (const [name, content] of files) {
    if (name.startsWith(`${root}/`)) task.set(name.slice(root.length + 1), content);
  }
  return task;
}

function remember(hash: string, files: Promise<Map<string, Buffer>>): Promise<Map<string, Buffer>> {
  unpacked.set(hash, files);
  return files;
}

function unzip(archive: Buffer): Promise<Map<string, Buffer>> {
  return new Promise((resolve, reject) => {
    fromBuffer(archive, { lazyEntries: true }, (error, zip) => {
      if (error) return reject(error);
      const files = new Map<string, Buffer>();
      zip.on('error', reject);
      zip.on('end', () => resolve(files));
      zip.on('entry', (entry) => {
        if (entry.fileName.endsWith('/')) return zip.readEntry();
        zip.openReadStream(entry, (failure, stream) => {
          if (failure) return reject(failure);
          const chunks: Buffer[] = [];
          stream.on('data', (chunk: Buffer) => chunks.push(chunk));
          stream.on('error', reject);
          stream.on('end', () => {
            // OPC part names are percent-encoded in the archive.
            files.set(decodeURIComponent(entry.fileName), Buffer.concat(chunks));
            zip.readEntry();
          });
        });
      });
      zip.readEntry();
    });
  });
}
