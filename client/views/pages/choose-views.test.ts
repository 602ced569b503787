/** Holds which saved views are listed, in which order, and where arrow keys lead among their cards. */
import { describe, expect, it } from 'vitest';
import type { SavedViewListing } from '../../../server/model/view-content.ts';
import { chooseViews } from './choose-views.ts';
import { walkCards } from './walk-cards.ts';

const toListing = (name: string, saved: string): SavedViewListing => ({
  id: name,
  name,
  version: 1,
  created: saved,
  saved,
  entities: 1,
  thumbnail: '',
});

describe('the list of saved views', () => {
  const views = [
    toListing('Évian', '2026-03-01T10:00:00.000Z'),
    toListing('drones 10', '2026-03-03T10:00:00.000Z'),
    toListing('Drones 9', '2026-03-02T10:00:00.000Z'),
  ];
  const names = (text: string, order: 'saved' | 'name'): readonly string[] =>
    chooseViews(views, { text, order }).map(({ name }) => name);

  it('is sorted by the last saving, or by name with numbers as numbers', () => {
    expect(names('', 'saved')).toEqual(['drones 10', 'Drones 9', 'Évian']);
    expect(names('', 'name')).toEqual(['Drones 9', 'drones 10', 'Évian']);
  });

  it('is filtered by name, blind to capitals and accents', () => {
    expect(names(' DRONE ', 'name')).toEqual(['Drones 9', 'drones 10']);
    expect(names('evian', 'saved')).toEqual(['Évian']);
    expect(names('none', 'saved')).toEqual([]);
  });
});

describe('arrow keys', () => {
  // Three in a row, and two in the last one.
  const places = [0, 1, 2, 3, 4].map((at) => ({ left: (at % 3) * 100, top: Math.floor(at / 3) * 50 }));

  it.each([
    [0, 'ArrowRight', 1],
    [2, 'ArrowRight', 3],
    [4, 'ArrowRight', undefined],
    [0, 'ArrowLeft', undefined],
    [3, 'ArrowLeft', 2],
    [1, 'ArrowDown', 4],
    [2, 'ArrowDown', 4],
    [4, 'ArrowDown', undefined],
    [4, 'ArrowUp', 1],
    [0, 'ArrowUp', undefined],
    [0, 'Enter', undefined],
  ])('lead from card %i by %s to %s', (from, key, to) => {
    expect(walkCards(places, from, key)).toBe(to);
  });
});
