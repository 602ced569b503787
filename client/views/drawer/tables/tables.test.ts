/** Holds how rows are filtered, sorted, copied and reached by keys, and how they follow the selection. */
import { describe, expect, it } from 'vitest';
import { compareValues, type Column } from './column.ts';
import { filterRows } from './filter-rows.ts';
import { nextRow, rowsBetween } from './grid-keys.ts';
import { rankGrade } from './ranks.ts';
import { toTabSeparated } from './tab-separated.ts';
import { fitWidth, toChoices } from './table-choices.ts';
import { concernsChosen, isSameSelection, toChosen, toSelection, type TableRow } from './table-row.ts';
import { moveBefore, nextSorting } from './use-shown-table.ts';

interface NamedRow extends TableRow {
  readonly name: string;
  readonly count: number;
}

const row = (id: string, name: string, isDrawn = true): NamedRow => ({
  id,
  name,
  count: 1_234,
  target: { type: 'node', id },
  entities: [id],
  isDrawn,
});

const columns: readonly Column<NamedRow>[] = [
  { id: 'name', title: 'Name', type: 'text', width: 100, value: (each) => each.name },
  { id: 'count', title: 'Count', type: 'number', width: 100, value: (each) => each.count },
];

describe('rows', () => {
  const rows = [row('a', 'São Tomé'), row('b', 'Two words'), row('c', 'Hidden words', false)];
  const filter = { columns, text: '', only: undefined, alsoHidden: false };

  it('are found by all typed words, whatever their accents', () => {
    expect(filterRows(rows, { ...filter, text: 'tome SAO' }).map((each) => each.id)).toEqual(['a']);
    expect(filterRows(rows, { ...filter, text: 'words' }).map((each) => each.id)).toEqual(['b']);
    expect(filterRows(rows, { ...filter, text: 'words', alsoHidden: true })).toHaveLength(2);
  });

  it('are found by what is shown of them alone', () => {
    const named = columns.filter(({ id }) => id === 'name');
    expect(filterRows(rows, { ...filter, text: '1 234' })).toHaveLength(2);
    expect(filterRows(rows, { ...filter, columns: named, text: '234' })).toEqual([]);
    expect(filterRows(rows, { ...filter, columns: named, text: 'tome' })).toHaveLength(1);
  });

  it('are those that have to do with the selection', () => {
    const chosen = toChosen({ nodes: ['b'], edges: [] }, []);
    expect(filterRows(rows, { ...filter, only: chosen }).map((each) => each.id)).toEqual(['b']);
    const edgeRow: TableRow = {
      id: 'x',
      target: { type: 'edge', id: 'x' },
      entities: ['a', 'b'],
      isDrawn: true,
    };
    expect(concernsChosen(edgeRow, chosen)).toBe(true);
  });

  it('stand for what is selected, without what is hidden', () => {
    expect(toSelection(rows)).toEqual({ nodes: ['a', 'b'], edges: [] });
    expect(isSameSelection({ nodes: ['a', 'b'], edges: [] }, { nodes: ['b', 'a'], edges: [] })).toBe(true);
  });

  it('are copied with titles, plain numbers and no formulas', () => {
    const copied = toTabSeparated([row('a', '=1+1'), row('b', 'two\tlines\nof text')], columns);
    expect(copied).toBe("Name\tCount\n'=1+1\t1234\ntwo lines of text\t1234");
  });
});

describe('sorting', () => {
  it('goes one way, the other, and none', () => {
    const press = { id: 'a', add: false, descendingFirst: true };
    const first = nextSorting([], press);
    const second = nextSorting(first, press);
    expect([first, second, nextSorting(second, press)]).toEqual([
      [{ id: 'a', desc: true }],
      [{ id: 'a', desc: false }],
      [],
    ]);
    expect(nextSorting(first, { id: 'b', add: true, descendingFirst: false })).toHaveLength(2);
  });

  it('has numbers by size, words by the alphabet, grades by what can be judged', () => {
    expect(compareValues(9, 10)).toBeLessThan(0);
    expect(compareValues('item 9', 'item 10')).toBeLessThan(0);
    const grades = ['F3', 'B6', 'A1', 'E5', 'B2'];
    expect(grades.sort((a, b) => (rankGrade(a) ?? 0) - (rankGrade(b) ?? 0))).toEqual([
      'A1',
      'B2',
      'E5',
      'B6',
      'F3',
    ]);
  });
});

describe('columns', () => {
  it('change places, and what the browser kept of them is read with care', () => {
    expect(moveBefore(['a', 'b', 'c'], 'c', 'a')).toEqual(['c', 'a', 'b']);
    expect(moveBefore(['a', 'b', 'c'], 'a', undefined)).toEqual(['b', 'c', 'a']);
    const first = { order: [], shown: {}, sizes: {}, sorting: [] };
    expect(toChoices('damaged', first)).toBe(first);
    expect(
      toChoices(
        { order: ['a', 1], shown: { a: false, b: 'x' }, sizes: { a: 9_999 }, sorting: [{ id: 'a' }, 3] },
        first,
      ),
    ).toEqual({
      order: ['a'],
      shown: { a: false },
      sizes: { a: fitWidth(9_999) },
      sorting: [{ id: 'a', desc: false }],
    });
  });
});

describe('keys', () => {
  it('lead from row to row and stop at the ends', () => {
    const options = { count: 10, page: 4 };
    expect(nextRow('ArrowDown', -1, options)).toBe(0);
    expect(nextRow('ArrowUp', 0, options)).toBe(0);
    expect(nextRow('PageDown', 8, options)).toBe(9);
    expect(nextRow('End', 2, options)).toBe(9);
    expect(nextRow('x', 2, options)).toBeUndefined();
    expect(nextRow('ArrowDown', 0, { count: 0, page: 1 })).toBeUndefined();
    expect(rowsBetween(['a', 'b', 'c'], 2, 1)).toEqual(['b', 'c']);
  });
});
