/** The course of an edge from disc to disc: straight, bent where several join the same two, or a loop at one. */
import type { DrawnLine } from '../../model/picture/drawn-scene.ts';
import { writePlace, type Point } from './scene.ts';

/** An end of an edge. */
export interface End extends Point {
  readonly radius: number;
}

/** A Bézier curve; with one point between it is quadratic, with two cubic. */
export interface Course {
  readonly from: Point;
  readonly bends: readonly Point[];
  readonly to: Point;
}

/** How far lines end before discs. */
const GAP = 2;
/** How far apart the control points of parallel edges lie: their middles half as far, with room for words on each. */
const STEP = 44;
/** Half the angle of an arrow's point, in radians. */
const SHARPNESS = 0.4;

/** How far each edge is bent, by its id, to the right of the way from source to target; straight ones have 0. */
export function findBends(edges: readonly DrawnLine[]): ReadonlyMap<string, number> {
  const pairs = new Map<string, DrawnLine[]>();
  for (const edge of edges) {
    const key = [edge.source, edge.target].sort().join('\n');
    const pair = pairs.get(key);
    if (pair) pair.push(edge);
    else pairs.set(key, [edge]);
  }
  const bends = new Map<string, number>();
  for (const pair of pairs.values())
    for (const [at, edge] of pair.entries()) {
      const bend = (at - (pair.length - 1) / 2) * STEP;
      // To the right of one is to the left of another that runs back; loops lie outside of each other.
      const isLoop = edge.source === edge.target;
      const sideways = edge.source < edge.target ? bend : -bend;
      bends.set(edge.id, isLoop ? at * STEP : sideways);
    }
  return bends;
}

/** The course of an edge between two discs. */
export function courseBetween(source: End, target: End, bend: number): Course {
  if (source.x === target.x && source.y === target.y) return loopAt(source, bend);
  const dx = target.x - source.x;
  const dy = target.y - source.y;
  const length = Math.hypot(dx, dy);
  const over = {
    x: (source.x + target.x) / 2 - (dy / length) * bend,
    y: (source.y + target.y) / 2 + (dx / length) * bend,
  };
  return {
    from: rimTowards(source, bend === 0 ? target : over),
    bends: bend === 0 ? [] : [over],
    to: rimTowards(target, bend === 0 ? source : over),
  };
}

/** A point some share of the way along, from 0 to 1. */
export function pointOn({ from, bends, to }: Course, share: number): Point {
  let points: readonly Point[] = [from, ...bends, to];
  while (points.length > 1)
    points = points.slice(1).map((point, at) => {
      const before = points[at] ?? point;
      return {
        x: before.x + (point.x - before.x) * share,
        y: before.y + (point.y - before.y) * share,
      };
    });
  return points[0] ?? from;
}

/** In which direction a course runs there, in radians. */
export function directionOn(course: Course, share: number): number {
  const [before, after] = [pointOn(course, share - 0.02), pointOn(course, share + 0.02)];
  return Math.atan2(after.y - before.y, after.x - before.x);
}

/** The arrow's head at the end of a course, and the course of the line that ends within it. */
export function headOf(course: Course, size: number): { readonly path: string; readonly line: Course } {
  const { to } = course;
  const before = course.bends.at(-1) ?? course.from;
  const angle = Math.atan2(to.y - before.y, to.x - before.x);
  const room = Math.hypot(to.x - before.x, to.y - before.y);
  const back = (turn: number, length: number): Point => ({
    x: to.x - length * Math.cos(angle + turn),
    y: to.y - length * Math.sin(angle + turn),
  });
  const corners = [to, back(-SHARPNESS, size), back(SHARPNESS, size)];
  return {
    path: `${corners.map((corner, at) => `${at === 0 ? 'M' : 'L'}${writePoint(corner)}`).join('')}Z`,
    line: { ...course, to: back(0, Math.min(size * 0.7, room)) },
  };
}

/** At which share of a course its bar is: the middle is for words and marks. */
export const BAR_SHARE = 0.2;

/** A bar across a course. */
export function barOf(course: Course, reach: number): string {
  const middle = pointOn(course, BAR_SHARE);
  const angle = directionOn(course, BAR_SHARE) + Math.PI / 2;
  const [dx, dy] = [Math.cos(angle) * reach, Math.sin(angle) * reach];
  return `M${writePoint({ x: middle.x - dx, y: middle.y - dy })}L${writePoint({ x: middle.x + dx, y: middle.y + dy })}`;
}

/** A course as a path of SVG. */
export function toPath({ from, bends, to }: Course): string {
  const command = ['L', 'Q', 'C'][bends.length] ?? 'L';
  return `M${writePoint(from)}${command}${[...bends, to].map(writePoint).join(' ')}`;
}

/** A point as paths have it. */
export function writePoint({ x, y }: Point): string {
  return `${writePlace(x)} ${writePlace(y)}`;
}

/** Leaves to the upper right and comes back from the upper left. */
function loopAt({ x, y, radius }: End, bend: number): Course {
  const reach = radius + 34 + bend;
  const rim = (side: number): Point => ({ x: x + side * (radius + GAP) * 0.6, y: y - (radius + GAP) * 0.8 });
  const far = (side: number): Point => ({ x: x + side * reach * 0.8, y: y - reach * 1.1 });
  return { from: rim(1), bends: [far(1), far(-1)], to: rim(-1) };
}

function rimTowards(end: End, towards: Point): Point {
  const dx = towards.x - end.x;
  const dy = towards.y - end.y;
  const length = Math.hypot(dx, dy) || 1;
  const reach = Math.min(end.radius + GAP, length / 2);
  return { x: end.x + (dx / length) * reach, y: end.y + (dy / length) * reach };
}
