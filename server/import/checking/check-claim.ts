/** Holds a claim to the vocabulary: its relation, the kinds of its ends, its status. */
import { firstDay, lastDay } from '../../model/day.ts';
import type { FactOf } from '../../model/fact-pages.ts';
import type { Relation, Vocabulary } from '../../model/vocabulary.ts';

/** What is wrong, and what may be done. */
export interface Fault {
  readonly wrong: string;
  readonly remedy: string;
}

/** Checks claims; look-ups are made once. */
export class ClaimTerms {
  readonly #relations: ReadonlyMap<string, Relation>;
  readonly #statuses: ReadonlySet<string>;

  constructor(vocabulary: Vocabulary) {
    this.#relations = new Map(vocabulary.relations.map((each) => [each.relation, each]));
    this.#statuses = new Set(vocabulary.statuses.map((each) => each.status));
  }

  relation(name: string): Relation | undefined {
    return this.#relations.get(name);
  }

  /** The first fault of a claim whose ends have these kinds. */
  faultOf(claim: FactOf['claim'], subject: string, object: string): Fault | undefined {
    const relation = this.#relations.get(claim.relation);
    if (!relation)
      return {
        wrong: `relation “${claim.relation}” is not one of the vocabulary`,
        remedy: 'Use one that is, or import without it.',
      };
    if (!this.#statuses.has(claim.status))
      return {
        wrong: `status “${claim.status}” is not known`,
        remedy: `Use one of ${[...this.#statuses].join(', ')}.`,
      };
    if (claim.subject === claim.object)
      return { wrong: 'its subject and its object are one entity', remedy: 'Name two entities.' };
    const order = disorderOf(claim);
    if (order !== undefined)
      return { wrong: order, remedy: 'Exchange or correct them, or import without the claim.' };
    return (
      misfit(relation.subjects, { end: 'subject', kind: subject, relation: claim.relation }) ??
      misfit(relation.objects, { end: 'object', kind: object, relation: claim.relation })
    );
  }
}

/** What ends before it begins, or is less than its least. */
function disorderOf({
  dateFrom,
  dateTo,
  datePrecision,
  quantityMin,
  quantityMax,
}: FactOf['claim']): string | undefined {
  if (dateFrom !== undefined && dateTo !== undefined && firstDay(dateFrom) > lastDay(dateTo, datePrecision))
    return `it ends (${dateTo}) before it begins (${dateFrom})`;
  if (quantityMin !== undefined && quantityMax !== undefined && quantityMin > quantityMax)
    return `its greatest quantity (${quantityMax}) is less than its least (${quantityMin})`;
  return undefined;
}

function misfit(
  kinds: readonly string[],
  { end, kind, relation }: { readonly end: string; readonly kind: string; readonly relation: string },
): Fault | undefined {
  if (kinds.includes(kind)) return undefined;
  return {
    wrong: `its ${end} is of kind ${kind}, and the ${end} of ${relation} is ${kinds.join(' or ')}`,
    remedy: 'Correct the kind or the relation, or import without it.',
  };
}
