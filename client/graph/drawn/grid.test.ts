/** Holds that looking into cells finds what looking at everything finds. */
import { array, assert, integer, property, record } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boxesOverlap } from '../../layout/geometry.ts';
import { distanceToLine } from './edge-shape.ts';
import { Grid } from './grid.ts';

const coordinate = integer({ min: -500, max: 500 });
const box = record({ x: coordinate, y: coordinate, width: integer({ min: 1, max: 300 }) }).map(
  ({ x, y, width }) => ({ left: x, top: y, right: x + width, bottom: y + width / 2 }),
);
const point = record({ x: coordinate, y: coordinate });

describe('a grid', () => {
  it('finds every box that another overlaps', () => {
    assert(
      property(array(box, { maxLength: 30 }), box, (boxes, wanted) => {
        const grid = new Grid<(typeof boxes)[number]>(64);
        for (const each of boxes) grid.add(each, each);
        const near = grid.near(wanted);
        for (const each of boxes) if (boxesOverlap(each, wanted)) expect(near.has(each)).toBe(true);
        expect(grid.some(wanted, (each) => boxesOverlap(each, wanted))).toBe(
          boxes.some((each) => boxesOverlap(each, wanted)),
        );
      }),
    );
  });

  it('finds every line that passes a place, with a quarter of a cell to spare', () => {
    assert(
      property(array(record({ from: point, to: point }), { maxLength: 20 }), point, (lines, at) => {
        const grid = new Grid<(typeof lines)[number]>(64);
        for (const line of lines) grid.addLine(line.from, line.to, line);
        const reach = 4 + 16;
        const near = grid.near({
          left: at.x - reach,
          top: at.y - reach,
          right: at.x + reach,
          bottom: at.y + reach,
        });
        for (const line of lines)
          if (distanceToLine(line.from, line.to, at) <= 4) expect(near.has(line)).toBe(true);
      }),
    );
  });
});
