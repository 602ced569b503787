/** Writes words on edges: on selected ones, on those of selected nodes where there is room, and on all when the camera is near. */
import type { EdgeElement } from '../drawn/elements.ts';
import { toBoxes } from './edge-marks.ts';
import { LIMITS } from '../limits.ts';
import type { Plan } from './overlay-plan.ts';
import { paintWords, takeRoom } from './paint-words.ts';
import type { Paper, StagePaper } from './paper.ts';
import { shapeOnScreen } from './spot.ts';

/** Words are written at the edges of chosen nodes where those have no more edges than this. */
export const MOST_WORDS = 24;
/** Of so many chosen nodes at most. */
const MOST_NODES = 3;
/** From this zoom on there is room for words at all edges. */
const WORDS_ZOOM = 1.5;

/** Writes the words that nobody points at. */
export function paintQuietWords(paper: StagePaper, plan: Plan): void {
  const { context, drawn, pose, palette, width, height, free } = paper;
  const { chosen, spots, names, marks, outlines, covered } = plan;
  const around = [...chosen.nodes].slice(0, MOST_NODES + 1).flatMap((id) => drawn.edgesAt(id));
  const isFew = chosen.nodes.size <= MOST_NODES && around.length <= MOST_WORDS;
  const quiet = new Set([...(isFew ? around : []), ...(pose.zoom >= WORDS_ZOOM ? findInWindow(paper) : [])]);
  if (chosen.edges.length + quiet.size === 0) return;
  const others = [...toBoxes(marks), ...outlines.map((outline) => outline.name), ...covered];
  const words = { context, palette, free, taken: takeRoom(spots.all.values(), names, others) };
  const write = (edge: EdgeElement, must: boolean): void => {
    const shape = shapeOnScreen(drawn, edge, pose);
    const isInWindow =
      shape &&
      Math.max(shape.from.x, shape.to.x) > 0 &&
      Math.min(shape.from.x, shape.to.x) < width &&
      Math.max(shape.from.y, shape.to.y) > 0 &&
      Math.min(shape.from.y, shape.to.y) < height;
    if (isInWindow) paintWords(words, edge.words, shape, must);
  };
  for (const edge of chosen.edges.slice(0, LIMITS.words)) write(edge, chosen.edges.length === 1);
  for (const edge of quiet) if (edge.edges.length === 1 && !chosen.edges.includes(edge)) write(edge, false);
}

/** The edges whose middles are in the window; none where there are too many to be read. */
function findInWindow({ drawn, pose, width, height }: Paper): readonly EdgeElement[] {
  const found: EdgeElement[] = [];
  for (const edge of drawn.edges().values()) {
    const source = drawn.placeOf(edge.source);
    const target = drawn.placeOf(edge.target);
    if (!source || !target) continue;
    const x = ((source.x + target.x) / 2) * pose.zoom + pose.pan.x;
    const y = ((source.y + target.y) / 2) * pose.zoom + pose.pan.y;
    if (x > 0 && y > 0 && x < width && y < height) found.push(edge);
    if (found.length > LIMITS.words) return [];
  }
  return found;
}
