/** Holds which names are shown of what is chosen. */
import { describe, expect, it } from 'vitest';
import { drawSample } from '../../testing/drawn-sample.ts';
import { makeView } from '../../testing/sample-graph.ts';
import { boxesOverlap } from '../../layout/geometry.ts';
import { nameBox } from './label-choice.ts';
import { makePlan, type Plan } from './overlay-plan.ts';

const IDS = Array.from({ length: 20 }, (_, at) => `entity ${String(at)}`);

/** A row of entities that lie closer than their names are wide, so many of them chosen. */
function planWith(chosen: number): Plan {
  return makePlan({
    drawn: drawSample(makeView(IDS)).drawn,
    pose: { zoom: 0.2, pan: { x: 20, y: 200 } },
    width: 600,
    height: 400,
    selection: { nodes: IDS.slice(0, chosen), edges: [] },
    cursor: undefined,
    measure: (text) => text.length * 6,
    before: new Map(),
  });
}

describe('the names of what is chosen', () => {
  it('are all shown, whatever they cover, where it is a few', () => {
    const { names } = planWith(8);
    expect(IDS.slice(0, 8).filter((id) => !names.has(id))).toEqual([]);
  });

  it('go before others and cover none where it is many', () => {
    const { names, wishes } = planWith(20);
    const boxes = wishes.flatMap((wish) => {
      const side = names.get(wish.id);
      return side ? [nameBox(wish, side)] : [];
    });
    expect(boxes.length).toBeGreaterThan(4);
    expect(boxes.length).toBeLessThan(20);
    const covered = boxes.filter((box, at) => boxes.slice(at + 1).some((other) => boxesOverlap(box, other)));
    expect(covered).toEqual([]);
  });
});
