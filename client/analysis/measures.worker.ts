/** The worker in which measures are computed, so that the page never waits for one. */
import { measureGraph, type Measurement } from '../../server/model/picture/measure-graph.ts';
import type { PlainGraph } from '../../server/model/picture/plain-graph.ts';

/** What the page sends. */
export interface MeasureRequest {
  readonly what: Measurement;
  readonly graph: PlainGraph;
}

addEventListener('message', ({ data: { what, graph } }: MessageEvent<MeasureRequest>) => {
  const values = measureGraph(what, graph);
  postMessage(values, { transfer: [values.buffer] });
});
