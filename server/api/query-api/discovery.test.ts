/** The root tells clients of the Query API where it is, and gives everybody else the page. */
import express from 'express';
import request from 'supertest';
import { describe, expect, it } from 'vitest';
import { discovery } from './discovery.ts';

const app = express();
app.use(discovery());
app.use((_request, response) => void response.type('html').send('<p>The page'));

const ask = (path: string, accept?: string): request.Test => {
  const asked = request(app).get(path).set('Host', '127.0.0.1:4680');
  return accept === undefined ? asked : asked.set('Accept', accept);
};

describe('the root', () => {
  it('tells who asks for JSON where statements are taken', async () => {
    const reply = await ask('/', 'application/json').expect(200);
    expect(reply.body).toEqual({
      query: 'http://127.0.0.1:4680/db/{databaseName}/query/v2',
      neo4j_version: '5.26.0',
      neo4j_edition: 'community',
    });
    expect(reply.headers['vary']).toMatch(/Accept/);
  });

  it.each(['text/html,application/xhtml+xml,*/*;q=0.8', '*/*', undefined])(
    'is the page for who takes one: %s',
    async (accept) => {
      const { text, headers } = await ask('/', accept).expect(200);
      expect(text).toBe('<p>The page');
      expect(headers['vary']).toMatch(/Accept/);
    },
  );

  it('alone does so', async () => {
    await ask('/console', 'application/json').expect('Content-Type', /html/);
  });
});
