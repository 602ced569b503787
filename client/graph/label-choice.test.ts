/** Holds that names never cover each other, and which of them win. */
import { array, assert, double, integer, property, record } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boxesOverlap } from '../layout/geometry.ts';
import { chooseLabels, nameBox, type LabelWish } from './label-choice.ts';

function wish(id: string, x: number, y: number, part: Partial<LabelWish> = {}): LabelWish {
  return { id, x, y, radius: 12, width: 80, height: 15, rank: 'room', ...part };
}

const place = record({
  x: double({ min: 0, max: 600, noNaN: true }),
  y: double({ min: 0, max: 400, noNaN: true }),
  radius: integer({ min: 8, max: 30 }),
});

describe('names on the canvas', () => {
  it('never cover each other or a disc', () => {
    assert(
      property(array(place, { maxLength: 60 }), (places) => {
        const wishes = places.map(({ x, y, radius }, at) => wish(String(at), x, y, { radius }));
        const shown = [...chooseLabels(wishes, 600)].flatMap(([id, side]) => {
          const found = wishes[Number(id)];
          return found ? [{ id, box: nameBox(found, side) }] : [];
        });
        for (const { id, box } of shown) {
          for (const other of shown) if (other.id !== id) expect(boxesOverlap(box, other.box)).toBe(false);
        }
      }),
    );
  });

  it('make way for marks, which they would hide', () => {
    const mark = { left: 94, top: 118, right: 106, bottom: 130 };
    expect(chooseLabels([wish('a', 100, 100)], 600, [mark]).get('a')).toBe('above');
  });

  it('stand below their discs where there is room', () => {
    expect([...chooseLabels([wish('a', 100, 100), wish('b', 400, 100)], 600).values()]).toEqual([
      'below',
      'below',
    ]);
  });

  it('go above or beside where below is taken', () => {
    const shown = chooseLabels([wish('a', 100, 100, { radius: 20 }), wish('b', 100, 145)], 600);
    expect(shown.get('a')).toBe('above');
    expect(shown.get('b')).toBe('below');
  });

  it('do not leave the canvas to the side', () => {
    const crowd = [wish('a', 10, 100), wish('above', 10, 70), wish('under', 10, 130)];
    expect(chooseLabels(crowd, 600).get('a')).not.toBe('left');
  });

  it('are given to the biggest first, and to the chosen whatever they cover', () => {
    const heap = ['a', 'b', 'c', 'd', 'e', 'f'].map((id, at) =>
      wish(id, 300 + at * 3, 200, { radius: 10 + at }),
    );
    expect(chooseLabels(heap, 600).has('f')).toBe(true);
    expect(chooseLabels(heap, 600).has('a')).toBe(false);
    const chosen = heap.map((each) => (each.id === 'a' ? { ...each, rank: 'always' as const } : each));
    expect(chooseLabels(chosen, 600).has('a')).toBe(true);
  });
});
