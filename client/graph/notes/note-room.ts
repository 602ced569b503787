/** Finds where a new note covers least of the picture: in what is in sight, near what is chosen. */
import type { Box } from '../../layout/geometry.ts';
import type { ExplorerState } from '../../state/store.ts';
import { NOTE_WIDTH } from '../../state/view/notes.ts';
import type { Position } from '../../state/view/view.ts';
import { freeSight, type Stage } from '../camera/stage.ts';
import { toElements, type Elements } from '../drawn/elements.ts';
import { boxAround } from '../drawn/extent.ts';
import type { Measure } from '../painting/label-text.ts';
import { noteScale } from './note-sizes.ts';
import { findLeastCovering } from './least-covering.ts';

/** Height of a note that nothing is written on yet, at its full size. */
const HEIGHT = 56;
/** Left free around discs, names and other notes, in pixels. */
const AIR = 6;

/** The place of the upper left corner of a new note, in model units; undefined where nothing is drawn yet. */
export function findNoteRoom(
  { element, names }: Pick<Stage, 'element' | 'names'>,
  state: ExplorerState,
  measure: Measure,
): Position | undefined {
  const stage = element();
  const { look, history, claims, vocabulary, measured } = state;
  if (!stage || !look || !vocabulary) return undefined;
  const { zoom } = look;
  const pan = { x: stage.clientWidth / 2 - look.x * zoom, y: stage.clientHeight / 2 - look.y * zoom };
  const elements = toElements({ view: history.present, claims, vocabulary, measured, measure });
  const places = new Map(
    elements.nodes.map((node) => [node.id, { x: node.x * zoom + pan.x, y: node.y * zoom + pan.y }]),
  );
  const free = freeSight(stage);
  const scale = noteScale(zoom);
  const corner = findLeastCovering({
    free,
    width: NOTE_WIDTH.first * scale,
    height: HEIGHT * scale,
    near: findAnchor(stage, state, { elements, places }) ?? middleOf(free),
    boxes: [
      ...elements.nodes.flatMap((node) => discOf(node, places, zoom)),
      ...names().map(widen),
      ...notesOn(stage),
    ],
    lines: elements.edges.flatMap(({ source, target }) => {
      const [from, to] = [places.get(source), places.get(target)];
      return from && to ? [[from, to] as const] : [];
    }),
  });
  return { x: Math.round((corner.x - pan.x) / zoom), y: Math.round((corner.y - pan.y) / zoom) };
}

interface Drawn {
  readonly elements: Elements;
  /** Middles of drawn nodes, in pixels from the corner of the stage. */
  readonly places: ReadonlyMap<string, Position>;
}

/** Where the menu was opened that it was taken from, or the middle of what is chosen. */
function findAnchor(
  stage: HTMLElement,
  { menu, selection }: ExplorerState,
  { elements, places }: Drawn,
): Position | undefined {
  const { left, top } = stage.getBoundingClientRect();
  if (menu) return { x: menu.x - left, y: menu.y - top };
  const nodes = new Set(selection.nodes);
  const edges = new Set(selection.edges);
  const ids = [
    ...elements.nodes.filter(({ members }) => members.some((id) => nodes.has(id))).map(({ id }) => id),
    ...elements.edges
      .filter((edge) => edge.edges.some((id) => edges.has(id)))
      .flatMap(({ source, target }) => [source, target]),
  ];
  const box = boxAround(
    ids.flatMap((id) => {
      const place = places.get(id);
      return place ? [{ ...place, radius: 0 }] : [];
    }),
  );
  return box && middleOf(box);
}

function discOf(
  { id, size }: Elements['nodes'][number],
  places: Drawn['places'],
  zoom: number,
): readonly Box[] {
  const place = places.get(id);
  const box = place && boxAround([{ ...place, radius: (size / 2) * zoom }]);
  return box ? [widen(box)] : [];
}

/** A box with the air around it. */
function widen({ left, top, right, bottom }: Box): Box {
  return { left: left - AIR, top: top - AIR, right: right + AIR, bottom: bottom + AIR };
}

function notesOn(stage: HTMLElement): readonly Box[] {
  const own = stage.getBoundingClientRect();
  return [...stage.querySelectorAll('.note')].map((note) => {
    const { left, top, right, bottom } = note.getBoundingClientRect();
    return widen({
      left: left - own.left,
      right: right - own.left,
      top: top - own.top,
      bottom: bottom - own.top,
    });
  });
}

function middleOf({ left, top, right, bottom }: Box): Position {
  return { x: (left + right) / 2, y: (top + bottom) / 2 };
}
