/**
 * An address as .NET's `Uri.ToString()` writes it, which is what a task finds in `ENDPOINT_URL_…`: the host in lower
 * case, `https://host` with a slash at its end, the default port dropped, percent forms of harmless characters undone.
 */
export function dotNetUri(address: string): string {
  if (!URL.canParse(address)) return address;
  return new URL(address).href.replace(/%[2-7][0-9A-F]/gi, (code) => {
    const character = decodeURIComponent(code);
    return /[A-Za-z0-9._~ "<>^`{|}-]/.test(character) ? character : code;
  });
}
