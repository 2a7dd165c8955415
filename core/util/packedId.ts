/**
 * An ID (GUID) in 22 characters in place of 36: its bytes in base64url. IDs are random, so that nothing else makes a long table
 * of them smaller; the build writes them so (`scripts/packaging/packedIds.ts`).
 */
export function packedId(id: string): string {
  return Buffer.from(id.replaceAll('-', ''), 'hex').toString('base64url');
}
