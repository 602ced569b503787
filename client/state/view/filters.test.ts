/** Holds what each filter lets through, with the claims behind edges where it hangs on them. */
import { describe, expect, it } from 'vitest';
import type { Claim } from '../../../server/model/claim.ts';
import { isAtLeast } from '../../../server/model/picture-filter.ts';
import { NO_FILTERS, type Filters } from '../../../server/model/view-content.ts';
import { makeEdge, makeNode, VOCABULARY } from '../../testing/sample-graph.ts';
import { addNodes, hide } from './changes.ts';
import { addClaims, NO_CLAIMS, type ClaimIndex } from './claim-index.ts';
import {
  hideOthers,
  listFilters,
  setFilters,
  showAll,
  showEdges,
  toggleFilter,
  withoutFilter,
} from './filters.ts';
import { EMPTY_VIEW, type View } from './view.ts';
import { visibleOf } from './visible.ts';

const picture = addNodes(EMPTY_VIEW, {
  nodes: ['a', 'b', 'c', 'alone'].map((id) => makeNode(id)),
  edges: [
    makeEdge('a', 'b', { grade: 'B2', status: 'reported' }),
    makeEdge('b', 'c', { grade: 'F6', status: 'denied', contested: true, affirmed: false }),
  ],
});
const [AB, BC] = ['a~SUPPLIES~b', 'b~SUPPLIES~c'] as const;

function makeClaim(id: string, edge: string, more: Partial<Claim>): Claim {
  const [subject = '', relation = '', object = ''] = edge.split('~');
  const rest = { statement: `Claim ${id}.`, status: 'reported', grade: 'B2', document: 'd1' };
  return { id, edge, subject, relation, object, ...rest, ...more };
}

const document = (id: string, publisher: string): never => ({ id, publisher }) as never;
const claims: ClaimIndex = addClaims(NO_CLAIMS, [AB, BC], {
  claims: [
    makeClaim('c1', AB, { date: '2024-03', statement: 'Shells arrived.' }),
    makeClaim('c2', AB, { document: 'd2' }),
    makeClaim('c3', BC, { dateFrom: '2023', document: 'd2', statement: 'Drones were seen.' }),
  ],
  documents: [document('d1', 'NHK'), document('d2', 'KBS')],
  entities: [],
  total: 3,
  truncated: false,
});

function seen(filters: Partial<Filters>, view: View = picture): { nodes: string[]; edges: string[] } {
  const filtered = setFilters(view, { ...NO_FILTERS, ...filters });
  const { nodes, edges } = visibleOf({ view: filtered, claims, vocabulary: VOCABULARY });
  return { nodes: nodes.map((shown) => shown.node.id), edges: edges.map((edge) => edge.id) };
}

