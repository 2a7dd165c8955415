import type { NeedsApi, NeedsReader } from './callNeeds';

/** One row for each API. A new one is a row here and a reader in its own folder. */
export const NEEDS_READERS: readonly NeedsReader[] = [];

/** The reader for a host, of any cloud. */
export function readerOfHost(host: string): NeedsReader | undefined {
  return NEEDS_READERS.find(({ hosts }) => hosts.includes(host.toLowerCase()));
}

export function readerOf(api: NeedsApi): NeedsReader | undefined {
  return NEEDS_READERS.find((reader) => reader.api === api);
}
