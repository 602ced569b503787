/** Edge ids are made of their ends and come apart into them. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseEdgeId, toEdgeId } from './edge-id.ts';

const id = fc.stringMatching(/^[a-z]{2}-[a-z0-9-]{1,20}$/);
const relation = fc.stringMatching(/^[A-Z]+(_[A-Z]+)*$/);

describe('an edge id', () => {
  it('comes apart into what it was made of', () => {
    fc.assert(
      fc.property(id, relation, id, (source, type, target) => {
        expect(parseEdgeId(toEdgeId(source, type, target, false))).toEqual({
          source,
          relation: type,
          target,
        });
      }),
    );
  });

  it('of a symmetric relation is the same both ways', () => {
    fc.assert(
      fc.property(
        id,
        relation,
        id,
        (a, type, b) => toEdgeId(a, type, b, true) === toEdgeId(b, type, a, true),
      ),
    );
  });

  it('that is none is undefined', () => {
    expect(['', 'st-rus', 'a~B', '~A~b', 'a~B~c~d'].map(parseEdgeId)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });
});
