/** The ids of a file are told apart, keep what was noted first, and keep their marks while the table grows. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { IdTable, toPrint } from './id-table.ts';

const MANY = 50_000;

describe('the ids of a file', () => {
  it('are noted and marked as a map and sets would', () => {
    const id = fc.oneof(fc.constantFrom('', 'a', 'b', 'ab', 'ba', '평양', 'a\u0000'), fc.string());
    const step = fc.record({ id, print: fc.nat(), isMarked: fc.boolean() });
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        const table = new IdTable();
        const prints = new Map<string, number>();
        const marked = new Set<string>();
        for (const each of steps) {
          expect(table.has(each.id)).toBe(prints.has(each.id));
          expect(table.note(each.id, each.print)).toBe(prints.get(each.id));
          if (!prints.has(each.id)) prints.set(each.id, each.print);
          if (each.isMarked) {
            table.mark(each.id, 'faulty');
            marked.add(each.id);
          }
          expect(table.isMarked(each.id, 'faulty')).toBe(marked.has(each.id));
          expect(table.isMarked(each.id, 'repeated')).toBe(false);
        }
      }),
    );
  });

  it('are all found again, with their prints and marks, when there are many', () => {
    const table = new IdTable();
    const idOf = (at: number): string => `c-made-up-${String(at)}`;
    for (let at = 0; at < MANY; at += 1) {
      if (table.note(idOf(at), toPrint(`record ${String(at)}`)) !== undefined) throw new Error(idOf(at));
      if (at % 3 === 0) table.mark(idOf(at), 'setAside');
      if (at % 5 === 0) table.mark(idOf(at), 'repeated');
    }
    const wrong = Array.from({ length: MANY }, (_, at) => at).filter(
      (at) =>
        table.note(idOf(at)) !== toPrint(`record ${String(at)}`) ||
        table.isMarked(idOf(at), 'setAside') !== (at % 3 === 0) ||
        table.isMarked(idOf(at), 'repeated') !== (at % 5 === 0),
    );
    expect(wrong).toEqual([]);
    expect(table.has(idOf(MANY))).toBe(false);
  });
});
