/** `npx entente import` as its users run it: tried, brought in, listed and taken back, with a server and without. */
import { truncate, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cleanUp, makeFolder } from '../testing/embedded-probe.ts';
import {
  copyData,
  makeSeededFolder,
  runProgram,
  startProgram,
  type Ending,
  type Program,
} from '../testing/program.ts';

let folder = '';
let server: Program;
let port = '';
let alone = '';
let served = '';

beforeAll(async () => {
  const seeded = await makeSeededFolder();
  folder = await makeFolder();
  alone = await copyData(seeded);
  served = await copyData(seeded);
  server = startProgram({ ENTENTE_DATA: served });
  port = new URL(await server.address).port;
  const graph = {
    nodes: { 'st-new': { label: 'Newland', metadata: { kind: 'State' } } },
    edges: [{ source: 'st-new', target: 'st-gone', relation: 'SUPPLIES' }],
  };
  await writeFile(join(folder, 'broken.json'), JSON.stringify({ graph }));
  await writeFile(join(folder, 'good.json'), JSON.stringify({ graph: { ...graph, edges: [] } }));
});
afterAll(async () => {
  server.killWhole();
  await server.ended;
  await cleanUp();
});

function importing(args: readonly string[], settings: Record<string, string> = {}): Promise<Ending> {
  return runProgram(
    { PORT: port, ENTENTE_DATA: join(folder, 'nobody'), ...settings },
    { file: 'command/entente.js', args: ['import', ...args] },
  );
}

