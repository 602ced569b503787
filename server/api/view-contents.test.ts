/** What is taken of a saved view over HTTP: its limits, and each fault named with its place. */
import type { Express } from 'express';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ViewContent } from '../model/view-content.ts';
import type { TestApp } from '../testing/app.ts';
import { openTestApp } from '../testing/app.ts';
import { viewContent, viewDraft } from '../testing/views.ts';

let test: TestApp;
let app: Express;

beforeAll(async () => {
  test = await openTestApp();
  ({ app } = test);
});
afterAll(() => test.close());

const create = (body: object): request.Test => request(app).post('/api/v1/views').send(body);

const { filters, style } = viewContent();
const bare = { edges: [], expansions: [] };
const note = { id: 'n', x: 0, y: 0, width: 1, text: '' };
const plainRule = { when: { field: 'kind', is: 'equal', value: 'State' } } as const;

/** Contents that are not taken, each by one fault, and where that is. */
const REFUSED: readonly (readonly [what: string, path: string, content: object])[] = [
  ['an unknown key', 'content', { ...viewContent(), more: 1 }],
  [
    'an unknown key of the filters',
    'content.filters',
    { ...viewContent(), filters: { ...filters, more: [] } },
  ],
  ['another format', 'content.format', { ...viewContent(), format: 1 }],
  ['a missing part', 'content.look', { ...viewContent(), look: undefined }],
  ['10,001 nodes', 'content.nodes', viewContent({ nodes: many(10_001, (at) => [`n${at}`, 0, 0, 0]) })],
  [
    '40,001 edges',
    'content.edges',
    viewContent({ edges: many(40_001, () => [0, 'SIGNS', 1, 1, 'denied', 0]) }),
  ],
  ['201 notes', 'content.notes', viewContent({ notes: many(201, () => note) })],
  [
    'a note of 5,001 letters',
    'content.notes.0.text',
    viewContent({ notes: [{ ...note, text: 'a'.repeat(5_001) }] }),
  ],
  ['51 rules', 'content.style.rules', viewContent({ style: { ...style, rules: many(51, () => plainRule) } })],
  [
    'a colour by its name',
    'content.style.rules.0.colour',
    viewContent({ style: { ...style, rules: [{ ...plainRule, colour: 'red' }] } }),
  ],
  [
    '201 groups',
    'content.grouping.groups',
    viewContent({
      grouping: {
        by: 'kind',
        groups: many(201, (at) => ({ key: `g${at}`, name: '', kind: null, members: ['a', 'b'], open: true })),
      },
    }),
  ],
  [
    'a group of one',
    'content.grouping.groups.0.members',
    viewContent({
      grouping: { by: 'kind', groups: [{ key: 'a', name: 'A', kind: null, members: ['a'], open: true }] },
    }),
  ],
  ['a node too far away', 'content.nodes.0.1', viewContent({ nodes: [['a', 1e7 + 1, 0, 0]], ...bare })],
  [
    'a coordinate that is no number',
    'content.look.x',
    viewContent({ look: { x: Number.NaN, y: 0, zoom: 1 } }),
  ],
  [
    'a canvas without a size',
    'content.look.width',
    viewContent({ look: { x: 0, y: 0, zoom: 1, width: 0, height: 700 } }),
  ],
  ['a node twice', 'content.nodes', viewContent({ nodes: many(2, () => ['a', 0, 0, 0]), ...bare })],
  ['an edge to no node', 'content.nodes', viewContent({ edges: [[0, 'SIGNS', 3, 1, 'denied', 0]] })],
  ['an expansion that holds no node', 'content.nodes', viewContent({ expansions: [[0, 1, 1, [3]]] })],
  [
    'an axis that runs backwards',
    'content.backdrop.knots',
    viewContent({
      backdrop: {
        type: 'axis',
        knots: [
          [10, 0],
          [5, 100],
        ],
        undated: null,
      },
    }),
  ],
  [
    'a map around no meridian',
    'content.backdrop.longitude',
    viewContent({ backdrop: { type: 'map', longitude: 181, scale: 1, x: 0, y: 0, end: null } }),
  ],
  ['a control character in an id', 'content.hiddenEdges.0', viewContent({ hiddenEdges: ['a\u0000b'] })],
  [
    'a day that the calendar lacks',
    'content.filters.days.from',
    viewContent({ filters: { ...filters, days: { from: '2024-02-30', to: null } } }),
  ],
];

