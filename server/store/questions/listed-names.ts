/** Finds the entities whose whole names stand beside each other in a text, as in `russia north korea`. */
import type { SearchHit } from '../../model/answers.ts';
import type { Ask } from '../ask.ts';
import { textOf, toName, toReference } from '../decoding/decode.ts';
import type { Row } from '../engine.ts';

/** Words of the longest text that is taken apart, and of the longest name that is looked for in it. */
const MOST_WORDS = { text: 12, name: 6 };

/** As many entities are found at most. */
const MOST_LISTED = 4;

/** Just below what is similar, and as much as a whole name among the words of a question. */
const SCORE = 1 / 40;

/** Two entities or more by their names in a folded text, in its order; longer names first take their words. None where but one is named. */
export async function findListed(
  ask: Ask,
  key: string,
  kinds: readonly string[],
): Promise<readonly SearchHit[]> {
  const runs = listRuns(key);
  if (runs.length === 0) return [];
  const rows = new Map<string, Row>();
  for (const row of await ask('named', { keys: runs, kinds })) {
    const known = rows.get(textOf(row, 'key'));
    // A name of one's own goes before what is named by association.
    const isOwn = row['form'] !== 'metonym' && known?.['form'] === 'metonym';
    if (!known || isOwn) rows.set(textOf(row, 'key'), row);
  }
  const found = new Map<string, { readonly row: Row; readonly at: number }>();
  let rest = ` ${key} `;
  for (const run of runs) {
    const row = rows.get(run);
    const at = rest.indexOf(` ${run} `);
    if (!row || at < 0 || found.has(textOf(row, 'id'))) continue;
    found.set(textOf(row, 'id'), { row, at });
    rest = `${rest.slice(0, at + 1)}${'\0'.repeat(run.length)}${rest.slice(at + 1 + run.length)}`;
  }
  if (found.size < 2) return [];
  return [...found.values()]
    .sort((a, b) => a.at - b.at)
    .slice(0, MOST_LISTED)
    .map(({ row }) => ({ ...toReference(row), matched: toName(row), how: 'some-words', score: SCORE }));
}

/** All runs of words that could be a name, longest first; none of a text that is one word, or too long. */
function listRuns(key: string): readonly string[] {
  const words = key.split(' ');
  if (words.length < 2 || words.length > MOST_WORDS.text) return [];
  const runs = words.flatMap((_, from) =>
    words
      .slice(from, from + MOST_WORDS.name)
      .map((_each, more) => words.slice(from, from + more + 1).join(' ')),
  );
  return [...new Set(runs)].sort((a, b) => b.length - a.length);
}
