/** What was written, in words. */
import { describe, expect, it } from 'vitest';
import { writeCounters } from './write-counters.ts';

describe('counters in words', () => {
  it('name what was written, one or many, and leave out what was not', () => {
    const counters = { nodesCreated: 1, propertiesSet: 12, indexesAdded: 2, nodesDeleted: 0 };
    expect(writeCounters(counters)).toBe('1 node created, 12 property values set, 2 indexes added');
  });

  it('are empty where nothing was, and keep the name of what is not known', () => {
    expect(writeCounters({ nodesCreated: 0 })).toBe('');
    expect(writeCounters({ systemUpdates: 1 })).toBe('1 systemUpdates');
  });
});
