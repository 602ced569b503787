/** Failures of requests that are wrong in themselves: addresses, methods, headers, bodies. */
import request from 'supertest';
import type { Asker, Failure } from './asker.ts';

/** The failures. */
export function failuresOfRequests({ app, get, post }: Asker): readonly Failure[] {
  return [
    { what: 'an unknown address', code: 'route-not-found', ask: () => get('/nowhere') },
    {
      what: 'an unknown address outside the API',
      code: 'route-not-found',
      ask: () => request(app()).get('/nowhere.php'),
    },
    {
      what: 'another method',
      code: 'method-not-allowed',
      ask: () => request(app()).delete('/api/v1/entities/st-rus'),
    },
    {
      what: 'another method at what is no endpoint',
      code: 'method-not-allowed',
      ask: () => request(app()).post('/health'),
    },
    { what: 'a control character in an id', code: 'invalid-request', ask: () => get('/entities/a%00b') },
    {
      what: 'an id that is too long',
      code: 'invalid-request',
      ask: () => get(`/entities/${'a'.repeat(301)}`),
    },
    { what: 'a broken % escape', code: 'invalid-request', ask: () => get('/entities/%E0%A4%A') },
    { what: 'a body that is not JSON', code: 'body-not-json', ask: () => post('{"ids":') },
    { what: 'a body of another shape', code: 'invalid-request', ask: () => post('["st-rus"]') },
    { what: 'a body that is a number', code: 'invalid-request', ask: () => post('3') },
    { what: 'a body with a key too many', code: 'invalid-request', ask: () => post('{"ids":[],"more":1}') },
    {
      what: 'a body with __proto__',
      code: 'invalid-request',
      ask: () => post('{"ids":[],"__proto__":{"polluted":true}}'),
    },
    {
      what: 'a body with an escaped __proto__ inside',
      code: 'invalid-request',
      ask: () => post('{"ids":[{"\\u005f_proto__":{}}]}'),
    },
    {
      what: 'a body that is too large',
      code: 'body-too-large',
      ask: () => post(JSON.stringify({ ids: ['a'.repeat(1_050_000)] })),
    },
    {
      what: 'a body of another type',
      code: 'media-type-refused',
      ask: () => post('ids=a', 'application/x-www-form-urlencoded'),
    },
    { what: 'no body', code: 'invalid-request', ask: () => request(app()).post('/api/v1/graph') },
    {
      what: 'a body in a charset that is not taken',
      code: 'media-type-refused',
      ask: () => post('{"ids":[]}', 'application/json; charset=latin9'),
    },
    {
      what: 'a body that is not gzip',
      code: 'invalid-request',
      ask: () => post('notgzip').set('Content-Encoding', 'gzip'),
    },
    {
      what: 'a deeply nested body',
      code: 'invalid-request',
      ask: () => post(`{"ids":${'['.repeat(100_000)}${']'.repeat(100_000)}}`),
    },
    { what: 'a limit in another notation', code: 'invalid-request', ask: () => get('/search?q=a&limit=1e2') },
    {
      what: 'a page of another origin',
      code: 'origin-refused',
      ask: () => post('{"ids":[]}').set('Origin', 'http://evil.example'),
    },
    {
      what: 'a page of another site',
      code: 'origin-refused',
      ask: () => post('{"ids":[]}').set('Sec-Fetch-Site', 'cross-site'),
    },
  ];
}
