/** Texts as they are compared with what people type: whatever the case, the accents and the blanks. */

/** A text without case and accents, its words parted by single blanks. */
export function foldText(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim();
}

/** The words of a typed text, folded; none where nothing but blanks is typed. */
export function foldWords(typed: string): readonly string[] {
  return foldText(typed)
    .split(' ')
    .filter((word) => word !== '');
}
