/** Answers questions about names: whom a text names, exactly or nearly, and which names of a list are known. */
import type { NameFinding, SearchAnswer, SearchHit } from '../../model/answers.ts';
import { compareTexts } from '../../model/compare-texts.ts';
import type { Ask } from '../ask.ts';
import { numberOf, textOf, textsOf, toHit, toName, toReference } from '../decoding/decode.ts';
import type { Row } from '../engine.ts';
import { toNameKey } from '../writing/name-key.ts';
import type { SimilarKey } from '../similarity.ts';
import { SimilarNames, toFuzzyQuery, toleranceOf } from '../similarity.ts';
import type { SearchQuestions } from '../store.ts';
import { toStems } from '../query-stems.ts';
import { cut, type QuestionContext } from './context.ts';
import { findListed } from './listed-names.ts';

/** Names of a full-text index that are looked at for one search, and for each name of a list. */
const CANDIDATES = { search: 2_000, list: 50 };

/** Names similar to a typed one that are looked up; several can be of one entity. */
const LOOKED_UP = { search: 1_000, list: 20 };

/** Similar entities that are suggested for a name that nobody has. */
const SUGGESTIONS = 5;

/** Makes the questions. */
export function createSearchQuestions({ asking }: QuestionContext): SearchQuestions {
  return {
    async search({ text, kinds, limit }, options) {
      const ask = asking(options);
      const key = toNameKey(text);
      if (key === '') return { hits: [], truncated: false };
      const rows = await ask('search', { key, kinds, limit: limit + 1 });
      const [found, isCut] = cut(rows, limit);
      const hits = found.map(toHit);
      const isExact = hits.some(({ how }) => how === 'exact');
      // What is named beside each other comes last, though names with all of the words be more than find room.
      const listed = isExact ? [] : await findListed(ask, key, kinds);
      if (hits.length === limit) return withListed(hits, listed, { limit, truncated: isCut });
      const stems = toStems(text);
      // One word as it is has been looked for within names already.
      const worded =
        stems.length === 1 && stems[0] === key ? [] : await findByWords(ask, stems, { kinds, limit });
      const similar = (await findSimilar(ask, [key], { kinds, scope: 'search' })).get(key) ?? [];
      const all = worded.filter(({ how }) => how === 'words');
      // Where the text itself is in a name, a part of its words is in too much.
      const some = hits.length > 0 ? [] : worded.filter(({ how }) => how === 'some-words');
      const [best, truncated] = cut(eachOnce([...hits, ...all, ...similar, ...some]), limit);
      return withListed(best, listed, { limit, truncated });
    },

    async names(names, options) {
      const ask = asking(options);
      const keys = [...new Set(names.map(toNameKey))].filter((key) => key !== '');
      const written = [...new Set([...keys, ...keys.map(withOtherArticle)])];
      const found = groupByKey(await ask('named', { keys: written, kinds: [] }));
      const exactOf = (key: string): readonly Row[] =>
        found.get(key) ?? found.get(withOtherArticle(key)) ?? [];
      const unknown = keys.filter((key) => exactOf(key).length === 0);
      const similar = await findSimilar(ask, unknown, { kinds: [], scope: 'list' });
      return {
        names: names.map((name) => {
          const key = toNameKey(name);
          return toFinding(name, exactOf(key), (similar.get(key) ?? []).slice(0, SUGGESTIONS));
        }),
      };
    },
  };
}

/** The key with an article where it has none, and without the one that it has: some write “Kremlin”, some “the Kremlin”. */
function withOtherArticle(key: string): string {
  return key.startsWith('the ') ? key.slice(4) : `the ${key}`;
}

/** What is known of a name. Entities that have it as name or alias come before those that it names by association. */
function toFinding(name: string, rows: readonly Row[], similar: readonly SearchHit[]): NameFinding {
  const own = rows.filter((row) => row['form'] !== 'metonym');
  const [first, ...others] = own.length > 0 ? own : rows;
  if (!first) return { name, status: 'unknown', hits: similar };
  if (others.length === 0) return { name, status: 'known', hits: [toExactHit(first)] };
  const byAssociation = rows.filter((row) => row['form'] === 'metonym' && own.length > 0);
  return { name, status: 'ambiguous', hits: [first, ...others, ...byAssociation].map(toExactHit) };
}

