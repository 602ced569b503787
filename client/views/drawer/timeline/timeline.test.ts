/** Holds how days are counted, brushed and laid out in lanes. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Claim } from '../../../../server/model/claim.ts';
import { usualDomain, zoom } from './axis.ts';
import { draw, pull, step, toBrush, toDays } from './brush.ts';
import { floorTo, fromIso, nextAfter, toIso, unitFor, writeUnit } from './calendar.ts';
import { dateClaims } from './dated-claims.ts';
import { readDays } from './day-fields.tsx';
import type { Fact } from './facts.ts';
import { countClaims, countTicks, stackBin } from './histogram.ts';
import { packLanes } from './lanes.ts';

const UNITS = ['day', 'month', 'quarter', 'year', 'decade'] as const;
const day = fc.integer({ min: fromIso('1900-01-01'), max: fromIso('2100-12-31') });

const claim = (id: string, more: Partial<Claim>): Claim => ({
  id,
  edge: `e-${id}`,
  subject: 'a',
  relation: 'MEETS',
  object: 'b',
  statement: id,
  status: 'reported',
  grade: 'B2',
  document: 'd',
  ...more,
});

describe('units of the calendar', () => {
  it('hold each day once', () => {
    fc.assert(
      fc.property(day, fc.constantFrom(...UNITS), (at, unit) => {
        const first = floorTo(at, unit);
        const next = nextAfter(at, unit);
        expect(first).toBeLessThanOrEqual(at);
        expect(next).toBeGreaterThan(at);
        expect(floorTo(next - 1, unit)).toBe(first);
        expect(floorTo(next, unit)).toBe(next);
      }),
    );
  });

  it('are named, and chosen by the room that they have', () => {
    const at = fromIso('2024-05-17');
    expect(UNITS.map((unit) => writeUnit(at, unit))).toEqual([
      '17 May 2024',
      'May 2024',
      'Apr to Jun 2024',
      '2024',
      '2020s',
    ]);
    expect(unitFor(10)).toBe('day');
    expect(unitFor(1)).toBe('month');
    expect(unitFor(0.00001)).toBe('decade');
  });
});

describe('the scale of the bars', () => {
  it('has one to three round numbers within what the tallest bar stands for, evenly apart', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000 }), (most) => {
        const ticks = countTicks(most);
        expect(ticks.length).toBeGreaterThanOrEqual(1);
        expect(ticks.length).toBeLessThanOrEqual(3);
        for (const [at, tick] of ticks.entries()) {
          expect(tick).toBeLessThanOrEqual(most);
          expect(tick).toBe((ticks[0] ?? NaN) * (at + 1));
          expect(String(ticks[0])).toMatch(/^[125]0*$/);
        }
      }),
    );
    expect(countTicks(14)).toEqual([5, 10]);
    expect(countTicks(2)).toEqual([1, 2]);
  });
});

describe('the brush', () => {
  it('is drawn alike from both sides, in whole units', () => {
    const [a, b] = [fromIso('2024-03-10'), fromIso('2024-06-02')];
    expect(draw(a, b, 'month')).toEqual(draw(b, a, 'month'));
    expect(toDays(draw(a, b, 'month'))).toEqual({ from: '2024-03-01', to: '2024-06-30' });
  });

  it('never turns round, however its ends are pulled and stepped', () => {
    fc.assert(
      fc.property(day, day, day, fc.constantFrom(...UNITS), (a, b, to, unit) => {
        const brush = draw(a, b, unit);
        for (const part of ['from', 'to'] as const) {
          const pulled = pull(brush, part, to, unit);
          expect(pulled.from).toBeLessThanOrEqual(pulled.to);
          for (const by of [1, -1] as const) {
            const stepped = step(brush, part, by, unit);
            expect(stepped.from).toBeLessThanOrEqual(stepped.to);
          }
        }
      }),
    );
  });

  it('keeps its length in units when it is moved', () => {
    const brush = draw(fromIso('2024-01-01'), fromIso('2024-02-10'), 'month');
    expect(toDays(pull(brush, 'whole', 31, 'month'))).toEqual({ from: '2024-02-01', to: '2024-03-31' });
  });

  it('is the filter, with its open ends', () => {
    expect(toDays(toBrush({ from: '2024', to: null }))).toEqual({ from: '2024-01-01', to: null });
    expect(toDays(toBrush({ from: null, to: null }))).toBeNull();
  });

  it('is typed as days, months and years, and refuses what is none', () => {
    const none = { from: null, to: null };
    expect(readDays(none, 'from', '2024-06')).toEqual({ from: '2024-06-01', to: null });
    expect(readDays(none, 'to', '2024')).toEqual({ from: null, to: '2024-12-31' });
    expect(readDays({ from: '2024-06-01', to: null }, 'from', ' ')).toEqual(none);
    expect(readDays(none, 'from', 'soon')).toBeUndefined();
    expect(readDays({ from: '2024-06-01', to: null }, 'to', '2023')).toBeUndefined();
  });
});

describe('claims in time', () => {
  const claims = [
    claim('1', { date: '2024-05-17', reported: '2025-01-02' }),
    claim('2', { date: '2024-05', status: 'denied' }),
    claim('3', { dateFrom: '2024-06-01' }),
    claim('4', {}),
  ];

  it('count where they began, by status, and what is not dated so exactly is told', () => {
    const { dated, undated } = dateClaims(claims, 'held', () => false);
    expect(undated).toBe(1);
    const [may, june] = countClaims(dated, 'month');
    expect([may?.claims.length, june?.claims.length]).toEqual([2, 1]);
    expect(may && stackBin(may, ['reported', 'denied'])).toEqual([
      { status: 'reported', below: 0, count: 1 },
      { status: 'denied', below: 1, count: 1 },
    ]);
    expect(countClaims(dated, 'day').map((bin) => bin.rough)).toEqual([1, 0, 0]);
  });

  it('can be put at the days of their reports', () => {
    const { dated, undated } = dateClaims(claims, 'reported', () => false);
    expect(dated.map(({ from }) => toIso(from))).toEqual(['2025-01-02']);
    expect(undated).toBe(3);
  });
});

describe('what is in sight', () => {
  it('leaves out a few days that lie far away', () => {
    const days = [
      fromIso('1950-01-01'),
      ...Array.from({ length: 99 }, (_, at) => fromIso('2024-01-01') + at),
    ];
    expect(toIso(usualDomain(days)?.from ?? 0).slice(0, 4)).toBe('2023');
    expect(usualDomain([])).toBeUndefined();
  });

  it('zooms around a day that stays in its place', () => {
    const zoomed = zoom({ from: 0, to: 1_000 }, 250, 0.5);
    expect(zoomed).toEqual({ from: 125, to: 625 });
  });
});

describe('lanes', () => {
  it('shorten words that fit on neither side of a dot, and never write them over it', () => {
    const options = { domain: { from: 0, to: 1_000 }, width: 200, today: 1_000, measure: () => 150 };
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999 }), (at) => {
        const target = { type: 'edge', id: 'a' } as const;
        const fact: Fact = {
          id: 'a',
          target,
          label: 'words',
          status: '',
          isLasting: false,
          from: at,
          to: at,
        };
        const [placed] = packLanes([fact], options);
        if (!placed) throw new Error('It is in sight.');
        const { left, text, room } = placed;
        expect(text > left || text + room < left).toBe(true);
        expect(text).toBeGreaterThanOrEqual(0);
        expect(text + room).toBeLessThanOrEqual(200);
        expect(room).toBeGreaterThan(85);
      }),
    );
  });

  it('never lay two facts with their words over each other', () => {
    const fact = fc
      .record({ from: fc.integer({ min: 0, max: 900 }), length: fc.integer({ min: 0, max: 300 }) })
      .map(({ from, length }) => ({ from, to: from + length }));
    fc.assert(
      fc.property(fc.array(fact, { maxLength: 30 }), (spans) => {
        const facts = spans.map((span, at): Fact => {
          const id = String(at);
          return { id, target: { type: 'edge', id }, label: 'words', status: '', isLasting: true, ...span };
        });
        const options = { domain: { from: 0, to: 1_000 }, width: 1_000, today: 1_000, measure: () => 60 };
        const placed = packLanes(facts, options);
        expect(placed.length).toBe(facts.length);
        for (const one of placed)
          for (const other of placed) {
            if (one === other || one.lane !== other.lane) continue;
            const reach = (each: typeof one): [number, number] => [
              Math.min(each.left, each.text),
              Math.max(each.right, each.text + each.room),
            ];
            const [a, b] = [reach(one), reach(other)];
            expect(a[1] <= b[0] || b[1] <= a[0]).toBe(true);
          }
      }),
    );
  });
});
