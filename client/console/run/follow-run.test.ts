/** Holds that a run comes to its end whatever happens to the answer on its way. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Run } from '../console-state.ts';
import { followRun } from './follow-run.ts';

const HEADER = '{"$event":"Header","_body":{"fields":["n"]}}\n';
const ROW = '{"$event":"Record","_body":[{"$type":"Integer","_value":"1"}]}\n';
const SUMMARY = '{"$event":"Summary","_body":{}}\n';

const RUN: Run = {
  id: 1,
  text: 'RETURN 1 AS n',
  from: 0,
  parameters: {},
  status: 'waiting',
  fields: [],
  rows: [],
  count: 0,
  maxRows: 10,
  began: 0,
};

/** What a run has come to once the server has sent these texts and closed the connection. */
async function follow(...texts: readonly string[]): Promise<Run> {
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => {
      for (const text of texts) controller.enqueue(new TextEncoder().encode(text));
      controller.close();
    },
  });
  const headers = { 'Content-Type': 'application/vnd.neo4j.query.v1.1+jsonl' };
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(body, { headers })));
  let run = RUN;
  await followRun(RUN, {
    signal: new AbortController().signal,
    change: (change) => {
      run = { ...run, ...change };
    },
  });
  return run;
}

describe('a run', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it('is done with its summary, wherever the pieces part', async () => {
    const whole = HEADER + ROW + SUMMARY;
    const run = await follow(whole.slice(0, 60), whole.slice(60));
    expect(run).toMatchObject({ status: 'done', fields: ['n'], rows: [[1n]] });
  });

  it.each([
    ['between two lines', HEADER + ROW, 'The answer ended too early. The rows so far are kept.'],
    [
      'within a line',
      HEADER + ROW + SUMMARY.slice(0, 20),
      'The answer ended too early. The rows so far are kept.',
    ],
  ])('fails where the answer is cut off %s, and keeps its rows', async (_where, sent, message) => {
    const run = await follow(sent);
    expect(run).toMatchObject({ status: 'failed', failure: { message }, rows: [[1n]], count: 1 });
    expect(run.ended).toBeGreaterThan(0);
  });

  it('fails where a line is none of ours', async () => {
    const run = await follow(HEADER, '<html>\n');
    expect(run.status).toBe('failed');
    expect(run.failure?.message).toMatch(/^The answer cannot be read: /);
  });
});
