/** How bad a picture is at one node: crossings, names and discs covered, edges under discs, edges too long, room left. */
import { discBox, labelBox, linkPairs, type ArrangeInput } from './arrange-input.ts';
import { lineHitsBox, linesCross, overlapAt, type Box } from './geometry.ts';

const CROSSING = 10;
const COVERED = 90;
const UNDER_DISC = 45;
const UNDER_LABEL = 6;
const LENGTH = 14;
const OUTSIDE = 0.6;
const CROWDED = 9;

/** A picture that is being made: places of the nodes that have one. */
export interface Picture {
  readonly input: ArrangeInput;
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** 1 where the node has a place. */
  readonly placed: Uint8Array;
  /** Length that links should have. */
  readonly ideal: number;
  /** Half of the room, around 0; undefined where the picture may grow. */
  readonly room: { readonly halfWidth: number; readonly halfHeight: number } | undefined;
}

/** The cost function of a picture. */
export interface PictureCost {
  /**
   * What it costs to have a node at a place, the others standing where they were when they were last settled. From `limit` on it is
   * not counted to its end: what comes back then is that or more.
   */
  readonly at: (node: number, x: number, y: number, limit?: number) => number;
  /** Takes note of the place that a node has now. */
  readonly settle: (node: number) => void;
}

/** A node at a place that is tried, with the number of its lines. */
interface Trial {
  readonly node: number;
  readonly px: number;
  readonly py: number;
  readonly drawn: number;
  readonly limit: number;
}

/** The cost function of a picture, all placed nodes settled. */
export function createCost(picture: Picture): PictureCost {
  const { input, x, y, placed, ideal, room } = picture;
  const count = x.length;
  const pairs = linkPairs(input).filter(([from, to]) => from !== to);
  const touching: number[][] = Array.from({ length: count }, () => []);
  for (const [line, [from, to]] of pairs.entries()) {
    touching[from]?.push(line);
    touching[to]?.push(line);
  }
  const froms = Uint32Array.from(pairs, ([from]) => from);
  const tos = Uint32Array.from(pairs, ([, to]) => to);
  const lines = new Float64Array(pairs.length * 4);
  const discs = new Float64Array(count * 4);
  const labels = new Float64Array(count * 4);
  const own = new Float64Array(Math.max(1, ...touching.map((list) => list.length)) * 4);
  const ends = new Int32Array(own.length / 4);
  const mine = new Float64Array(8);

  const settle = (node: number): void => {
    const atX = x[node] ?? 0;
    const atY = y[node] ?? 0;
    writeBox(discs, node, discBox(input, node, atX, atY));
    writeBox(labels, node, labelBox(input, node, atX, atY));
    for (const line of touching[node] ?? []) {
      const offset = line * 4 + (froms[line] === node ? 0 : 2);
      lines[offset] = atX;
      lines[offset + 1] = atY;
    }
  };
  for (let node = 0; node < count; node++) settle(node);

  /** Writes the node's own lines as they would be; gives their number and what their lengths cost. */
  const drawOwn = (node: number, px: number, py: number): { drawn: number; cost: number } => {
    let drawn = 0;
    let cost = 0;
    for (const line of touching[node] ?? []) {
      const end = (froms[line] === node ? tos[line] : froms[line]) ?? 0;
      if (placed[end] !== 1) continue;
      const toX = x[end] ?? 0;
      const toY = y[end] ?? 0;
      own[drawn * 4] = px;
      own[drawn * 4 + 1] = py;
      own[drawn * 4 + 2] = toX;
      own[drawn * 4 + 3] = toY;
      ends[drawn] = end;
      drawn++;
      const length = Math.hypot(toX - px, toY - py) / ideal;
      cost += LENGTH * (length > 1 ? (length - 1) ** 2 : (1 - length) ** 2 * 2);
    }
    return { drawn, cost };
  };

  /** Adds what the other nodes cost. */
  const addNodes = (sum: number, { node, px, py, drawn, limit }: Trial): number => {
    let cost = sum;
    for (let other = 0; other < count && cost < limit; other++) {
      if (other === node || placed[other] !== 1) continue;
      const distance = Math.hypot(px - (x[other] ?? 0), py - (y[other] ?? 0));
      if (distance < ideal) cost += CROWDED * (1 - distance / ideal) ** 2;
      if (distance < 320) {
        if (overlapAt(mine, 0, discs, other)) cost += COVERED * 2;
        if (overlapAt(mine, 0, labels, other)) cost += COVERED;
        if (overlapAt(mine, 1, discs, other)) cost += COVERED;
        if (overlapAt(mine, 1, labels, other)) cost += COVERED;
      }
      for (let line = 0; line < drawn; line++) {
        if (ends[line] === other) continue;
        if (lineHitsBox(own, line, discs, other)) cost += UNDER_DISC;
        else if (lineHitsBox(own, line, labels, other)) cost += UNDER_LABEL;
      }
    }
    return cost;
  };

  /** Adds what the lines between other nodes cost. */
  const addLines = (sum: number, { node, drawn, limit }: Trial): number => {
    let cost = sum;
    for (let line = 0; line < pairs.length && cost < limit; line++) {
      const from = froms[line] ?? 0;
      const to = tos[line] ?? 0;
      if (from === node || to === node || placed[from] !== 1 || placed[to] !== 1) continue;
      if (lineHitsBox(lines, line, mine, 0)) cost += UNDER_DISC;
      else if (lineHitsBox(lines, line, mine, 1)) cost += UNDER_LABEL;
      for (let each = 0; each < drawn; each++) {
        const end = ends[each];
        if (end !== from && end !== to && linesCross(own, each, lines, line)) cost += CROSSING;
      }
    }
    return cost;
  };

  const at = (node: number, px: number, py: number, limit = Infinity): number => {
    const disc = discBox(input, node, px, py);
    const label = labelBox(input, node, px, py);
    writeBox(mine, 0, disc);
    writeBox(mine, 1, label);
    const { drawn, cost } = drawOwn(node, px, py);
    const outside = room ? costOfRoom(disc, label, room) : 0;
    const trial: Trial = { node, px, py, drawn, limit };
    return addLines(addNodes(cost + outside, trial), trial);
  };
  return { at, settle };
}

function costOfRoom(disc: Box, label: Box, { halfWidth, halfHeight }: NonNullable<Picture['room']>): number {
  const over = (beyond: number): number => Math.max(0, beyond) * OUTSIDE;
  return (
    over(Math.max(label.right, disc.right) - halfWidth) +
    over(-halfWidth - Math.min(label.left, disc.left)) +
    over(label.bottom - halfHeight) +
    over(-halfHeight - disc.top)
  );
}

function writeBox(boxes: Float64Array, at: number, box: Box): void {
  boxes[at * 4] = box.left;
  boxes[at * 4 + 1] = box.top;
  boxes[at * 4 + 2] = box.right;
  boxes[at * 4 + 3] = box.bottom;
}
