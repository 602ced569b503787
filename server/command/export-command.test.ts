/** `npx entente export` as its users run it: with a server and without, whole and in part. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { lstat, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cleanUp, makeFolder } from '../testing/embedded-probe.ts';
import { projectFolder } from '../testing/engines.ts';
import {
  copyData,
  makeSeededFolder,
  runProgram,
  startProgram,
  type Ending,
  type Program,
} from '../testing/program.ts';
import { viewContent, viewDraft } from '../testing/views.ts';

/** Of the filters of the picture for tests, those that hang on other things than relations. */
const OPEN = {
  hiddenKinds: [],
  hiddenStatuses: [],
  grade: null,
  publishers: [],
  days: null,
  text: '',
} as const;

const MADE = ['--made-at', '2026-11-26T10:00:00Z', '--by', 'An analyst'];

let seeded = '';
let folder = '';
let server: Program;
let port = '';

beforeAll(async () => {
  seeded = await makeSeededFolder();
  folder = await makeFolder();
  server = startProgram({ ENTENTE_DATA: await copyData(seeded) });
  port = new URL(await server.address).port;
});
afterAll(async () => {
  server.killWhole();
  await server.ended;
  await cleanUp();
});

function entente(args: readonly string[], settings: Record<string, string> = {}): Promise<Ending> {
  return runProgram(
    { PORT: port, ENTENTE_DATA: join(folder, 'nobody'), ...settings },
    { file: 'command/entente.js', args },
  );
}

function exporting(name: string, from: string, ...more: string[]): Promise<Ending> {
  const format = name.slice(name.lastIndexOf('.') + 1);
  return entente(['export', '--format', format, '--from', from, '--out', join(folder, name), ...more]);
}

interface Jgf {
  readonly graph: { readonly nodes: Record<string, unknown>; readonly edges: { readonly id: string }[] };
}
const readJgf = async (name: string): Promise<Jgf['graph']> =>
  (JSON.parse(await readFile(join(folder, name), 'utf8')) as Jgf).graph;

