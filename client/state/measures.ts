/** How central the entities of the picture are: what was computed, and what each measure means in plain words. */
import type { Measurement } from '../../server/model/picture/measure-graph.ts';
import type { PlainGraph } from '../../server/model/picture/plain-graph.ts';
import type { Measure } from '../../server/model/view-content.ts';

export type { Measured } from '../../server/model/view-style/node-style.ts';

/** What is computed: values by the place of each node in the list that was given. */
export interface MeasureAnswer {
  readonly values: Float64Array;
}

/** Computes a measure, or the communities, in a worker; rejects with `cancelled` where the signal is aborted. */
export type Compute = (what: Measurement, graph: PlainGraph, signal: AbortSignal) => Promise<MeasureAnswer>;

/** What the measures are called and what they say. */
export const MEASURES: Readonly<Record<Measure, { readonly name: string; readonly meaning: string }>> = {
  degree: {
    name: 'Degree',
    meaning: 'How many other entities it has edges with on the canvas.',
  },
  betweenness: {
    name: 'Betweenness',
    meaning:
      'How often it lies on the shortest ways between others: from 0, on none, to 1, on all. High values mark go-betweens.',
  },
  pagerank: {
    name: 'PageRank',
    meaning:
      'How often one would come by it when walking along edges at random: edges with entities that are themselves central count more. All values add up to 1.',
  },
};