describe('npx entente import', () => {
  it('says what a file would change, and changes nothing', async () => {
    const dry = await importing(['--format', 'jgf', '--dry-run', join(folder, 'good.json')]);
    expect(dry).toMatchObject({ code: 0, err: '' });
    expect(dry.out).toContain('Added: 1 entity');
    expect(dry.out).toContain('this was a dry run');
    expect((await importing(['--list'])).out).toBe('Nothing was imported yet.\n');
  });

  it('says how large a file is before it is sent, so that too large a one is refused at once', async () => {
    const sizes: unknown[] = [];
    const watch = createServer((request, response) => {
      if (request.method === 'POST') sizes.push(request.headers['content-length']);
      response.statusCode = request.method === 'POST' ? 413 : 200;
      response.end(JSON.stringify({ lacks: [] }));
    });
    await new Promise<void>((resolve) => watch.listen(0, '127.0.0.1', resolve));
    const { port: watched } = watch.address() as AddressInfo;
    const path = join(folder, 'huge.json');
    await writeFile(path, '');
    await truncate(path, 2 ** 31);
    try {
      await importing(['--format', 'jgf', path], { PORT: String(watched) });
    } finally {
      watch.close();
    }
    expect(sizes).toEqual([String(2 ** 31)]);
    const { code, err } = await importing(['--format', 'jgf', path]);
    expect([code, err]).toEqual([1, expect.stringContaining('is taken up to 256 MB')]);
  });

  it('gives a terminal no commands that stand in a file', async () => {
    const nodes = {
      a: { label: 'x\u001b[2J', metadata: { kind: 'State\u009b31m' } },
      b: { label: 'y\u001b]0;z\u0007', metadata: { kind: 'State' } },
    };
    const file = join(folder, 'steering.json');
    await writeFile(file, JSON.stringify({ graph: { nodes: { ...nodes, c: nodes.b }, edges: [] } }));
    const tried = await importing(['--format', 'jgf', '--dry-run', file]);
    const refused = await importing(['--format', 'jgf', file]);
    for (const { code, out, err } of [tried, refused]) {
      expect(code).toBe(1);
      expect(err).toContain('“State\\u009b31m” is not known');
      expect(out + err).not.toMatch(/[^\P{Cc}\n]/u);
    }
  });

  it('says what became of what can be taken in two ways', async () => {
    const nodes = { a: { label: 'Russia', metadata: { kind: 'State' } } };
    await writeFile(join(folder, 'alike.json'), JSON.stringify({ graph: { nodes, edges: [] } }));
    const args = ['--format', 'jgf', '--dry-run', join(folder, 'alike.json')];
    expect((await importing(args)).out).toMatch(
      /^Ambiguous: 1 entity\n {2}Russia \(im-\w+\): added apart from st-rus, which has this name$/m,
    );
    expect((await importing(['--match', 'name', ...args])).out).toMatch(/: taken for st-rus, which/);
  });

  it('names what is wrong with its place, and imports nothing of it', async () => {
    const wrong = await importing(['--format', 'jgf', join(folder, 'broken.json')]);
    expect(wrong.code).toBe(1);
    expect(wrong.err).toContain('$.graph.edges[0]');
    expect(wrong.err).not.toContain('Broken off');
    expect((await importing(['--list'])).out).toBe('Nothing was imported yet.\n');
  });

  it('brings a file in, lists it and takes it back', async () => {
    const done = await importing(['--format', 'jgf', '--by', 'An analyst', join(folder, 'good.json')]);
    expect(done).toMatchObject({ code: 0, err: '' });
    const id = /Imported as (\S+)\./.exec(done.out)?.[1] ?? '';
    expect((await importing(['--list'])).out).toContain(`${id}  `);
    expect((await importing(['--list'])).out).toContain('good.json (An analyst): 1 entity, 0 claims');
    expect((await importing(['--take-back', id])).out).toMatch(/^Taken back: \d+ records? removed\.\n$/);
    expect((await importing(['--list'])).out).toBe('Nothing was imported yet.\n');
  });

  it('takes the standard input under a name of its own, and knows the format of a file by its beginning', async () => {
    const text = JSON.stringify({ graph: { nodes: { a: { label: 'A', metadata: { kind: 'State' } } } } });
    const args = ['import', '--format', 'jgf', '--name', 'from a pipe', '-'];
    const settings = { PORT: port, ENTENTE_DATA: join(folder, 'nobody') };
    const piped = await runProgram(settings, { file: 'command/entente.js', args, input: text });
    expect(piped).toMatchObject({ code: 0, err: '' });
    expect((await importing(['--list'])).out).toContain('from a pipe (Unnamed): 1 entity');
    await importing(['--take-back', /Imported as (\S+)\./.exec(piped.out)?.[1] ?? '']);
    expect(await importing(['--dry-run', join(folder, 'good.json')])).toMatchObject({ code: 0, err: '' });
  });

  it('writes a mapping for a table on the standard input, of which it reads no more than that takes', async () => {
    const input = `Name,Kind\n${'Aland,State\n'.repeat(400_000)}`;
    const args = ['import', '--format', 'csv', '-'];
    const guessed = await runProgram({ PORT: port }, { file: 'command/entente.js', args, input });
    expect(guessed.err).toMatch(/^A CSV file needs a mapping/);
    expect(JSON.parse(guessed.out)).toMatchObject({ csv: { row: 'entity' } });
  });

  it('asks the server that has the data folder open, at whatever port that is', async () => {
    const found = await importing(['--list'], { PORT: '0', ENTENTE_DATA: served });
    expect(found).toMatchObject({ code: 0, err: '', out: 'Nothing was imported yet.\n' });
  });

  it('opens the store itself where no server runs', async () => {
    const settings = { PORT: '0', ENTENTE_DATA: alone };
    const done = await importing(['--format', 'jgf', join(folder, 'good.json')], settings);
    expect(done).toMatchObject({ code: 0, err: '' });
    expect((await importing(['--list'], settings)).out).toContain('good.json');
  });

  it('says in a sentence what it lacks', async () => {
    const say = async (...args: string[]): Promise<string> => (await importing(args)).err;
    expect(await say()).toContain('An import needs one file.');
    expect(await say('nodes.csv', 'edges.csv')).toContain('put tables that belong together into one zip.');
    await writeFile(join(folder, 'other.json'), '{}');
    expect(await say(join(folder, 'other.json'))).toContain('say which with --format');
    expect(await say('-')).toContain('say its format with --format');
    expect(await say('--format', 'jgf', join(folder, 'none.json'))).toContain(
      'none.json cannot be read (there is no such file).',
    );
    expect(await say('--format', 'x', join(folder, 'good.json'))).toContain('There is no format "x".');
    expect(await say('--match', 'foo', join(folder, 'good.json'))).toBe(
      '--match is id or name, not "foo". npx entente import --help says more.\n',
    );
    expect(await say('--by', '', join(folder, 'good.json'))).toContain('--by: expected at least 1 character');
    await writeFile(join(folder, 'list.json'), '[]');
    const args = ['--mapping', join(folder, 'list.json'), join(folder, 'good.json')];
    expect(await say(...args)).toBe('--mapping: expected an object, but it is a list.\n');
    await writeFile(join(folder, 'empty.csv'), '');
    expect(await say(join(folder, 'empty.csv'))).toContain('empty.csv is empty.');
    expect(await say('--format', 'jgf', '-')).toBe('The standard input is empty.\n');
    expect(await say('--take-back', 'im-none')).toMatch(/im-none/);
    expect(await say('--take-back', '')).toContain('--take-back with the id of an import.');
    expect(await say('--list', join(folder, 'good.json'))).toContain('--list stands alone');
    expect(await say('--format', 'jgf', folder)).toContain('is a folder: name one file.');
  });

  it('tells what is wrong at many places once, with the first of them', async () => {
    const nodes = Object.fromEntries(Array.from({ length: 40 }, (_, at) => [`n${String(at)}`, {}]));
    await writeFile(join(folder, 'kindless.json'), JSON.stringify({ graph: { nodes, edges: [] } }));
    const { code, err } = await importing(['--format', 'jgf', '--dry-run', join(folder, 'kindless.json')]);
    expect(code).toBe(1);
    expect(err).toMatch(/^\$\.graph\.nodes\.n0; .* and 37 more places: the node does not say its kind\. /);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
  });

  it('writes a mapping for a CSV file that has none, which it takes once it is corrected', async () => {
    await writeFile(join(folder, 'table.csv'), 'sep=;\r\nName;Art\r\nNeuland;Staat\r\n');
    const first = await importing(['--dry-run', join(folder, 'table.csv')]);
    expect(first.code).toBe(1);
    expect(first.err).toMatch(/^A CSV file needs a mapping .*: 0 “Name” \(text\): name, 1 “Art” .*\n$/);
    const mapping = JSON.parse(first.out) as { csv: object };
    const corrected = { ...mapping, csv: { ...mapping.csv, fixed: { kind: 'State' } } };
    await writeFile(join(folder, 'mapping.json'), JSON.stringify(corrected));
    const args = ['--dry-run', '--mapping', join(folder, 'mapping.json'), join(folder, 'table.csv')];
    expect(await importing(args)).toMatchObject({
      code: 0,
      err: '',
      out: expect.stringContaining('Added: 1 entity') as string,
    });
  });

  it('ends on a signal with its code, and says that it is not done', async () => {
    let isAsked = false;
    const silent = createServer((request, response) => {
      if (request.url === '/api/v1/engine') response.end(JSON.stringify({ lacks: [] }));
      else isAsked = true;
    });
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    const program = startProgram(
      { PORT: String((silent.address() as AddressInfo).port) },
      { file: 'command/entente.js', args: ['import', '--format', 'jgf', join(folder, 'good.json')] },
    );
    await expect.poll(() => isAsked, { timeout: 30_000 }).toBe(true);
    program.kill('SIGTERM');
    const { code, out, err } = await program.ended;
    silent.closeAllConnections();
    silent.close();
    expect({ code, out }).toEqual({ code: 143, out: '' });
    expect(err).toMatch(/^Broken off: .*\n$/);
  });
});
