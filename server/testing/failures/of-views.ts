/** Failures of saved views. */
import request from 'supertest';
import { viewContent, viewDraft } from '../views.ts';
import type { Asker, Failure } from './asker.ts';

/** Ids of a saved view and of one that was deleted, once they are there. */
export interface ViewIds {
  readonly view: () => string;
  readonly deletedView: () => string;
}

/** The failures. */
export function failuresOfViews({ app, get }: Asker, { view, deletedView }: ViewIds): readonly Failure[] {
  const save = (body: object, ifMatch = '"1"'): request.Test =>
    request(app()).put(`/api/v1/views/${view()}`).set('If-Match', ifMatch).send(body);
  return [
    { what: 'an unknown view', code: 'view-not-found', ask: () => get('/views/v-none') },
    { what: 'a deleted view', code: 'view-not-found', ask: () => get(`/views/${deletedView()}`) },
    {
      what: 'a version that a view never had',
      code: 'version-not-found',
      ask: () => get(`/views/${view()}/versions/7`),
    },
    {
      what: 'a version that is no number',
      code: 'invalid-request',
      ask: () => get(`/views/${view()}/versions/last`),
    },
    {
      what: 'saving over another version',
      code: 'view-changed',
      ask: () => save(viewDraft('Other'), '"9"'),
    },
    {
      what: 'deleting another version',
      code: 'view-changed',
      ask: () => request(app()).delete(`/api/v1/views/${view()}`).set('If-Match', '"9"'),
    },
    {
      what: 'saving without saying over which version',
      code: 'precondition-required',
      ask: () => request(app()).put(`/api/v1/views/${view()}`).send(viewDraft('Other')),
    },
    {
      what: 'a version without its quotes',
      code: 'invalid-request',
      ask: () => save(viewDraft('Other'), '1'),
    },
    {
      what: 'a view with a key too many deep inside',
      code: 'invalid-request',
      ask: () =>
        save({ ...viewDraft('Other'), content: { ...viewContent(), look: { x: 0, y: 0, zoom: 1, z: 2 } } }),
    },
    {
      what: 'a view larger than 4 MB',
      code: 'body-too-large',
      ask: () => save({ ...viewDraft('Other'), more: 'a'.repeat(4_300_000) }),
    },
    {
      what: 'a page of another origin that saves',
      code: 'origin-refused',
      ask: () => save(viewDraft('Other')).set('Origin', 'http://evil.example'),
    },
    {
      what: 'a page of another origin that deletes',
      code: 'origin-refused',
      ask: () => request(app()).delete(`/api/v1/views/${view()}`).set('Origin', 'http://evil.example'),
    },
    { what: 'an unknown parameter', code: 'invalid-request', ask: () => get('/overview?limti=3') },
    { what: 'a prototype in the query', code: 'invalid-request', ask: () => get('/overview?__proto__=1') },
    { what: 'another case', code: 'route-not-found', ask: () => get('/Overview') },
    { what: 'another Host', code: 'host-refused', ask: () => get('/overview').set('Host', 'evil.example') },
  ];
}
