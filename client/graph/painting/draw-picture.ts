/** Draws a picture into a PNG file: all of it, at any size, with the painters of the canvas, a legend and the sources below. */
import type { Backdrop } from '../../../server/model/view-content.ts';
import type { DrawablePicture } from '../../state/exporting/drawing.ts';
import type { PictureChoices } from '../../state/exporting/export-choices.ts';
import { NO_SELECTION } from '../../state/view/selection.ts';
import type { Box } from '../../layout/geometry.ts';
import { AXIS_ROOM, paintBackdrop } from './paint-backdrop.ts';
import { toElements } from '../drawn/elements.ts';
import { nameBox } from './label-choice.ts';
import type { Measure } from './label-text.ts';
import { layLegend, paintLegend } from './paint-legend.ts';
import { layNotes, paintNote, type LaidOutNote } from './paint-note.ts';
import type { Paper } from './paper.ts';
import { makePlan, type Plan } from './overlay-plan.ts';
import { paintDisc } from './paint-node.ts';
import { paintEdges } from './paint-edge.ts';
import { paintPicture } from './paint-picture.ts';
import { laySources, paintSources } from './paint-sources.ts';
import { readPalette } from './palette.ts';
import { toWish } from './spot.ts';
import type { PaintedGraph } from '../drawn/drawn-graph.ts';
import { createStillGraph } from './still-graph.ts';

/** Room around everything that is drawn, in pixels at the size of the canvas. */
const MARGIN = 32;
/** Room for names while it is not known yet where they stand. */
const NAME_ROOM = 170;
/** Browsers give up on canvases that are larger. */
const LIMITS = { side: 16_000, pixels: 120_000_000 } as const;

/** Draws the file. Rejects where the picture would be larger than browsers draw, naming a size that is possible. */
export async function drawPicture(
  picture: DrawablePicture,
  choices: PictureChoices,
  measure: Measure,
): Promise<Blob> {
  const palette = readPalette();
  const made = toElements({ measured: {}, ...picture, measure });
  // How many neighbours could still come means nothing where nobody can have them come.
  const elements = { ...made, nodes: made.nodes.map((node) => ({ ...node, missing: 0 })) };
  const drawn = createStillGraph(elements);
  const notes = layNotes(picture.view.notes, measure);
  const box = findBox(drawn, notes, picture.view.backdrop, measure);
  const room = { width: box.right - box.left, measure };
  const legend = choices.hasLegend ? layLegend(picture, elements, room) : undefined;
  const sources = picture.sources === undefined ? undefined : laySources(picture.sources, room);
  const width = Math.ceil(box.right - box.left);
  const height = Math.ceil(box.bottom - box.top + (legend?.height ?? 0) + (sources?.height ?? 0));
  const canvas = makeCanvas(width, height, choices.scale);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('This browser does not draw pictures.');
  context.scale(choices.scale, choices.scale);
  if (!choices.isTransparent) {
    context.fillStyle = palette.canvas;
    context.fillRect(0, 0, width, height);
  }
  const pose = { zoom: 1, pan: { x: -box.left, y: -box.top } };
  const window = { width, height: box.bottom - box.top };
  if (picture.view.backdrop)
    await paintBackdrop({ context, palette, pose, ...window }, picture.view.backdrop, drawn.nodes().values());
  const plan = planFor(drawn, box, measure);
  paintGraph({ context, drawn, pose, palette, ...window }, plan);
  context.save();
  context.translate(pose.pan.x, pose.pan.y);
  for (const note of notes) paintNote(context, note, palette);
  context.restore();
  context.translate(0, window.height);
  if (legend) paintLegend(context, legend, palette);
  context.translate(0, legend?.height ?? 0);
  if (sources) paintSources(context, sources, palette);
  return toBlob(canvas);
}

/** All of it: the lines, the discs, which Cytoscape draws on the page, and what lies over them. */
function paintGraph(paper: Paper, plan: Plan): void {
  paintEdges(paper);
  for (const spot of plan.spots.all.values()) paintDisc(paper.context, spot, paper.palette);
  paintPicture(paper, plan);
}

function planFor(drawn: PaintedGraph, box: Box, measure: Measure): Plan {
  return makePlan({
    drawn,
    pose: { zoom: 1, pan: { x: -box.left, y: -box.top } },
    width: box.right - box.left,
    height: box.bottom - box.top,
    selection: NO_SELECTION,
    cursor: undefined,
    measure,
    before: new Map(),
  });
}

/** The box around discs, names, outlines and notes, in model units. */
function findBox(
  drawn: PaintedGraph,
  notes: readonly LaidOutNote[],
  backdrop: Backdrop | null,
  measure: Measure,
): Box {
  const discs = drawn.extent() ?? { left: 0, top: 0, right: 0, bottom: 0 };
  const roomy = grow(discs, NAME_ROOM);
  const { spots, names, outlines } = planFor(drawn, roomy, measure);
  const onScreen = [
    ...[...spots.all.values()].map(({ x, y, radius }) => ({
      left: x - radius * 1.3,
      top: y - radius * 1.3,
      right: x + radius * 1.3,
      bottom: y + radius,
    })),
    ...[...spots.all].flatMap(([id, spot]) => {
      const side = names.get(id);
      return side ? [nameBox(toWish(spot), side)] : [];
    }),
    ...outlines.flatMap(({ name, corners }) => [
      name,
      ...corners.map(({ x, y }) => ({ left: x, top: y, right: x, bottom: y })),
    ]),
  ].map((each) => move(each, roomy.left, roomy.top));
  const all = [...onScreen, ...notes.map((note) => note.box)].reduce(join, onScreen[0] ?? discs);
  const box = grow(all, MARGIN);
  return backdrop?.type === 'axis' ? { ...box, bottom: box.bottom + AXIS_ROOM } : box;
}

function grow({ left, top, right, bottom }: Box, by: number): Box {
  return { left: left - by, top: top - by, right: right + by, bottom: bottom + by };
}

function move({ left, top, right, bottom }: Box, x: number, y: number): Box {
  return { left: left + x, top: top + y, right: right + x, bottom: bottom + y };
}

function join(a: Box, b: Box): Box {
  return {
    left: Math.min(a.left, b.left),
    top: Math.min(a.top, b.top),
    right: Math.max(a.right, b.right),
    bottom: Math.max(a.bottom, b.bottom),
  };
}

function makeCanvas(width: number, height: number, scale: number): HTMLCanvasElement {
  const fits = (by: number): boolean =>
    Math.max(width, height) * by <= LIMITS.side && width * height * by * by <= LIMITS.pixels;
  if (!fits(scale)) {
    const possible = [3, 2, 1].find((each) => each < scale && fits(each));
    throw new Error(
      possible === undefined
        ? 'The picture is too large for a PNG. Export a part of it, or choose SVG.'
        : `The picture is too large for a PNG of this size. ${String(possible)}× is possible.`,
    );
  }
  const canvas = document.createElement('canvas');
  canvas.width = width * scale;
  canvas.height = height * scale;
  return canvas;
}

function toBlob(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob) resolve(blob);
      else reject(new Error('This browser could not draw the picture. Choose a smaller size.'));
    }, 'image/png');
  });
}
