/** Holds what becomes of files of two gigabytes, which are made while they are sent: a sentence, flat memory, and the store as it was. */
import { request } from 'node:http';
import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cleanUp } from './testing/embedded-probe.ts';
import { fetchJson, makeSeededFolder, startProgram, type Program } from './testing/program.ts';

const GIGABYTE = 1024 ** 3;
/** Megabytes by which the server may grow meanwhile. */
const MORE_MEMORY = 120;
const CSV = {
  row: 'relation',
  delimiter: ';',
  encoding: 'utf-8',
  header: false,
  columns: [
    { column: 0, as: 'source.name' },
    { column: 1, as: 'relation' },
    { column: 2, as: 'target.name' },
  ],
  fixed: { 'source.kind': 'State', 'target.kind': 'State' },
};

/** Megabytes of memory that a process has; undefined where that is not told. */
function memoryOf(pid: number): number | undefined {
  try {
    const [, kilobytes] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${String(pid)}/status`, 'utf8')) ?? [];
    return Number(kilobytes) / 1024;
  } catch {
    return undefined;
  }
}

interface Answered {
  readonly status: number;
  readonly body: { readonly error: { readonly code: string; readonly message: string } };
  /** Bytes that had been sent when it was answered. */
  readonly sent: number;
}

/** Sends so many bytes of a line over and over, until they are all sent or it is answered. */
async function send(
  address: string,
  query: Readonly<Record<string, string>>,
  { line, bytes, length }: { readonly line: string; readonly bytes: number; readonly length?: number },
): Promise<Answered> {
  const block = Buffer.from(line.repeat(Math.ceil(2 ** 18 / line.length)));
  const path = `/api/v1/import?${new URLSearchParams({ name: 'large', ...query }).toString()}`;
  const headers = {
    'Content-Type': 'application/octet-stream',
    ...(length !== undefined && { 'Content-Length': length }),
  };
  const sending = request(`${address}${path}`, { method: 'POST', headers, agent: false });
  let sent = 0;
  const state = { isOver: false };
  const answered = new Promise<Answered>((resolve, reject) => {
    sending.once('error', reject).once('response', (reply) => {
      state.isOver = true;
      let text = '';
      reply
        .setEncoding('utf8')
        .on('data', (part: string) => (text += part))
        .once('end', () => {
          resolve({ status: reply.statusCode ?? 0, body: JSON.parse(text) as Answered['body'], sent });
        });
    });
  });
  answered.catch(() => (state.isOver = true));
  const hasEnded = (): boolean => state.isOver;
  while (sent < bytes && !hasEnded()) {
    sent += block.length;
    sending.write(block);
    do await pause(0);
    while (sending.writableNeedDrain && !hasEnded());
  }
  sending.end();
  return answered.finally(() => sending.destroy());
}

describe('a file of two gigabytes', () => {
  let program: Program;
  let address: string;
  beforeAll(async () => {
    program = startProgram({ ENTENTE_DATA: await makeSeededFolder() });
    address = await program.address;
  });
  afterAll(cleanUp);

  it.each([
    {
      what: 'that says how large it is',
      query: { format: 'entente' },
      file: { line: 'x'.repeat(79) + '\n', bytes: 1, length: 2 * GIGABYTE + 1 },
      code: 'body-too-large',
      words: 'The body is larger than the 2 GB that are taken at this address.',
      most: 1024 ** 2,
    },
    {
      what: 'that does not say how large it is, in a format that takes less',
      query: { format: 'csv', mapping: JSON.stringify({ csv: CSV }) },
      file: { line: 'Aland;supplies;Beland\n', bytes: 2 * GIGABYTE },
      code: 'import-too-large',
      words:
        'CSV is taken up to 512 MB, and this file is larger. Import it in parts, or as an Entente archive.',
      most: 0.6 * GIGABYTE,
    },
    {
      what: 'that is no archive',
      query: { format: 'entente' },
      file: { line: 'x'.repeat(79) + '\n', bytes: 1.875 * GIGABYTE },
      code: 'import-unreadable',
      words: 'The file cannot be read: it is no zip, or it is cut off: fetch or pack it anew.',
      most: 2 * GIGABYTE,
    },
  ])('$what is refused in a sentence', async ({ query, file, code, words, most }) => {
    const before = await fetchJson(address, '/api/v1/overview');
    const memory = memoryOf(program.pid) ?? 0;
    let highest = memory;
    const watching = setInterval(() => (highest = Math.max(highest, memoryOf(program.pid) ?? 0)), 50);
    const { body, sent } = await send(address, query, file).finally(() => {
      clearInterval(watching);
    });
    expect(body.error).toMatchObject({ code, message: words });
    expect(sent).toBeLessThan(most);
    expect(highest - memory).toBeLessThan(MORE_MEMORY);
    expect(await fetchJson(address, '/api/v1/overview')).toEqual(before);
    expect(await fetchJson(address, '/api/v1/imports')).toMatchObject({ imports: [] });
  });
});