/** Entities whose names have the words, best first; one more than can be needed, so that a cut is noticed. */
async function findByWords(
  ask: Ask,
  stems: readonly string[],
  { kinds, limit }: { kinds: readonly string[]; limit: number },
): Promise<readonly SearchHit[]> {
  if (stems.length === 0) return [];
  const rows = await ask('search-words', { stems, kinds, limit: 2 * limit + 1 });
  return rows.map((row) => ({
    ...toReference(row),
    matched: toName(row),
    ...rateWords(numberOf(row, 'found') / stems.length, numberOf(row, 'rank') < 2),
  }));
}

/** Rates a name by its share of the words: all of them just below the first tiers (1/8), some below all similar names (1/28). */
function rateWords(share: number, isWhole: boolean): Pick<SearchHit, 'how' | 'score'> {
  if (share === 1) return { how: 'words', score: 1 / 9 };
  return { how: 'some-words', score: isWhole ? 1 / 40 : share / 50 };
}

/** The best hits, with what is listed in the last places of them; of a small number it is left out. */
function withListed(
  best: readonly SearchHit[],
  listed: readonly SearchHit[],
  { limit, truncated }: { limit: number; truncated: boolean },
): SearchAnswer {
  const further = listed.filter(({ id }) => best.every((hit) => hit.id !== id));
  const room = limit - further.length;
  if (room < further.length) return { hits: best, truncated };
  return { hits: [...best.slice(0, room), ...further], truncated: truncated || best.length > room };
}

/** Of several hits of one entity the first. */
function eachOnce(hits: readonly SearchHit[]): readonly SearchHit[] {
  const seen = new Set<string>();
  return hits.filter(({ id }) => !seen.has(id) && seen.add(id));
}

/** Entities with similar names, for each typed key, best first. Two questions, however many keys there are. */
async function findSimilar(
  ask: Ask,
  typed: readonly string[],
  { kinds, scope }: { kinds: readonly string[]; scope: 'search' | 'list' },
): Promise<ReadonlyMap<string, readonly SearchHit[]>> {
  const usable = typed.filter((key) => toleranceOf(key) > 0);
  if (usable.length === 0) return new Map();
  const words = usable.filter((key) => !key.includes(' '));
  const [row = {}] = await ask('similar-keys', {
    whole: usable.map(toFuzzyQuery),
    words: words.map(toFuzzyQuery),
    each: CANDIDATES[scope],
  });
  const names = new SimilarNames(textsOf(row, 'keys'));
  const similar = new Map(usable.map((key) => [key, names.find(key).slice(0, LOOKED_UP[scope])]));
  const keys = [...new Set([...similar.values()].flat().map((each) => each.key))];
  const rows = keys.length === 0 ? new Map<string, Row[]>() : groupByKey(await ask('named', { keys, kinds }));
  return new Map([...similar].map(([key, found]) => [key, toSimilarHits(found, rows)]));
}

/** Each entity once, by its most similar name; of equally similar ones names before metonyms, then the most reported. */
function toSimilarHits(
  similar: readonly SimilarKey[],
  rows: ReadonlyMap<string, readonly Row[]>,
): readonly SearchHit[] {
  const ranked = similar.flatMap(({ key, distance, isWhole }) =>
    (rows.get(key) ?? []).map((row) => ({
      row,
      distance,
      rank: 4 * distance + (isWhole ? 0 : 2) + (row['form'] === 'metonym' ? 1 : 0),
    })),
  );
  ranked.sort(
    (a, b) =>
      a.rank - b.rank ||
      numberOf(b.row, 'claims') - numberOf(a.row, 'claims') ||
      // Two names of one entity stay in the order in which they are similar.
      compareTexts(textOf(a.row, 'id'), textOf(b.row, 'id')),
  );
  const seen = new Set<string>();
  return ranked.flatMap(({ row, distance }) => {
    const id = textOf(row, 'id');
    if (seen.has(id)) return [];
    seen.add(id);
    // Below the least of the first tiers, which is an eighth.
    return [
      {
        ...toReference(row),
        matched: toName(row),
        how: 'similar' as const,
        score: 1 / (8 * (distance + 1.5)),
      },
    ];
  });
}

/** Rows of `named` by key, each entity once, in their order. */
function groupByKey(rows: readonly Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = textOf(row, 'key');
    const group = groups.get(key) ?? [];
    if (!group.some((other) => other['id'] === row['id'])) group.push(row);
    groups.set(key, group);
  }
  return groups;
}

/** A row of `named` as the first tier of a search gives it. */
function toExactHit(row: Row): SearchHit {
  return toHit({ ...row, rank: row['form'] === 'metonym' ? 1 : 0 });
}
