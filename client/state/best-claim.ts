/** Which sentence is read of an edge where one has to do: the best that affirms it. */
import type { Claim } from '../../server/model/claim.ts';
import { compareTexts } from '../../server/model/compare-texts.ts';
import { weaknessOf } from '../../server/model/grade.ts';
import { isSpeech, type Vocabulary } from '../../server/model/vocabulary.ts';

/** How much less a claim counts for reading than one that affirms, by what its status says of the edge. */
const BEHIND = { yes: 0, planned: 1, no: 2 } as const;

/** The best claim: one that affirms before one that only plans, then by grade, then the latest; undefined where there is none. */
export function findBestClaim(claims: readonly Claim[], vocabulary: Vocabulary): Claim | undefined {
  const affirms = new Map(vocabulary.statuses.map((each) => [each.status, each.affirms]));
  const rank = (claim: Claim): number =>
    // Of speaking the status is that of what is said; that it was said is not in doubt.
    isSpeech(vocabulary, claim.relation) ? BEHIND.yes : BEHIND[affirms.get(claim.status) ?? 'no'];
  const [best] = [...claims].sort(
    (a, b) =>
      rank(a) - rank(b) ||
      weaknessOf(a.grade) - weaknessOf(b.grade) ||
      compareTexts(b.reported ?? '', a.reported ?? '') ||
      compareTexts(a.id, b.id),
  );
  return best;
}
