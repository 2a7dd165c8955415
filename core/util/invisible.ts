/** Characters that show nothing, and blanks of all kinds. */
const UNSEEN = /[\p{C}\p{Z}\p{Default_Ignorable_Code_Point}]+/gu;

/** The text without any blank, control character or invisible character, wherever it stands. */
export function withoutInvisible(text: string): string {
  return text.replace(UNSEEN, '');
}
