/** Asks the worker for places; a newer request ends the one under way. */
import type { Arrange } from '../state/commands/command-parts.ts';
import type { Position, View } from '../state/view/view.ts';
import { sizeByDocuments } from '../state/view/node-style.ts';
import { visibleOf, type Seen } from '../state/view/visible.ts';
import { FREE, PINNED, SETTLED, type ArrangeInput } from '../layout/arrange-input.ts';
import { breakName, LINE_HEIGHT, type Measure } from './label-text.ts';
import type { LayoutReply, LayoutRequest } from '../layout/layout.worker.ts';
import { awaitLabelFont } from './measure-text.ts';

/** Room that a new picture should fill, in pixels. */
export type Room = () => { readonly width: number; readonly height: number };

/** The layout over one worker. */
export function createArrange(measure: Measure, room: Room): Arrange {
  // Started with the page, so that its script is there when the first picture comes.
  let worker: Worker | undefined = startWorker();
  let number = 0;
  let giveUp: (() => void) | undefined;

  return async (seen, { scope }, signal) => {
    await awaitLabelFont();
    if (signal?.aborted) return undefined;
    giveUp?.();
    number++;
    const request: LayoutRequest = { number, input: toInput(seen, { scope, measure, ...room() }) };
    const ids = sortIds(seen.view);
    return new Promise((resolve, reject) => {
      const active = (worker ??= startWorker());
      const end = (): void => {
        giveUp = undefined;
        signal?.removeEventListener('abort', abandon);
        active.onmessage = null;
        active.onerror = null;
      };
      const abandon = (): void => {
        end();
        active.terminate();
        worker = undefined;
        resolve(undefined);
      };
      giveUp = abandon;
      signal?.addEventListener('abort', abandon, { once: true });
      active.onmessage = ({ data }: MessageEvent<LayoutReply>) => {
        end();
        resolve(toPositions(ids, data.places));
      };
      active.onerror = (event) => {
        end();
        active.terminate();
        worker = undefined;
        reject(new Error(`The layout failed: ${event.message}`));
      };
      active.postMessage(request);
    });
  };
}

function startWorker(): Worker {
  return new Worker(new URL('../layout/layout.worker.ts', import.meta.url), { type: 'module' });
}

interface InputOptions {
  readonly scope: 'new' | 'all';
  readonly measure: Measure;
  readonly width: number;
  readonly height: number;
}

/** The picture of a view as the layout takes it; what a filter hides keeps its place and is not counted as an edge. */
export function toInput(seen: Seen, { scope, measure, width, height }: InputOptions): ArrangeInput {
  const { view } = seen;
  const nodes = sortIds(view).flatMap((id) => view.nodes.get(id) ?? []);
  const index = new Map(nodes.map((shown, at) => [shown.node.id, at]));
  const lines = nodes.map((shown) => breakName(shown.node.name, measure));
  const links = new Set<string>();
  for (const edge of visibleOf(seen).edges) {
    const from = index.get(edge.source) ?? 0;
    const to = index.get(edge.target) ?? 0;
    links.add(`${String(Math.min(from, to))} ${String(Math.max(from, to))}`);
  }
  const keepsPlace = (pinned: boolean): boolean => scope === 'new' || pinned;
  return {
    x: Float32Array.from(nodes, (shown) => (keepsPlace(shown.pinned) ? shown.x : NaN)),
    y: Float32Array.from(nodes, (shown) => (keepsPlace(shown.pinned) ? shown.y : NaN)),
    radius: Float32Array.from(nodes, ({ node }) => {
      const documents = node.properties['documents'];
      return sizeByDocuments(typeof documents === 'number' ? documents : 0) / 2;
    }),
    labelWidth: Float32Array.from(lines, (each) => Math.max(...each.map(measure))),
    labelHeight: Float32Array.from(lines, (each) => each.length * LINE_HEIGHT),
    mobility: Uint8Array.from(nodes, (shown) =>
      shown.pinned ? PINNED : Number.isNaN(shown.x) || scope === 'all' ? FREE : SETTLED,
    ),
    links: Uint32Array.from([...links].flatMap((pair) => pair.split(' ').map(Number))),
    width,
    height,
  };
}

/** In one order, whatever order the nodes came in, so that the same nodes make the same picture. */
function sortIds(view: View): readonly string[] {
  return [...view.nodes.keys()].sort();
}

function toPositions(ids: readonly string[], places: Float32Array): ReadonlyMap<string, Position> {
  return new Map(ids.map((id, at) => [id, { x: places[at * 2] ?? 0, y: places[at * 2 + 1] ?? 0 }]));
}
