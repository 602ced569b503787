/** Finds places for the nodes of a picture by the layout that is asked for, the same for the same picture every time. */
import type { Backdrop } from '../../server/model/view-content.ts';
import {
  makePlaces,
  PINNED,
  type ArrangeAnswer,
  type ArrangeInput,
  type ArrangeTask,
  type Places,
} from './arrange-input.ts';
import { holdPinned, placeNew } from './insert.ts';
import { scaleNames } from './room.ts';
import { separate } from './separate.ts';
import { placeByWeighing } from './weighed.ts';

/** Up to this many nodes every place is weighed; above, forces decide. */
const MOST_WEIGHED = 200;

/** Places for all nodes, and what is to be drawn behind them. */
export async function arrange(task: ArrangeTask): Promise<ArrangeAnswer> {
  const { input } = task;
  const seen = [...input.hidden.keys()].filter((node) => input.hidden[node] !== 1);
  const isAllSeen = seen.length === input.x.length;
  const { places, backdrop } = isAllSeen ? await place(task) : await placeSeen(task, seen);
  const pairs = new Float32Array(input.x.length * 2);
  for (let node = 0; node < input.x.length; node++) {
    pairs[node * 2] = places.x[node] ?? 0;
    pairs[node * 2 + 1] = places.y[node] ?? 0;
  }
  return { places: pairs, backdrop };
}

interface Placed {
  readonly places: Places;
  readonly backdrop: Backdrop | null;
}

/** First what is seen, as if there were nothing else; then what filters hide, into what room is left. */
async function placeSeen(task: ArrangeTask, seen: readonly number[]): Promise<Placed> {
  const { input, scope } = task;
  const first = await place(pickTask(task, seen));
  const x =
    scope === 'new'
      ? input.x.slice()
      : input.x.map((value, node) => (input.mobility[node] === PINNED ? value : NaN));
  const y =
    scope === 'new'
      ? input.y.slice()
      : input.y.map((value, node) => (input.mobility[node] === PINNED ? value : NaN));
  const mobility = input.mobility.slice();
  for (const [at, node] of seen.entries()) {
    x[node] = first.places.x[at] ?? 0;
    y[node] = first.places.y[at] ?? 0;
    mobility[node] = PINNED;
  }
  const rest = { ...input, x, y, mobility, hidden: new Uint8Array(x.length) };
  const last = await place({ ...task, input: rest, scope: 'new', backdrop: first.backdrop });
  // What filters hide may be all that needs the strip below a map; an axis would move under what is seen.
  return { places: last.places, backdrop: last.backdrop?.type === 'map' ? last.backdrop : first.backdrop };
}

/** The task over some of its nodes and the links among them. */
function pickTask(task: ArrangeTask, nodes: readonly number[]): ArrangeTask {
  const { input } = task;
  const index = new Map(nodes.map((node, at) => [node, at]));
  const floats = (values: Float32Array): Float32Array =>
    Float32Array.from(nodes, (node) => values[node] ?? NaN);
  const bytes = (values: Uint8Array): Uint8Array => Uint8Array.from(nodes, (node) => values[node] ?? 0);
  const links: number[] = [];
  const directed: number[] = [];
  for (const [at, says] of input.directed.entries()) {
    const from = index.get(input.links[at * 2] ?? -1);
    const to = index.get(input.links[at * 2 + 1] ?? -1);
    if (from === undefined || to === undefined) continue;
    links.push(from, to);
    directed.push(says);
  }
  const picked: ArrangeInput = {
    ...input,
    x: floats(input.x),
    y: floats(input.y),
    radius: floats(input.radius),
    labelWidth: floats(input.labelWidth),
    labelHeight: floats(input.labelHeight),
    mobility: bytes(input.mobility),
    hidden: bytes(input.hidden),
    kind: Uint16Array.from(nodes, (node) => input.kind[node] ?? 0),
    weight: floats(input.weight),
    day: floats(input.day),
    latitude: floats(input.latitude),
    longitude: floats(input.longitude),
    links: Uint32Array.from(links),
    directed: Uint8Array.from(directed),
  };
  const roots = [...task.roots].flatMap((node) => index.get(node) ?? []);
  return { ...task, input: picked, roots: Uint32Array.from(roots) };
}

async function place(task: ArrangeTask): Promise<Placed> {
  const input = scaleNames(task.input);
  if (input.x.length === 0)
    return { places: makePlaces(0), backdrop: task.scope === 'new' ? task.backdrop : null };
  const isNewPicture = task.scope === 'all' || input.x.every((value) => Number.isNaN(value));
  if (!isNewPicture) return addTo({ ...task, input });
  const placed = await placeAll({ ...task, input });
  const hasScale = placed.backdrop !== null;
  if (input.mobility.includes(PINNED)) {
    holdPinned(input, placed.places, !hasScale);
    if (!hasScale) separate(input, placed.places.x, placed.places.y);
  }
  return placed;
}

/** A whole picture anew. What few need is loaded when it is first asked for, so that the worker's first script stays small. */
async function placeAll({ input, layout, direction, roots }: ArrangeTask): Promise<Placed> {
  const withNothing = (places: Places): Placed => ({ places, backdrop: null });
  switch (layout) {
    case 'force':
      if (input.x.length <= MOST_WEIGHED) return withNothing(placeByWeighing(input));
      return withNothing((await import('./force.ts')).placeByForce(input));
    case 'layered':
      return withNothing((await import('./layered.ts')).placeInLayers(input, direction));
    case 'radial':
      return withNothing((await import('./radial.ts')).placeInRings(input, roots));
    case 'circle':
      return withNothing((await import('./circle.ts')).placeInCircle(input));
    case 'grid':
      return withNothing((await import('./grid.ts')).placeInGrid(input));
    case 'timeline':
      return (await import('./timeline.ts')).placeInTime(input);
    case 'geographic':
      return (await import('./geographic.ts')).placeOnMap(input);
  }
}

/** New nodes in a picture that is there: by the scale behind it where there is one, else near their neighbours. */
async function addTo({ input, layout, backdrop }: ArrangeTask): Promise<Placed> {
  if (layout === 'timeline' && backdrop?.type === 'axis')
    return (await import('./timeline.ts')).addInTime(input, backdrop);
  if (layout === 'geographic' && backdrop?.type === 'map')
    return (await import('./geographic.ts')).addOnMap(input, backdrop);
  return { places: placeNew(input), backdrop };
}
