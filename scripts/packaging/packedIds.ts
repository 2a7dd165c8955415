import type { Plugin } from 'rolldown';
import { packedId } from '../../core/util/packedId';

// perf: The 1,566 IDs of Graph's permissions packed by the build

const GUID = /\b[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}\b/g;

/**
 * Packs the IDs in files of ours (absolute paths) that hold long tables of them: people read and edit whole IDs, and the package
 * holds short ones. Whoever looks up an ID there looks for both. The build fails where such a file has no ID.
 */
export function packedIds(files: readonly string[]): Plugin {
  const tables = new Set(files.map(slashed));
  return {
    name: 'packed-ids',
    transform(code, path) {
      if (!tables.has(slashed(path))) return undefined;
      const packed = code.replace(GUID, packedId);
      if (packed === code) throw new Error(`${path} holds no ID to pack`);
      return packed;
    },
  };
}

const slashed = (path: string) => path.replaceAll('\\', '/');
