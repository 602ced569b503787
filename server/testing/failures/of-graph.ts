/** Failures of questions about entities, edges and paths. */
import type { Asker, Failure } from './asker.ts';

/** The failures. */
export function failuresOfGraph({ get, post, postJson }: Asker): readonly Failure[] {
  const manyIds = (count: number): string[] => Array.from({ length: count }, (_, at) => `st-${at}`);
  return [
    { what: 'an unknown entity', code: 'entity-not-found', ask: () => get('/entities/st-nowhere') },
    {
      what: 'neighbours of an unknown entity',
      code: 'entity-not-found',
      ask: () => get('/entities/st-nowhere/neighbours'),
    },
    {
      what: 'evidence of an unknown entity',
      code: 'entity-not-found',
      ask: () => get('/entities/st-nowhere/evidence'),
    },
    {
      what: 'a path from an unknown entity',
      code: 'entity-not-found',
      ask: () => get('/paths?from=st-nowhere&to=st-rus'),
    },
    {
      what: 'an unknown edge',
      code: 'edge-not-found',
      ask: () => get('/edges/st-rus~SIGNS~st-prk/evidence'),
    },
    { what: 'an edge id that is none', code: 'edge-not-found', ask: () => get('/edges/st-rus/evidence') },
    { what: 'an unknown document', code: 'document-not-found', ask: () => get('/documents/d-nowhere') },
    { what: 'a limit of 0', code: 'invalid-request', ask: () => get('/search?q=a&limit=0') },
    {
      what: 'a limit above 1,000',
      code: 'invalid-request',
      ask: () => get('/entities/st-rus/neighbours?limit=1001'),
    },
    { what: 'a limit that is no number', code: 'invalid-request', ask: () => get('/search?q=a&limit=ten') },
    { what: 'a limit given twice', code: 'invalid-request', ask: () => get('/search?q=a&limit=1&limit=2') },
    { what: 'a missing parameter', code: 'invalid-request', ask: () => get('/search') },
    { what: 'an unknown kind', code: 'invalid-request', ask: () => get('/search?q=a&kind=Planet') },
    {
      what: 'an unknown relation',
      code: 'invalid-request',
      ask: () => get('/entities/st-rus/neighbours?relation=LOVES'),
    },
    {
      what: 'a relation with Cypher in it',
      code: 'invalid-request',
      ask: () => get('/paths?from=st-rus&to=st-prk&relation=A%60%5D-()%20DELETE%20n//'),
    },
    {
      what: 'a path longer than 12',
      code: 'invalid-request',
      ask: () => get('/paths?from=st-rus&to=st-prk&max=13'),
    },
    {
      what: 'an unknown way to look for paths',
      code: 'invalid-request',
      ask: () => get('/paths?from=st-rus&to=st-prk&mode=nicest'),
    },
    {
      what: 'all paths within 7',
      code: 'invalid-request',
      ask: () => get('/paths?from=st-rus&to=st-prk&mode=within&max=7'),
    },
    {
      what: 'paths forward in time longer than 6',
      code: 'invalid-request',
      ask: () => get('/paths?from=st-rus&to=st-prk&mode=forward&max=7'),
    },
    {
      what: 'paths forward in time since a day after the last',
      code: 'invalid-request',
      ask: () => get('/paths?from=st-rus&to=st-prk&mode=forward&since=2025&until=2024-12-31'),
    },
    {
      what: 'a gap below 0',
      code: 'invalid-request',
      ask: () => get('/paths?from=st-rus&to=st-prk&mode=forward&gap=-1'),
    },
    {
      what: 'days for paths that have none',
      code: 'invalid-request',
      ask: () => get('/paths?from=st-rus&to=st-prk&mode=within&since=2024'),
    },
    {
      what: 'what one entity has in common',
      code: 'invalid-request',
      ask: () => postJson('/graph/common', { ids: ['st-rus'] }),
    },
    {
      what: 'what 51 entities have in common',
      code: 'invalid-request',
      ask: () => postJson('/graph/common', { ids: manyIds(51) }),
    },
    {
      what: 'what an entity has in common with itself',
      code: 'invalid-request',
      ask: () => postJson('/graph/common', { ids: ['st-rus', 'st-rus'] }),
    },
    {
      what: 'what an entity has in common with an unknown one',
      code: 'entity-not-found',
      ask: () => postJson('/graph/common', { ids: ['st-rus', 'st-nowhere'] }),
    },
    {
      what: 'the connection of 13 entities',
      code: 'invalid-request',
      ask: () => postJson('/graph/connect', { ids: manyIds(13) }),
    },
    {
      what: 'a connection along an unknown relation',
      code: 'invalid-request',
      ask: () => postJson('/graph/connect', { ids: ['st-rus', 'st-prk'], relations: ['LOVES'] }),
    },
    {
      what: 'the connection with an unknown entity',
      code: 'entity-not-found',
      ask: () => postJson('/graph/connect', { ids: ['st-rus', 'st-nowhere'] }),
    },
    {
      what: 'what 10,001 entities belong to',
      code: 'invalid-request',
      ask: () => postJson('/graph/belonging', { ids: manyIds(10_001) }),
    },
    {
      what: 'a day that the calendar lacks',
      code: 'invalid-request',
      ask: () => get('/timeline?from=2024-02-30'),
    },
    {
      what: 'more than 10,000 ids',
      code: 'invalid-request',
      ask: () => post(JSON.stringify({ ids: Array(10_001).fill('a') })),
    },
    { what: 'a range turned round', code: 'invalid-request', ask: () => get('/timeline?from=2025&to=2024') },
    { what: 'an unknown publisher', code: 'publisher-not-found', ask: () => get('/publishers/pu-nowhere') },
    { what: 'an offset above 100,000', code: 'invalid-request', ask: () => get('/documents?offset=100001') },
    { what: 'an offset below 0', code: 'invalid-request', ask: () => get('/publishers?offset=-1') },
    {
      what: 'a direction that is neither',
      code: 'invalid-request',
      ask: () => get('/documents?descending=yes'),
    },
    { what: 'an unknown order', code: 'invalid-request', ask: () => get('/publishers?order=published') },
    { what: 'an unknown reliability', code: 'invalid-request', ask: () => get('/documents?reliability=G') },
    {
      what: 'a flag that is neither true nor false',
      code: 'invalid-request',
      ask: () => get('/graph?contested=1'),
    },
    {
      what: 'a part of the graph by a day that is none',
      code: 'invalid-request',
      ask: () => get('/graph?reportedFrom=soon'),
    },
    {
      what: 'a part of the graph between two days turned round',
      code: 'invalid-request',
      ask: () => get('/graph?reportedFrom=2025&reportedTo=2024'),
    },
    { what: 'an unknown status', code: 'invalid-request', ask: () => get('/claims?status=rumoured') },
    {
      what: 'a range of reports turned round',
      code: 'invalid-request',
      ask: () => get('/claims?reportedFrom=2025&reportedTo=2024'),
    },
    {
      what: 'more than 2,000 edges',
      code: 'invalid-request',
      ask: () => postJson('/graph/claims', { edges: Array(2001).fill('a') }),
    },
    { what: 'an empty name', code: 'invalid-request', ask: () => postJson('/names', { names: [''] }) },
    {
      what: 'more than 500 names',
      code: 'invalid-request',
      ask: () => postJson('/names', { names: Array(501).fill('a') }),
    },
  ];
}
