/** What is behind a picture: the axis of a timeline, or land and borders of a map, within the rectangle that the picture takes. */
import { geoPath } from 'd3-geo';
import { findTicks, type Tick } from '../../model/picture/axis-ticks.ts';
import { stretchesOf } from '../../model/picture/axis-stretches.ts';
import { listBorders, listCoasts, listStates } from '../../model/picture/earth.ts';
import { toProjection } from '../../model/picture/projection.ts';
import type { AxisBackdrop, Backdrop, MapBackdrop } from '../../model/view-content.ts';
import { writeNumber } from '../../model/words.ts';
import { writePlace, type Box, type Point, type Shape, type Words } from './scene.ts';

/** Room about the picture, so that names at its rim stand on the backdrop too. */
const MARGIN = 24;
/** Height of the row with the words of an axis. */
const ROW = 22;
/** Pixels between the slanting lines over a stretch that is shortened. */
const SLANT = 12;
const SIZE = 12;
/** On a wider axis ticks stand as far apart as on one of this width that is drawn larger. */
const MOST_WIDTH = 8_000;

/** Shapes, and the rectangle that picture and backdrop take together. */
export interface DrawnBackdrop {
  readonly box: Box;
  readonly shapes: readonly Shape[];
}

/** Draws it behind a picture with discs of entities at these places. */
export function drawBackdrop(backdrop: Backdrop, picture: Box, places: readonly Point[]): DrawnBackdrop {
  const { left, top, right, bottom } = picture;
  const box = { left: left - MARGIN, top: top - MARGIN, right: right + MARGIN, bottom: bottom + MARGIN };
  if (backdrop.type === 'map') return { box, shapes: drawMap(backdrop, box, places) };
  return { box: { ...box, bottom: box.bottom + ROW }, shapes: drawAxis(backdrop, box) };
}

function drawMap(backdrop: MapBackdrop, box: Box, places: readonly Point[]): readonly Shape[] {
  const { end } = backdrop;
  const loose = end === null ? 0 : places.filter(({ y }) => y > end).length;
  const bottom = end === null || loose === 0 ? box.bottom : Math.min(end, box.bottom);
  const projection = toProjection(backdrop).clipExtent([
    [box.left, box.top],
    [box.right, bottom],
  ]);
  const path = geoPath(projection).digits(1);
  const [land, coasts, borders] = [listStates(), listCoasts(), listBorders()].map((each) => path(each) ?? '');
  const shapes: Shape[] = [
    { shape: 'area', path: land ?? '', colour: 'land' },
    { shape: 'line', path: coasts ?? '', colour: 'shore', width: 1 },
    { shape: 'line', path: borders ?? '', colour: 'shore', width: 1 },
  ];
  return [
    ...shapes.filter((shape) => 'path' in shape && shape.path !== ''),
    ...(loose > 0 ? drawStrip({ ...box, top: bottom }, loose) : []),
  ];
}

/** The strip for what has no place. Its words stand above the line, where no names are: the strip begins with some of its own. */
function drawStrip(strip: Box, loose: number): readonly Shape[] {
  const text = `Below: ${writeNumber(loose)} not on the map`;
  return [
    { shape: 'area', path: writeBox(strip), colour: 'sunken' },
    { shape: 'line', path: across(strip.left, strip.right, strip.top), colour: 'tick', width: 1 },
    { ...words({ x: strip.left + 16, y: strip.top - 7 }, text, 'text'), anchor: 'start' },
  ];
}

function drawAxis({ knots, undated }: AxisBackdrop, box: Box): readonly Shape[] {
  const { left, right, top, bottom } = box;
  const clip = (x: number): number => Math.min(right, Math.max(left, x));
  const zoom = Math.min(1, MOST_WIDTH / (right - left));
  const shapes: Shape[] = [];
  const labels: Shape[] = [];
  if (undated) {
    const [from, to] = [clip(undated[0]), clip(undated[1])];
    if (to > from) {
      shapes.push({ shape: 'area', path: writeBox({ ...box, left: from, right: to }), colour: 'land' });
      const text = to - from > 90 ? 'Without a day' : 'No day';
      labels.push(words({ x: (from + to) / 2, y: bottom + ROW * 0.7 }, text, 'muted'));
    }
  }
  for (const { from, to, shortened } of stretchesOf(knots)) {
    const path = shortened ? slant({ ...box, left: clip(from[1]), right: clip(to[1]) }, SLANT / zoom) : '';
    if (path !== '') shapes.push({ shape: 'line', path, colour: 'land', width: 2 });
  }
  for (const tick of findTicks(knots, zoom, [left, right])) {
    shapes.push(drawTick(tick, top, bottom));
    labels.push(words({ x: tick.x, y: bottom + ROW * 0.7 }, tick.label, tick.strong ? 'text' : 'muted'));
  }
  const [first, last] = [knots[0], knots.at(-1)];
  if (first && last)
    shapes.push({
      shape: 'line',
      path: across(clip(first[1]), clip(last[1]), bottom),
      colour: 'tick',
      width: 1,
    });
  return [...shapes, ...labels];
}

function drawTick({ x, strong }: Tick, top: number, bottom: number): Shape {
  const path = `M${writePlace(x)} ${writePlace(top)}L${writePlace(x)} ${writePlace(bottom)}`;
  return { shape: 'line', path, colour: strong ? 'tick' : 'rule', width: 1 };
}

/** Slanting lines within a rectangle, which say that time runs faster there; empty where it has no width. */
function slant({ left, top, right, bottom }: Box, step: number): string {
  const height = bottom - top;
  const lines: string[] = [];
  if (right <= left) return '';
  for (let foot = left - height + step / 2; foot < right; foot += step) {
    // Each climbs from the foot to the right, as steep as it is wide.
    const [from, to] = [Math.max(left, foot), Math.min(right, foot + height)];
    if (to > from)
      lines.push(
        `M${writePlace(from)} ${writePlace(bottom - (from - foot))}L${writePlace(to)} ${writePlace(bottom - (to - foot))}`,
      );
  }
  return lines.join('');
}

function words(at: Point, text: string, colour: 'text' | 'muted'): Words {
  return { shape: 'words', at, text, size: SIZE, colour, anchor: 'middle' };
}

function across(left: number, right: number, y: number): string {
  return `M${writePlace(left)} ${writePlace(y)}L${writePlace(right)} ${writePlace(y)}`;
}

function writeBox({ left, top, right, bottom }: Box): string {
  const [x, y, far, low] = [left, top, right, bottom].map(writePlace);
  return `M${x} ${y}L${far} ${y}L${far} ${low}L${x} ${low}Z`;
}
