/** Holds that names never cover each other, and which of them win. */
import { array, assert, double, integer, property, record } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boxesOverlap } from '../../layout/geometry.ts';
import { chooseLabels, keepFirst, nameBox, type LabelWish } from './label-choice.ts';

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
        const shown = [...chooseLabels(wishes, { width: 600, height: 400 })].flatMap(([id, side]) => {
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
    expect(chooseLabels([wish('a', 100, 100)], { width: 600, height: 400, blocks: [mark] }).get('a')).toBe(
      'above',
    );
  });

  it('stand below their discs where there is room', () => {
    expect([
      ...chooseLabels([wish('a', 100, 100), wish('b', 400, 100)], { width: 600, height: 400 }).values(),
    ]).toEqual(['below', 'below']);
  });

  it('go above or beside where below is taken', () => {
    const shown = chooseLabels([wish('a', 100, 100, { radius: 20 }), wish('b', 100, 145)], {
      width: 600,
      height: 400,
    });
    expect(shown.get('a')).toBe('above');
    expect(shown.get('b')).toBe('below');
  });

  it('are never cut off by the edge of the canvas, unless their disc has left it', () => {
    const window = { width: 600, height: 400 };
    assert(
      property(place, ({ x, y, radius }) => {
        const asking = wish('a', x, y, { radius, rank: 'always' });
        const side = chooseLabels([asking], window).get('a') ?? 'below';
        const { left, right, top, bottom } = nameBox(asking, side);
        if (x <= 0 || x >= window.width || y <= 0 || y >= window.height) return;
        expect(Math.min(left, top)).toBeGreaterThanOrEqual(0);
        expect(right).toBeLessThanOrEqual(window.width);
        expect(bottom).toBeLessThanOrEqual(window.height);
      }),
    );
    expect(chooseLabels([wish('a', -5, 100)], window).get('a')).toBe('below');
  });

  it('do not reach under what lies over the canvas, unless their disc is there', () => {
    const covered = [{ left: 320, top: 0, right: 600, bottom: 400 }];
    const window = { width: 600, height: 400, covered };
    expect(chooseLabels([wish('a', 300, 200)], window).get('a')).toBe('left');
    expect(chooseLabels([wish('a', 400, 200)], window).get('a')).toBe('below');
  });

  it('stand at a corner where all four sides are taken', () => {
    const sides = ['below', 'above', 'right', 'left'] as const;
    const blocks = sides.map((side) => {
      const { left, right, top, bottom } = nameBox(wish('a', 300, 200), side);
      const [x, y] = [(left + right) / 2, (top + bottom) / 2];
      return { left: x - 1, right: x + 1, top: y - 1, bottom: y + 1 };
    });
    const shown = chooseLabels([wish('a', 300, 200)], { width: 600, height: 400, blocks });
    expect(shown.get('a')).toBe('below right');
    expect(nameBox(wish('a', 300, 200), 'above left')).toEqual({
      left: 300 - 9 - 3 - 84,
      right: 300 - 9 - 3,
      top: 200 - 9 - 3 - 15,
      bottom: 200 - 9 - 3,
    });
  });

  it('are given to the biggest first, and to the chosen whatever they cover', () => {
    const heap = ['a', 'b', 'c', 'd', 'e', 'f'].map((id, at) =>
      wish(id, 300 + at * 3, 200, { radius: 10 + at }),
    );
    expect(chooseLabels(heap, { width: 600, height: 400 }).has('f')).toBe(true);
    expect(chooseLabels(heap, { width: 600, height: 400 }).has('a')).toBe(false);
    const chosen = heap.map((each) => (each.id === 'a' ? { ...each, rank: 'always' as const } : each));
    expect(chooseLabels(chosen, { width: 600, height: 400 }).has('a')).toBe(true);
  });

  it('of what the picture turns on, and of neighbours, cover marks where there is no other place', () => {
    const window = { width: 600, height: 400 };
    const hub = wish('hub', 300, 200, { radius: 20, rank: 'main' });
    const blocks = [{ left: 100, right: 500, top: 100, bottom: 300 }];
    expect(chooseLabels([hub], { ...window, blocks }).get('hub')).toBe('below');
    expect(chooseLabels([{ ...hub, rank: 'room' }], { ...window, blocks }).size).toBe(0);
    // Of all sides the one with the fewest of them.
    const two = [blocks, { left: 260, right: 340, top: 224, bottom: 234 }].flat();
    expect(chooseLabels([hub], { ...window, blocks: two }).get('hub')).toBe('above');
  });

  it('of what the picture turns on cover a few smaller discs where there is no other place, of others none', () => {
    const window = { width: 600, height: 400 };
    const hub = wish('hub', 300, 200, { radius: 20, rank: 'main' });
    const around = (count: number, radius: number): LabelWish[] =>
      Array.from({ length: count }, (_, at) => {
        const angle = (at / count) * 2 * Math.PI;
        const [x, y] = [300 + 32 * Math.cos(angle), 200 + 32 * Math.sin(angle)];
        return wish(`disc ${String(at)}`, x, y, { radius, width: 0 });
      });
    // Dense enough that each side covers more than three, and then with gaps.
    expect(chooseLabels([hub, ...around(40, 6)], window).size).toBe(0);
    expect(chooseLabels([hub, ...around(10, 10)], window).size).toBe(1);
    expect(chooseLabels([hub, ...around(10, 18)], window).size).toBe(0);
    // Specks, as in a picture of a thousand, are no discs to keep clear of.
    expect(chooseLabels([hub, ...around(40, 3)], window).size).toBe(1);
    expect(chooseLabels([{ ...hub, rank: 'first' }, ...around(40, 3)], window).size).toBe(0);
    expect(chooseLabels([{ ...hub, rank: 'first' }, ...around(10, 10)], window).size).toBe(0);
    expect(chooseLabels([{ ...hub, rank: 'always' }, ...around(24, 6)], window).get('hub')).toBe('below');
  });

  it('may cover what is blocked for the sake of their own disc, and rise above it', () => {
    const own = { left: 116, top: 80, right: 180, bottom: 120 };
    const wishes = [
      wish('a', 100, 100, { rise: 5 }),
      wish('under', 100, 126, { width: 0 }),
      wish('over', 100, 74, { width: 0 }),
    ];
    expect(chooseLabels(wishes, { width: 600, height: 400, blocks: [{ ...own, of: 'a' }] }).get('a')).toBe(
      'right',
    );
    expect(chooseLabels(wishes, { width: 600, height: 400, blocks: [own] }).get('a')).toBe('left');
    expect(nameBox(wish('a', 100, 100, { rise: 5 }), 'above').bottom).toBe(100 - 12 - 3 - 5);
  });

  it('keep away from the stack of a closed group', () => {
    const stacked = wish('a', 100, 100, { radius: 20, stack: 6 });
    expect(nameBox(stacked, 'right').left).toBe(100 + 20 + 3 + 6);
    expect(nameBox(stacked, 'below')).toEqual(nameBox(wish('a', 100, 100, { radius: 20 }), 'below'));
  });

  it('are none where nothing is to be written', () => {
    expect(
      chooseLabels([wish('a', 100, 100, { width: 0, height: 0 })], { width: 600, height: 400 }).size,
    ).toBe(0);
  });
});

describe('names that were shown before', () => {
  it('stay on their side while it is free, and no longer', () => {
    const wishes = [wish('a', 300, 100)];
    const before = new Map([['a', 'above' as const]]);
    expect(chooseLabels(wishes, { width: 600, height: 400, before }).get('a')).toBe('above');
    const block = { left: 250, top: 60, right: 350, bottom: 86 };
    expect(chooseLabels(wishes, { width: 600, height: 400, before, blocks: [block] }).get('a')).toBe('below');
  });

  it('are kept while the camera moves: the most important ones, where they stood', () => {
    const wishes = [
      wish('small', 0, 0, { radius: 5 }),
      wish('big', 100, 0, { radius: 30 }),
      wish('chosen', 200, 0, { radius: 5, rank: 'always' }),
      wish('unseen', 300, 0, { radius: 40 }),
    ];
    const shown = new Map([
      ['small', 'below'],
      ['big', 'above'],
      ['chosen', 'left'],
    ] as const);
    expect([...keepFirst(wishes, shown, 2)]).toEqual([
      ['chosen', 'left'],
      ['big', 'above'],
    ]);
    expect(keepFirst(wishes, shown, 3)).toBe(shown);
  });
});
