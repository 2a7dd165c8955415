const ADDRESS = /https:\/\/\S+/g;

/**
 * Writes each hyphen of the client IDs as `%2D` inside web addresses, in whatever case an ID stands there.
 * The agent masks the client ID of an Azure Resource Manager connection wherever it is printed, by a plain search for its text;
 * an admin-consent link would end in `client_id=***`. The client ID is a public identifier, and to a server the address is the same.
 */
export function linkUnmasker(clientIds: readonly string[]): (text: string) => string {
  return (text) =>
    text.replace(ADDRESS, (address) => replaceIds(address, clientIds, (found) => found.replaceAll('-', '%2D')));
}

/** Masks the client IDs in whatever case they stand: the agent knows the connection's own spelling only. */
export function idMasker(clientIds: readonly string[]): (text: string) => string {
  return (text) => replaceIds(text, clientIds, () => '***');
}

function replaceIds(text: string, ids: readonly string[], replacement: (found: string) => string): string {
  return ids.reduce(
    (result, id) => (id === '' ? result : result.replace(new RegExp(escaped(id), 'gi'), replacement)),
    text,
  );
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}
