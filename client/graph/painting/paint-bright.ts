/** Dims the picture and draws its bright part again on top: a few elements, however many there are. */
import type { Target } from '../../state/view/selection.ts';
import type { Bright } from './bright.ts';
import { toBoxes } from './edge-marks.ts';
import { chooseLabels, type LabelRank } from './label-choice.ts';
import type { Plan } from './overlay-plan.ts';
import { LEAST_WIDTH, paintContested, paintCount, paintLine } from './paint-edge.ts';
import { paintDisc, paintName, paintStack, paintStep } from './paint-node.ts';
import { MOST_WORDS } from './paint-quiet-words.ts';
import { paintWords, takeRoom } from './paint-words.ts';
import type { StagePaper } from './paper.ts';
import { shapeOnScreen, spotOf, toWish, type Spot } from './spot.ts';
import { drawnId } from '../drawn/targets.ts';

const VEIL = 0.85;
/** What is chosen stays bright under its ring, as long as it is no more nodes than this. */
const MOST_CHOSEN = 16;

/** What is bright, and what of it the pointer is at, or a finger has chosen. */
export interface BrightPaint {
  readonly bright: Bright;
  readonly pointed: Target | undefined;
}

/** Paints the veil and what is bright upon it. */
export function paintBright(paper: StagePaper, plan: Plan, { bright, pointed }: BrightPaint): void {
  const { context, drawn, pose, palette, width, height, free } = paper;
  const { marks, chosen, covered, names: before } = plan;
  context.globalAlpha = VEIL;
  context.fillStyle = palette.canvas;
  context.fillRect(0, 0, width, height);
  context.globalAlpha = 1;
  const selected = new Set(chosen.edges);
  const lines = bright.edges.flatMap((edge) => {
    const shape = shapeOnScreen(drawn, edge, pose);
    return shape ? [{ edge, shape }] : [];
  });
  for (const { edge, shape } of lines) {
    const isChosen = selected.has(edge);
    const least = isChosen ? LEAST_WIDTH.chosen : LEAST_WIDTH.bright;
    paintLine(context, edge, shape, { palette, zoom: pose.zoom, selected: isChosen, least });
  }
  const kept = chosen.nodes.size > MOST_CHOSEN ? [] : chosen.nodes;
  const spots = [...new Set([...bright.nodes, ...kept])].flatMap((id) => spotOf(drawn, id, pose) ?? []);
  for (const spot of spots) {
    if (spot.node.members.length > 1) paintStack(context, spot, palette);
    else paintDisc(context, spot, palette);
  }
  const at = pointed && drawnId(pointed);
  // Names that are dimmed beneath go first, so that each is written over itself and not beside.
  const rankOf = ({ node: { id } }: Spot): LabelRank => {
    if (id === at) return 'always';
    return before.has(id) ? 'first' : 'main';
  };
  const wishes = spots.map((spot) => ({ ...toWish(spot), rank: rankOf(spot) }));
  const names = chooseLabels(wishes, { width, height, covered, blocks: toBoxes(marks), before });
  for (const spot of spots) {
    const side = names.get(spot.node.id);
    if (side) paintName(context, spot, side, palette);
  }
  for (const { edge } of lines) {
    const mark = marks.contested.get(edge.id);
    const count = marks.counts.get(edge.id);
    if (mark) paintContested(context, mark, { palette, zoom: pose.zoom });
    if (count) paintCount(context, count, edge, { palette, selected: selected.has(edge) });
  }
  for (const [id, step] of bright.steps) {
    const spot = bright.nodes.has(id) ? spotOf(drawn, id, pose) : undefined;
    if (spot) paintStep(context, spot, step, palette);
  }
  if (lines.length > MOST_WORDS) return;
  const words = { context, palette, free, taken: takeRoom(spots, names, [...toBoxes(marks), ...covered]) };
  for (const { edge, shape } of lines) paintWords(words, edge.words, shape, lines.length === 1);
}
