/** Offers to show several entities together, with what links them, if the typed text names each by a whole name. */
import type { SearchHit, SearchReply } from '../../../server/api/contract.ts';
import { ASKING_WORDS } from '../../../server/model/asking-words.ts';
import { foldText } from '../../../server/model/fold-text.ts';
import { listWords } from '../../state/path-search.ts';
import type { Answered } from './asked-options.ts';
import type { Section } from './option.ts';

/** As many are compared at most. */
const MOST = 4;

/** Before questions and texts that have some of the words, and behind what the text is the name or the title of. */
const SCORE = 0.5;
/** Where the text is nothing but their names, also before what begins with these, as a treaty does. */
const NOTHING_ELSE = 0.8;

/** The offer; nothing where fewer than two are named, or something has all of the words. */
export function togetherSection({ fresh }: Answered<SearchReply>, typed: string): Section {
  const { hits, hasMore } = findNamed(typed, fresh?.hits.filter(({ how }) => how === 'some-words') ?? []);
  const named = hits.slice(0, MOST);
  const title = listWords(named.map(({ name }) => name));
  const ids = named.map(({ id }) => id);
  const option = {
    key: `together ${ids.join(' ')}`,
    choice: { type: 'together', text: title, ids },
    title: `${title} together`,
    note: 'What links them, who says so, and what they share',
    icon: 'arrows-left-right',
    score: hasMore ? SCORE : NOTHING_ELSE,
  } as const;
  return { id: 'together', title: 'Named in it', options: ids.length > 1 ? [option] : [], stale: [] };
}

/** Hits whose name, or the name that matched, stands in the text as whole words, in the order of the text; longer names take their words first. */
function findNamed(
  typed: string,
  hits: readonly SearchHit[],
): { readonly hits: readonly SearchHit[]; readonly hasMore: boolean } {
  let rest = ` ${(foldText(typed).match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')} `;
  const names = hits
    .flatMap((hit) => [hit.name, hit.matched.text].map((name) => ({ hit, words: ` ${foldText(name)} ` })))
    .toSorted((a, b) => b.words.length - a.words.length);
  const found = new Map<string, { readonly hit: SearchHit; readonly at: number }>();
  for (const { hit, words } of names) {
    const at = rest.indexOf(words);
    if (at < 0 || found.has(hit.id)) continue;
    found.set(hit.id, { hit, at });
    // Each word names one thing, and the places of the others stay.
    rest = `${rest.slice(0, at + 1)}${'\0'.repeat(words.length - 2)}${rest.slice(at + words.length - 1)}`;
  }
  return {
    hits: [...found.values()].sort((a, b) => a.at - b.at).map(({ hit }) => hit),
    hasMore: (rest.match(/[\p{L}\p{N}]+/gu) ?? []).some((word) => !ASKING_WORDS.has(word)),
  };
}
