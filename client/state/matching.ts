/** How well a typed text matches a title, whatever the case and the accents: for what is found without asking the server. */
import { foldText } from '../../server/model/fold-text.ts';

/** How well each way to match is; the better the earlier, 0 is none. */
export const MATCH = { whole: 1, beginning: 0.9, words: 0.75, parts: 0.4 } as const;

/** Best for the whole title, then for its beginning, the beginnings of words in any order, and any part; 0 if nothing matches. */
export function matchText(typed: string, text: string): number {
  const wanted = foldText(typed);
  const folded = foldText(text);
  if (wanted === '') return 0;
  if (folded === wanted) return MATCH.whole;
  if (folded.startsWith(wanted)) return MATCH.beginning;
  const typedWords = wanted.split(' ');
  const words = folded.split(/[^\p{L}\p{N}]+/u);
  if (typedWords.every((part) => words.some((word) => word.startsWith(part)))) return MATCH.words;
  return typedWords.every((part) => folded.includes(part)) ? MATCH.parts : 0;
}

/** Those that match, best first and otherwise in their order, at most `most`. */
export function rankMatches<Item>(
  items: readonly Item[],
  match: (item: Item) => number,
  most: number,
): readonly { readonly item: Item; readonly match: number }[] {
  return items
    .map((item) => ({ item, match: match(item) }))
    .filter((each) => each.match > 0)
    .sort((a, b) => b.match - a.match)
    .slice(0, most);
}
