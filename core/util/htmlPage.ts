/** How a page begins; what stands before its first tag (a comment, an XML declaration) shows nothing. */
const BEGINS_AS_PAGE = /^(?:\s|<!--(?:(?!-->)[\s\S])*-->|<\?xml[^>]*>)*<(?:!doctype\s+html|html|head|body)\b/i;

const LONGEST_BEGINNING = 4096;

/**
 * A page for a person, where an API would have answered with data: a sign-in page, a filter, a captive portal.
 * JSON is data, whatever the header says of it. Header names are in lower case.
 */
export function isPage(headers: Readonly<Record<string, string>>, body: string): boolean {
  const beginning = body.slice(0, LONGEST_BEGINNING);
  if (/^\s*[{[]/.test(beginning)) return false;
  return BEGINS_AS_PAGE.test(beginning) || /^\s*text\/html\b/i.test(headers['content-type'] ?? '');
}
