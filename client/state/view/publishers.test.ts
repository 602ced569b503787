/** Holds how publishers behind the picture are counted. */
import { describe, expect, it } from 'vitest';
import type { Claim, SourceDocument } from '../../../server/model/claim.ts';
import { makeEdge } from '../../testing/sample-graph.ts';
import { addClaims, NO_CLAIMS } from './claim-index.ts';
import { countPublishers } from './publishers.ts';

const edges = [makeEdge('a', 'b'), makeEdge('a', 'c'), makeEdge('a', 'd')];
const claim = (at: number, document: string): Claim => ({
  id: `c-${String(at)}-${document}`,
  edge: edges[at]?.id ?? '',
  subject: 'a',
  relation: 'SUPPLIES',
  object: 'b',
  statement: 'A sentence.',
  status: 'reported',
  grade: 'B2',
  document,
});
/** Of a document only its publisher is asked for. */
const document = (id: string, publisher: string): SourceDocument => ({ id, publisher }) as never;

describe('publishers', () => {
  it('are counted by the edges that they report, each edge once, and say how many are unread', () => {
    const claims = addClaims(
      NO_CLAIMS,
      edges.slice(0, 2).map((edge) => edge.id),
      {
        claims: [claim(0, 'd1'), claim(0, 'd2'), claim(1, 'd1'), claim(1, 'd3')],
        documents: [document('d1', 'NHK'), document('d2', 'NHK'), document('d3', 'KBS')],
        entities: [],
        total: 4,
        truncated: false,
      },
    );
    expect(countPublishers(edges, claims)).toEqual({
      publishers: [
        { publisher: 'NHK', edges: 2 },
        { publisher: 'KBS', edges: 1 },
      ],
      unread: 1,
    });
    expect(countPublishers(edges, NO_CLAIMS)).toEqual({ publishers: [], unread: 3 });
  });
});