describe('npx entente', () => {
  it('helps, and says what it does not know', async () => {
    expect(await entente([])).toMatchObject({ code: 0, out: expect.stringContaining('export') as string });
    const help = await entente(['export', '--help']);
    expect(help).toMatchObject({ code: 0, err: '' });
    expect(help.out).toContain('neo4j-csv');
    expect((await entente(['help'])).out).toBe((await entente(['--help'])).out);
    expect((await entente(['--version'])).out).toMatch(/^\d+\.\d+\.\d+\n$/);
    expect(await entente(['explode'])).toEqual({
      code: 1,
      out: '',
      err: 'There is no command "explode"; there are export and import, and npx entente --help says what they do.\n',
    });
  });

  it.each([
    [
      ['export'],
      /^An export needs .* and --out: --format and --from and --out are missing\. .*--help says more\.\n$/,
    ],
    [['export', '--format', 'jgf', '--from', 'all'], /: --out is missing\. /],
    [
      ['export', '--format', 'GraphMl', '--from', 'all', '--out', 'x'],
      /^There is no format "GraphMl": did you mean graphml\? /,
    ],
    [
      ['export', '--format', 'md', '--from', 'all', '--out', 'x'],
      /^There is no format "md": did you mean markdown\? /,
    ],
    [['export', '--fromat', 'jgf'], /^Unknown option '--fromat': did you mean (.* or )?--format( or .*)?\? /],
    [['export', '--format', 'winword', '--from', 'all', '--out', 'x'], /^There is no format "winword"\. npx/],
    [['export', '--format', 'jgf', '--from', 'some', '--out', 'x'], /^--from is some, but must be all,/],
    [
      ['export', '--format', 'jgf', '--from', 'all', '--out', 'x', '--with-hidden'],
      /^--with-hidden is for saved views alone/,
    ],
    [['export', '--size'], /^Unknown option '--size'\. npx entente export --help says more\.\n$/],
    [['export', '--format', 'jgf', '--from', 'view:v-none', '--out', 'x'], /saved view.*\.\n$/],
    [
      ['export', '--format', 'jgf', '--from', 'query:no-such', '--out', 'x'],
      /^"no-such" is no Cypher, and the library has no such question\.\n$/,
    ],
    [
      ['export', '--format', 'jgf', '--from', 'query:who-meets-whom', '--out', 'x'],
      /^"who-meets-whom" is no Cypher, .*: did you mean who-met-whom( or .*)?\?\n$/,
    ],
    [['export', '--format', 'jgf', '--from', 'query:none.cypher', '--out', 'x'], /cannot be read\.\n$/],
    [['export', '--format', 'jgf', '--from', 'query:CREATE (n) RETURN n', '--out', 'x'], /^[A-Z].*\n$/],
    [['export', '--format', 'jgf', '--from', 'query:RETURN 1', '--out', 'x'], /^The query returns no entity/],
    [
      ['export', '--format', 'jgf', '--from', 'all', '--out', '/nowhere/x'],
      /^\/nowhere\/x cannot be written \(there is no folder \/nowhere\)\.\n$/,
    ],
    [
      ['export', '--format', 'jgf', '--from', 'all', '--out', '/'],
      /^\/ cannot be written \(it is a folder\)/,
    ],
    [
      ['export', '--format', 'jgf', '--from', 'all', '--out', 'x', '--param', 'a=1'],
      /^--param is for queries alone/,
    ],
    [['export', '--format', 'jgf', '--from', 'all', '--out', 'x', '--title', 'a'], /^--title is for queries/],
    [['export', '--param', '--out'], /^--param needs a value; .*--help says more\.\n$/],
  ])('refuses %j in one sentence', async (args, sentence) => {
    const { code, out, err } = await entente(args);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(sentence);
    expect(err.trimEnd().split('\n').length).toBe(1);
  });

  it('heads the answer to a query as it is told', async () => {
    const query = 'query:MATCH (n:Entity {id: "st-rus"}) RETURN n';
    await exporting('titled.markdown', query, '--title', 'Who helps whom');
    expect(await readFile(join(folder, 'titled.markdown'), 'utf8')).toMatch(/^# Who helps whom\n/);
  });

  it('says of several files in a zip what to call it, and of a command what it does', async () => {
    expect((await exporting('all.csv', 'all')).out).toMatch(/call it \.zip\.\n$/);
    expect((await entente(['help', 'export'])).out).toBe((await entente(['export', '--help'])).out);
  });

  it('writes the whole graph through the running server', async () => {
    const { code, out, err } = await exporting('all.jgf', 'all', ...MADE);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^Wrote .*all\.jgf, [\d.]+ KB\.\n$/);
    const { nodes, edges } = await readJgf('all.jgf');
    expect([Object.keys(nodes).length, edges.length]).toEqual([299, 408]);
  });

  it('writes what a saved view shows, and what it hides only where that is wanted', async () => {
    const content = viewContent({ expansions: [], edges: [], grouping: null });
    const nodes = ['st-rus', 'st-prk', 'st-kor'].map((id, at) => [id, at, 0, 0] as const);
    const filters = { ...content.filters, ...OPEN, hiddenRelations: ['SUPPLIES'] };
    const draft = viewDraft('A view', { content: { ...content, nodes, filters, hiddenEdges: [] } });
    const saved = await fetch(`http://127.0.0.1:${port}/api/v1/views`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(draft),
    });
    const { id } = (await saved.json()) as { id: string };
    const ids = async (name: string, ...more: string[]): Promise<string[]> => {
      expect(await exporting(name, `view:${id}`, ...more, ...MADE)).toMatchObject({ code: 0, err: '' });
      return (await readJgf(name)).edges.map((edge) => edge.id);
    };
    const [shown, all] = [await ids('shown.jgf'), await ids('hidden.jgf', '--with-hidden')];
    expect(all).toContain('st-rus~SUPPLIES~st-prk');
    expect(shown).toEqual(all.filter((edge) => !edge.includes('~SUPPLIES~')));
    expect(shown.length).toBeGreaterThan(2);
  });

  it('writes the same bytes from a store of its own where no server runs', async () => {
    const name = join(folder, 'own.jgf');
    const { code, err } = await entente(
      ['export', '--format', 'jgf', '--from', 'all', '--out', name, ...MADE],
      { PORT: '0', ENTENTE_DATA: await copyData(seeded) },
    );
    expect({ code, err }).toEqual({ code: 0, err: '' });
    await exporting('all.jgf', 'all', ...MADE);
    expect(await readFile(name, 'utf8')).toBe(await readFile(join(folder, 'all.jgf'), 'utf8'));
  });

  it('writes what a query returns, typed or in a file, with the edges among it', async () => {
    const text = 'MATCH p = (a:State {id: $id})-[:SUPPLIES]-(b) RETURN p';
    await writeFile(join(folder, 'query.cypher'), text);
    const typed = await exporting('typed.jgf', `query:${text}`, '--param', 'id=st-rus', ...MADE);
    expect(typed).toMatchObject({ code: 0, err: '' });
    const { nodes, edges } = await readJgf('typed.jgf');
    expect(Object.keys(nodes)).toEqual(expect.arrayContaining(['st-prk', 'st-rus']));
    const ids = edges.map((edge) => edge.id);
    expect(ids).toContain('st-rus~SUPPLIES~st-prk');
    expect(ids.some((id) => !id.includes('~SUPPLIES~'))).toBe(true);
    await exporting('file.jgf', `query:${join(folder, 'query.cypher')}`, '--param', 'id=st-rus', ...MADE);
    expect(await readFile(join(folder, 'file.jgf'))).toEqual(await readFile(join(folder, 'typed.jgf')));
  });

  it('goes where links lead, into pipes and to the standard output, and replaces none of them', async () => {
    const args = ['export', '--format', 'jgf', '--from', 'all', ...MADE];
    await exporting('all.jgf', 'all', ...MADE);
    const whole = await readFile(join(folder, 'all.jgf'), 'utf8');
    expect(await entente([...args, '--out', '-'])).toEqual({ code: 0, out: whole, err: '' });

    await writeFile(join(folder, 'target'), 'older');
    await symlink(join(folder, 'target'), join(folder, 'link'));
    expect((await entente([...args, '--out', join(folder, 'link')])).code).toBe(0);
    expect(await readFile(join(folder, 'target'), 'utf8')).toBe(whole);
    expect((await lstat(join(folder, 'link'))).isSymbolicLink()).toBe(true);

    const pipe = join(folder, 'pipe');
    execFileSync('mkfifo', [pipe]);
    const read = readFile(pipe, 'utf8');
    expect((await entente([...args, '--out', pipe])).code).toBe(0);
    expect(await read).toBe(whole);
    expect((await lstat(pipe)).isFIFO()).toBe(true);
  });

  it('is not upset by who stops reading', async () => {
    const program = startProgram(
      { PORT: port },
      {
        file: 'command/entente.js',
        args: ['export', '--format', 'jgf', '--from', 'all', '--out', '-'],
        reads: false,
      },
    );
    expect(await program.ended).toEqual({ code: 0, out: '', err: '' });
  });

  it.skipIf(!existsSync('/dev/full'))('says in a sentence that there is no room for what it writes', () => {
    const said = (words: string): { readonly code: number | null; readonly err: string } => {
      const program = `"${process.execPath}" "${join(projectFolder, 'dist/server/command/entente.js')}" ${words}`;
      const env = { ...process.env, PORT: port, ENTENTE_DATA: join(folder, 'nobody') };
      const { status, stderr } = spawnSync('sh', ['-c', `${program} > /dev/full`], { env });
      return { code: status, err: stderr.toString() };
    };
    const exported = said('export --format jgf --from all --out -');
    expect(exported).toEqual({ code: 1, err: 'There is no room left on the disk.\n' });
    expect(said('import --list')).toEqual({ code: 1, err: 'The output cannot be written (ENOSPC).\n' });
  });
});
