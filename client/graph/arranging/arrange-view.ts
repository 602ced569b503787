/** Asks the worker for places; a newer request ends the one under way. */
import type { Arrange, Arranged } from '../../state/commands/command-parts.ts';
import type { Position, View } from '../../state/view/view.ts';
import type { ArrangeAnswer } from '../../layout/arrange-input.ts';
import type { LayoutReply } from '../../layout/layout.worker.ts';
import type { Measure } from '../painting/label-text.ts';
import { toTask, type FindMiddle, type PreparedTask, type TaskNode } from './layout-task.ts';
import { awaitLabelFont } from '../painting/measure-text.ts';

/** Room that a new picture should fill, in pixels. */
export type Room = () => { readonly width: number; readonly height: number };

/** How far apart the members of a closed group stand when it is opened, in pixels. */
const MEMBER_GAP = 42;

/** The layout over one worker. */
export function createArrange(measure: Measure, room: Room): Arrange {
  // Started with the page, so that its script is there when the first picture comes.
  let worker: Worker | undefined = startWorker();
  let giveUp: (() => void) | undefined;

  return async (picture, request, signal) => {
    const [findMiddle] = await Promise.all([loadMiddles(request.arrangement.layout), awaitLabelFont()]);
    if (signal?.aborted || (request.yields && giveUp)) return undefined;
    giveUp?.();
    const prepared = toTask(picture, { ...request, ...room(), measure, ...(findMiddle && { findMiddle }) });
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
      const fail = (reason: string): void => {
        end();
        active.terminate();
        worker = undefined;
        reject(new Error(`The layout failed: ${reason}`));
      };
      giveUp = abandon;
      signal?.addEventListener('abort', abandon, { once: true });
      active.onmessage = ({ data }: MessageEvent<LayoutReply>) => {
        if (!data.answer) {
          fail(data.failure ?? 'it gave no answer.');
          return;
        }
        end();
        resolve(toArranged(picture.view, prepared, data.answer));
      };
      active.onerror = (event) => {
        fail(event.message);
      };
      active.postMessage(prepared.task);
    });
  };
}

function startWorker(): Worker {
  return new Worker(new URL('../../layout/layout.worker.ts', import.meta.url), { type: 'module' });
}

/** What says where states lie, loaded with the outlines of the earth where a map is made. */
async function loadMiddles(layout: string): Promise<FindMiddle | undefined> {
  return layout === 'geographic' ? (await import('../../state/atlas.ts')).findMiddle : undefined;
}

function toArranged(view: View, { task, nodes }: PreparedTask, answer: ArrangeAnswer): Arranged {
  const positions = new Map<string, Position>();
  for (const [at, node] of nodes.entries()) {
    const to = { x: answer.places[at * 2] ?? 0, y: answer.places[at * 2 + 1] ?? 0 };
    for (const [id, place] of spread(view, node, { to, isNew: task.scope === 'all' }))
      positions.set(id, place);
  }
  const lacking = [...wantedOf(task)].filter(
    (value, at) => Number.isNaN(value) && nodes[at]?.hidden === false,
  );
  return { positions, backdrop: answer.backdrop, lacking: lacking.length };
}

/** What the layout goes by, of each node; NaN where a node has none. */
function wantedOf({ layout, input }: PreparedTask['task']): Iterable<number> {
  if (layout === 'timeline') return input.day;
  return layout === 'geographic' ? input.latitude : [];
}

/** The places of the entities behind a drawn node; members of a group lie around it, where they will stand when it is opened. */
function spread(
  view: View,
  node: TaskNode,
  { to, isNew }: { readonly to: Position; readonly isNew: boolean },
): readonly (readonly [string, Position])[] {
  const [only] = node.members;
  if (node.members.length === 1 && only !== undefined) return [[only, to]];
  const isPlaced = (id: string): boolean => !isNew && !Number.isNaN(view.nodes.get(id)?.x ?? NaN);
  const fresh = node.members.filter((id) => !isPlaced(id));
  const around = fresh.map((_, at) => {
    const reach = MEMBER_GAP * Math.sqrt(at + 0.5);
    const angle = at * Math.PI * (3 - Math.sqrt(5));
    return { x: reach * Math.cos(angle), y: reach * Math.sin(angle) };
  });
  // A group is drawn in the middle of its members, so the middle of theirs must be its own.
  const middle = {
    x: around.reduce((sum, each) => sum + each.x, 0) / Math.max(1, fresh.length),
    y: around.reduce((sum, each) => sum + each.y, 0) / Math.max(1, fresh.length),
  };
  return node.members.map((id) => {
    const shown = view.nodes.get(id);
    if (shown && isPlaced(id)) return [id, { x: shown.x + to.x - node.x, y: shown.y + to.y - node.y }];
    const at = around[fresh.indexOf(id)] ?? middle;
    return [id, { x: to.x + at.x - middle.x, y: to.y + at.y - middle.y }];
  });
}
