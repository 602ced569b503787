/** What is said of an entity in the list over the canvas. */
import { expect, it } from 'vitest';
import { describeOption } from './entity-options.ts';

it('says of an entity what it is, how many edges it has there, and how many neighbours have no place yet', () => {
  const node = { id: 'or-nhk', name: 'NHK', kind: 'ArmedUnit', properties: {} };
  const vocabulary = undefined;
  expect(describeOption(node, { edges: 1, hidden: 0 }, vocabulary)).toBe('NHK, ArmedUnit, 1 edge shown');
  expect(describeOption(node, { edges: 0, hidden: 12 }, vocabulary)).toBe(
    'NHK, ArmedUnit, 0 edges shown, 12 neighbours hidden',
  );
});
