/** Holds the outlines of states to where states are known to lie. */
import { describe, expect, it } from 'vitest';
import { listBorders, listStates } from '../../server/model/picture/earth.ts';
import { findMiddle } from './atlas.ts';

describe('the atlas', () => {
  it('knows where states lie, by their largest piece of land', () => {
    expect(findMiddle('PRK')?.latitude).toBeCloseTo(40, 0);
    expect(findMiddle('PRK')?.longitude).toBeCloseTo(127, -0.3);
    // With Alaska and Hawaii the middle would lie far to the north-west.
    expect(findMiddle('USA')?.longitude).toBeGreaterThan(-105);
    // With French Guiana it would lie in the Atlantic.
    expect(findMiddle('FRA')?.longitude).toBeGreaterThan(0);
  });

  it('does not know what is no state, or too small for its outlines', () => {
    expect(findMiddle('XXX')).toBeUndefined();
    expect(findMiddle('SGP')).toBeUndefined();
  });

  it('has states and the borders between them', () => {
    expect(listStates().features.length).toBeGreaterThan(170);
    expect(listBorders().coordinates.length).toBeGreaterThan(100);
  });
});
