import { isPlainAscii } from './plainText';

/** The text without any blank, control character or invisible character, wherever it stands. */
export function withoutInvisible(text: string): string {
  if (isPlainAscii(text)) return text.replaceAll(' ', '');
  return text.replace(/[\p{C}\p{Z}\p{Default_Ignorable_Code_Point}]+/gu, '');
}