function many<T>(count: number, make: (at: number) => T): T[] {
  return Array.from({ length: count }, (_, at) => make(at));
}

describe('what is saved', () => {
  it.each(REFUSED)('is refused with %s, which is named', async (_what, path, content) => {
    const reply = await create({ ...viewDraft('Odd'), content }).expect(400);
    expect(reply.body).toMatchObject({
      error: { code: 'invalid-request', details: [{ part: 'body', path: path.split('.') }] },
    });
  });

  it('is refused with a few of its faults named where all of it is wrong', async () => {
    const edges = many(40_000, () => [0, 'SIGNS', 1, -1, 'denied', 0]);
    const reply = await create({ ...viewDraft('Odd'), content: { ...viewContent(), edges } }).expect(400);
    const { error } = reply.body as { error: { message: string; details: object[] } };
    expect(error.message).toMatch(/content\.edges\.4\.3: [^;]*; and 39995 more\.$/);
    expect(error.details).toHaveLength(20);
  });

  it.each([
    ['a name of 121 letters', { name: 'a'.repeat(121) }],
    ['a name with a control character', { name: 'a\u0007b' }],
    ['half a letter in the name', { name: 'a\ud800b' }],
    ['a thumbnail from elsewhere', { thumbnail: 'https://evil.example/a.png' }],
    ['a thumbnail that is no PNG', { thumbnail: 'data:image/svg+xml;base64,AAAA' }],
    ['a thumbnail above 100 KB', { thumbnail: `data:image/png;base64,${'A'.repeat(102_400)}` }],
    ['a key too many', { id: 'v-mine' }],
  ])('is refused with %s', async (_what, over) => {
    await create({ ...viewDraft('Odd'), ...over }).expect(400);
  });

  it('is refused with __proto__ anywhere in it', async () => {
    const text = JSON.stringify(viewDraft('Odd')).replace(
      '"look":{',
      '"look":{"__proto__":{"polluted":true},',
    );
    await request(app)
      .post('/api/v1/views')
      .type('json')
      .send(text)
      .expect(400, /__proto__/);
  });

  it('may be as large as the limits say, and the address names its limit beyond', async () => {
    const { id } = await test.parts.store.createView(viewDraft('Made'));
    const save = (body: object, ifMatch: string): request.Test =>
      request(app).put(`/api/v1/views/${id}`).set('If-Match', ifMatch).send(body);
    const nodes = Array.from({ length: 10_000 }, (_, at) => [`en-entity-${at}`, at * 10, -at, 1] as const);
    const edges = Array.from(
      { length: 40_000 },
      (_, at) => [at % 10_000, 'TAKES_PART_IN', (at * 7) % 10_000, 12, 'confirmed', 0] as const,
    );
    const content: ViewContent = viewContent({ nodes, edges });
    await save(
      viewDraft('Large', { content, thumbnail: `data:image/png;base64,${'A'.repeat(90_000)}` }),
      '"1"',
    ).expect(200);
    const over = await save({ ...viewDraft('Too large'), more: 'a'.repeat(4_300_000) }, '"2"').expect(413);
    expect(over.body).toMatchObject({
      error: {
        message: 'The body is larger than the 4 MB that are taken at this address.',
        details: { limit: 4_194_304 },
      },
    });
    const other = await request(app)
      .post('/api/v1/graph')
      .send({ ids: ['a'.repeat(1_100_000)] })
      .expect(413);
    expect(other.text).toContain('larger than the 1 MB that');
  });
});
