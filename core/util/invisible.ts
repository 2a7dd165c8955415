import { isPlainAscii } from './plainText';
import { unicodePattern } from './unicodePattern';

const INVISIBLE = unicodePattern(String.raw`\p{C}`);
const BLANK_OR_INVISIBLE = unicodePattern(String.raw`[\p{C}\p{Z}\p{Default_Ignorable_Code_Point}]+`, 'g');

/** Whether a text has a control character or another one that cannot be seen. */
export function hasInvisible(text: string): boolean {
  return !isPlainAscii(text) && INVISIBLE().test(text);
}

/** The text without any blank, control character or invisible character, wherever it stands. */
export function withoutInvisible(text: string): string {
  if (isPlainAscii(text)) return text.replaceAll(' ', '');
  return text.replace(BLANK_OR_INVISIBLE(), '');
}
