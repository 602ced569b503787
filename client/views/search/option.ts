/** What a row of the search is: something to choose, how it is shown, and how well it matches what is typed. */
import type { SearchHit } from '../../../server/api/contract.ts';
import type { Choice } from '../../state/choice.ts';

/** A row. */
export interface Option {
  /** Tells it from all other rows that are shown with it. */
  readonly key: string;
  readonly choice: Choice;
  readonly title: string;
  /** Language of the title, where it is not the page's. */
  readonly lang?: string;
  /** What it is, in a few words below the title. */
  readonly note?: string;
  /** Name of an icon; an entity has the mark of its kind instead. */
  readonly icon?: string;
  /** The keys that do the same. */
  readonly keys?: string;
  /** The entity that was found. */
  readonly hit?: SearchHit;
  /** 0 to 1; to be compared with rows of every section. */
  readonly score: number;
}

/** Rows of one sort under a heading. */
export interface Section {
  readonly id: string;
  readonly title: string;
  readonly options: readonly Option[];
  /** Rows of the text before, to be seen until their own are there, but not chosen. */
  readonly stale: readonly Option[];
  /** How many there are, where more than are listed. */
  readonly total?: number;
}

/** How many rows are of what the heading says, and do not lead to all of it. */
export function countListed(options: readonly Option[]): number {
  return options.filter(({ choice }) => choice.type !== 'documents').length;
}

/** Sections that have rows, those with the best row first, equals in their order; what is still awaited comes last. */
export function orderSections(sections: readonly Section[]): readonly Section[] {
  const best = ({ options }: Section): number => Math.max(-1, ...options.map(({ score }) => score));
  return sections
    .filter(({ options, stale }) => options.length + stale.length > 0)
    .toSorted((a, b) => best(b) - best(a));
}
