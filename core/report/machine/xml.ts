import { sanitizeXml } from '../../util/sanitize';

/** Everything that XML 1.0 does not allow in a document, lone surrogates included. */
const ILLEGAL = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };

/** Text for element content or an attribute in quotes. What XML cannot hold becomes a replacement character. */
export function xmlText(text: string): string {
  return sanitizeXml(text.replace(ILLEGAL, '\uFFFD').replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign));
}

/** A start tag's attributes; those without a value are left out. */
export function attributes(values: Readonly<Record<string, string | number | undefined>>): string {
  return Object.entries(values)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${xmlText(String(value))}"`)
    .join('');
}
