import { RESOURCES } from '../registry';
import type { NeedsApi, NeedsReader } from './callNeeds';

/** The readers of all resources that have one. */
export const NEEDS_READERS: readonly NeedsReader[] = RESOURCES.flatMap(({ needs }) => needs ?? []);

/** The APIs whose calls are known. */
export const NEEDS_APIS: readonly NeedsApi[] = NEEDS_READERS.map(({ api }) => api);

/** The reader for a host, of any cloud. */
export function readerOfHost(host: string): NeedsReader | undefined {
  const name = host.toLowerCase();
  return NEEDS_READERS.find(({ hosts, alsoHosts }) => hosts.includes(name) || alsoHosts?.test(name));
}

export function readerOf(api: NeedsApi): NeedsReader | undefined {
  return NEEDS_READERS.find((reader) => reader.api === api);
}