describe('a filter', () => {
  it('on a status takes edges, and entities that are left without one, but not what was alone before', () => {
    expect(seen({ hiddenStatuses: ['denied'] })).toEqual({ nodes: ['a', 'b', 'alone'], edges: [AB] });
  });

  it('on kinds and relations leaves entities where they are', () => {
    expect(seen({ hiddenRelations: ['SUPPLIES'] })).toEqual({ nodes: ['a', 'b', 'c', 'alone'], edges: [] });
  });

  it('on grades wants both parts at least as good, and takes what cannot be judged for nothing', () => {
    expect(seen({ grade: 'C3' }).edges).toEqual([AB]);
    expect(isAtLeast('B2', 'B3')).toBe(true);
    expect(isAtLeast('C2', 'B3')).toBe(false);
    expect(isAtLeast('A6', 'B3')).toBe(false);
    expect(isAtLeast('F1', 'E5')).toBe(false);
    expect(isAtLeast('E6', 'E6')).toBe(true);
    expect(isAtLeast(undefined, 'F6')).toBe(false);
  });

  it('on disputes keeps what sources disagree about', () => {
    expect(seen({ contested: true }).edges).toEqual([BC]);
  });

  it('on publishers keeps edges that one of them reports', () => {
    expect(seen({ publishers: ['NHK'] }).edges).toEqual([AB]);
    expect(seen({ publishers: ['NHK', 'KBS'] }).edges).toEqual([AB, BC]);
  });

  it('on days keeps edges with a claim that held or happened then, whole months and open ends at either side', () => {
    expect(seen({ days: { from: '2024-03-31', to: null } }).edges).toEqual([AB]);
    expect(seen({ days: { from: '2024-04-01', to: null } }).edges).toEqual([]);
    expect(seen({ days: { from: null, to: '2023-12-31' } }).edges).toEqual([BC]);
  });

  it('wants one and the same claim to pass all that is asked of claims', () => {
    expect(seen({ publishers: ['KBS'], days: { from: '2024', to: null } }).edges).toEqual([]);
  });

  it('on text finds sentences, relations and names', () => {
    expect(seen({ text: 'DRONES' })).toEqual({ nodes: ['b', 'c'], edges: [BC] });
    expect(seen({ text: 'supplies' }).edges).toEqual([AB, BC]);
    expect(seen({ text: 'name of alone' })).toEqual({ nodes: ['alone'], edges: [] });
  });

  it('on text takes words in any order, whatever their accents', () => {
    expect(seen({ text: 'seen  dróNES' }).edges).toEqual([BC]);
    expect(seen({ text: 'drones supplies' }).edges).toEqual([BC]);
    expect(seen({ text: 'drones shells' })).toEqual({ nodes: [], edges: [] });
    expect(seen({ text: 'alone name' })).toEqual({ nodes: ['alone'], edges: [] });
    expect(seen({ text: '  ' }).edges).toEqual([AB, BC]);
  });

  it('hides nothing as long as the claims that it hangs on have not been read', () => {
    const view = setFilters(picture, { ...NO_FILTERS, publishers: ['NHK'] });
    expect(visibleOf({ view, vocabulary: VOCABULARY }).edges).toHaveLength(2);
    expect(visibleOf({ view, claims, vocabulary: VOCABULARY }).edges).toHaveLength(1);
  });
});

describe('the filters that are set', () => {
  const all: Filters = {
    hiddenKinds: ['State'],
    hiddenRelations: ['MEETS'],
    hiddenStatuses: ['denied'],
    grade: 'B2',
    publishers: ['NHK'],
    days: { from: '2024', to: null },
    text: 'x',
    contested: true,
  };

  it('are listed one by one, and each can be taken away', () => {
    const listed = listFilters(all);
    expect(listed).toHaveLength(8);
    expect(listed.reduce(withoutFilter, all)).toEqual(NO_FILTERS);
  });

  it('are lifted together with what was taken off one by one', () => {
    const view = hide(setFilters(picture, all), new Set(), new Set([AB]));
    expect(showAll(view)).toMatchObject({ filters: NO_FILTERS, hiddenEdges: new Set() });
    expect(showAll(picture)).toBe(picture);
  });

  it('are no step where nothing changes', () => {
    expect(setFilters(picture, { ...NO_FILTERS })).toBe(picture);
    expect(
      toggleFilter(toggleFilter(picture, 'hiddenKinds', 'State'), 'hiddenKinds', 'State').filters,
    ).toEqual(NO_FILTERS);
  });
});

describe('showing only one', () => {
  const all = ['a', 'b', 'c'];

  it('hides the others, and shows them again the second time', () => {
    expect(hideOthers(all, [], 'b')).toEqual(['a', 'c']);
    expect(hideOthers(all, ['a', 'c'], 'b')).toEqual([]);
  });

  it('shows what was hidden itself, and leaves alone what is not on the canvas', () => {
    expect(hideOthers(all, ['b', 'elsewhere'], 'b')).toEqual(['elsewhere', 'a', 'c']);
    expect(hideOthers(all, ['elsewhere', 'a', 'c'], 'b')).toEqual(['elsewhere']);
  });
});

describe('edges that were taken off', () => {
  it('come back without lifting a filter', () => {
    const view = setFilters(hide(picture, new Set(), new Set([AB])), { ...NO_FILTERS, contested: true });
    expect(showEdges(view)).toMatchObject({ hiddenEdges: new Set(), filters: { contested: true } });
    expect(showEdges(picture)).toBe(picture);
  });
});
