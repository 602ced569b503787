/** Holds what the form of a search for paths takes, and that it says of the rest what would be right. */
import { describe, expect, it } from 'vitest';
import type { EntityReference } from '../../server/model/answers.ts';
import { VOCABULARY } from '../testing/sample-graph.ts';
import { emptyForm, readForm, toForm, withMode, type PathFaults, type PathForm } from './path-form.ts';
import type { PathSearch } from './path-search.ts';

const refer = (id: string): EntityReference => ({ id, kind: 'State', name: `Name of ${id}` });
const FORM = emptyForm([refer('a'), refer('b')]);
const FORWARD = withMode(FORM, 'forward');

function read(form: PathForm): { search?: PathSearch; faults?: PathFaults } {
  return readForm(form, VOCABULARY);
}

describe('the form', () => {
  it('asks for the shortest path as long as nothing else is chosen', () => {
    expect(read(FORM).search).toEqual({
      of: [refer('a'), refer('b')],
      options: { mode: 'shortest', relations: [], withoutSpeech: false },
    });
  });

  it('gives the same search again that it was made from', () => {
    const searches: readonly PathSearch[] = [
      {
        of: [refer('a'), refer('b'), refer('c')],
        options: { mode: 'all', relations: ['MEETS'], withoutSpeech: true },
      },
      {
        of: [refer('a'), refer('b')],
        options: { mode: 'within', max: 3, relations: [], withoutSpeech: false },
      },
      {
        of: [refer('a'), refer('b')],
        options: { mode: 'sourced', max: 12, relations: [], withoutSpeech: false },
      },
      {
        of: [refer('a'), refer('b')],
        options: {
          mode: 'forward',
          relations: [],
          withoutSpeech: false,
          since: '2024',
          until: '2024-12-01',
          gap: 0,
        },
      },
    ];
    for (const search of searches) expect(read(toForm(search)).search).toEqual(search);
  });

  it('takes as many steps as are usual for another kind, but keeps what the user wrote', () => {
    expect(withMode(FORM, 'within').steps).toBe('3');
    expect(withMode({ ...FORM, steps: '5' }, 'within').steps).toBe('5');
  });

  it('minds days only where paths go forward in time', () => {
    const wrong = { since: 'soon', until: '1', gap: 'x' };
    expect(read({ ...FORM, ...wrong }).search?.options).toEqual({
      mode: 'shortest',
      relations: [],
      withoutSpeech: false,
    });
    expect(Object.keys(read({ ...FORWARD, ...wrong }).faults ?? {}).sort()).toEqual([
      'ends',
      'gap',
      'since',
      'until',
    ]);
  });
});

describe('what the form says is wrong', () => {
  it('is an end that is missing, or that is the other one', () => {
    expect(read(emptyForm([refer('a'), undefined])).faults?.ends).toEqual([
      undefined,
      'Choose an entity: write a part of its name and take one of the suggestions.',
    ]);
    expect(read(emptyForm([refer('a'), refer('b'), refer('a')])).faults?.ends[2]).toBe(
      'Name of a is chosen already. Choose another entity.',
    );
  });

  it.each(['', '0', '7', '2.5', '-1', 'many'])('is “%s” as a number of steps of up to six', (steps) => {
    expect(read({ ...withMode(FORM, 'within'), steps }).faults?.steps).toBe(
      'Write a whole number from 1 to 6.',
    );
  });

  it('is a day that cannot be read, that the calendar lacks, or that comes before the first', () => {
    const fault = (since: string, until = ''): string | undefined => {
      const { faults } = read({ ...FORWARD, since, until });
      return faults?.since ?? faults?.until;
    };
    expect(fault('last year')).toBe('Write a year, a month or a day: 2024, 2024-12 or 2024-12-01.');
    expect(fault('2024-02-30')).toBe('The calendar has no 2024-02-30.');
    expect(fault('2024-05', '2024-04-30')).toBe('2024-04-30 ends before 2024-05 begins.');
    expect(fault('2024-05-31', '2024-05')).toBeUndefined();
  });

  it.each(['-1', '1.5', '36526', 'week'])('is “%s” as a gap in days', (gap) => {
    expect(read({ ...FORWARD, gap }).faults?.gap).toContain('from 0 to 36525');
  });

  it('is that no relation is left', () => {
    const vocabulary = {
      ...VOCABULARY,
      relations: VOCABULARY.relations.map((each) => ({ ...each, speech: each.relation === 'MEETS' })),
    };
    const read = readForm({ ...FORM, relations: ['MEETS'], withoutSpeech: true }, vocabulary);
    expect('faults' in read && read.faults.relations).toContain('of what people say');
  });
});
