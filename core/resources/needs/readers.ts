import { fabricNeeds } from '../fabric/needs';
import { graphNeeds } from '../graph/needs';
import { powerbiNeeds } from '../powerbi/needs';
import type { NeedsApi, NeedsReader } from './callNeeds';

/** One row for each API. A new one is a row here and a reader in its own folder. */
export const NEEDS_READERS: readonly NeedsReader[] = [graphNeeds, powerbiNeeds, fabricNeeds];

/** The reader for a host, of any cloud. */
export function readerOfHost(host: string): NeedsReader | undefined {
  const name = host.toLowerCase();
  return NEEDS_READERS.find(({ hosts, alsoHosts }) => hosts.includes(name) || alsoHosts?.test(name));
}

export function readerOf(api: NeedsApi): NeedsReader | undefined {
  return NEEDS_READERS.find((reader) => reader.api === api);
}
