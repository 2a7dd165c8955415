const ADDRESS = /https:\/\/\S+/g;

/**
 * Writes each hyphen of the client IDs as `%2D` inside web addresses, in whatever case an ID stands there.
 * The agent masks the client ID of an Azure Resource Manager connection wherever it is printed, by a plain search for its text;
 * an admin-consent link would end in `client_id=***`. The client ID is a public identifier, and to a server the address is the same.
 */
export function linkUnmasker(clientIds: readonly string[]): (text: string) => string {
  const ids = anyOf(clientIds);
  const unmasked = (address: string) => (ids ? address.replace(ids, (found) => found.replaceAll('-', '%2D')) : address);
  return (text) => text.replace(ADDRESS, unmasked);
}

/** Masks the client IDs in whatever case they stand: the agent knows the connection's own spelling only. */
export function idMasker(clientIds: readonly string[]): (text: string) => string {
  const ids = anyOf(clientIds);
  return (text) => (ids ? text.replace(ids, '***') : text);
}

/** One pattern for all of them, made once: a step may have hundreds of connections and thousands of lines. */
function anyOf(ids: readonly string[]): RegExp | undefined {
  // The longest first, so that no ID leaves the rest of a longer one behind.
  const known = ids.filter((id) => id !== '').sort((a, b) => b.length - a.length);
  return known.length > 0 ? new RegExp(known.map(escaped).join('|'), 'gi') : undefined;
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}
