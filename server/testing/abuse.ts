/** A console to abuse, and what notices when abuse gets through: the store as it was, a file, an address. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtemp, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parse } from 'yaml';
import { z } from 'zod';
import { createConsole } from '../console/console.ts';
import type { Console } from '../console/console.ts';
import type { ConsoleMode } from '../console/plan-verdict.ts';
import { EntenteError } from '../model/errors.ts';
import { StatementError } from '../model/statement-error.ts';
import { projectFolder } from './engines.ts';
import type { OpenTestEngine, TestEngine } from './engines.ts';
import { readRows } from '../store/read-rows.ts';
import { openSeeded } from './seeded.ts';

/** Words in the file that nobody may read. */
export const SECRET = 'not-for-your-eyes';

/** The statements that look at what must not change, by engine. */
const OBSERVED = z
  .strictObject({ neo4j: z.array(z.string()).min(1), embedded: z.array(z.string()).min(1) })
  .parse(parse(readFileSync(join(projectFolder, 'cypher', 'testing', 'observed.yaml'), 'utf8')));

/** What came of a statement. */
export interface Outcome {
  /** Code of the refusal; undefined where it ran. */
  readonly code?: string;
  readonly message: string;
  /** What it answered, as text. */
  readonly answer: string;
}

/** The console and its watchers. */
export interface AbuseProbe {
  readonly console: Console;
  readonly opened: TestEngine;
  /** Runs a statement to its end, `{file}` and `{url}` in it filled in. */
  attempt(text: string, timeoutMs?: number): Promise<Outcome>;
  /** What must be as it was: the graph, its schema, the settings, the users, the file, the visits. */
  observe(): Promise<unknown>;
  readonly close: () => Promise<void>;
}

/** Opens it on a seeded store. */
export async function openAbuse(open: OpenTestEngine, mode: ConsoleMode = 'read'): Promise<AbuseProbe> {
  const { opened } = await openSeeded(open);
  const folder = await mkdtemp(join(tmpdir(), 'entente-abuse-'));
  const file = join(folder, 'secret.csv');
  await writeFile(file, SECRET);
  // Long before anything could read it, so that reading it would show.
  await utimes(file, new Date(0), new Date(0));
  let visits = 0;
  const server = createServer((_request, response) => {
    visits += 1;
    response.end(SECRET);
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  const places = { file: pathToFileURL(file).href, url: `http://127.0.0.1:${String(port)}/x.csv` };
  const console = createConsole(opened.openConsole(), { mode });
  return {
    console,
    opened,
    attempt: (text, timeoutMs = 10_000) => attempt(console, fill(text, places), timeoutMs),
    observe: async () => ({
      graph: await observeGraph(opened),
      visits,
      file: await readTraces(file),
    }),
    close: async () => {
      server.close();
      await rm(folder, { recursive: true, force: true });
      await opened.close();
    },
  };
}

async function readTraces(file: string): Promise<object> {
  const { size, atimeMs, mtimeMs } = await stat(file);
  return { size, atimeMs, mtimeMs };
}

function fill(text: string, { file, url }: { readonly file: string; readonly url: string }): string {
  return text.replaceAll('{file}', file).replaceAll('{url}', url);
}

async function attempt(console: Console, text: string, timeoutMs: number): Promise<Outcome> {
  const parameters = { file: 'file:///etc/passwd', key: 'abused', label: 'Abuse' };
  const rows: unknown[] = [];
  try {
    const run = await console.run(
      { text, parameters, timeoutMs, maxRows: 1_000 },
      new AbortController().signal,
    );
    for await (const batch of run.batches) rows.push(...batch);
    await run.summary;
    return { message: 'ran', answer: toText(rows) };
  } catch (error) {
    if (error instanceof EntenteError && error.code === 'store-timeout')
      return { code: error.code, message: error.message, answer: toText(rows) };
    if (error instanceof StatementError)
      return { code: error.code, message: error.message, answer: toText(rows) };
    throw error;
  }
}

function toText(rows: readonly unknown[]): string {
  return JSON.stringify(rows, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value));
}

async function observeGraph({ engine }: TestEngine): Promise<readonly string[]> {
  const answers: string[] = [];
  for (const statement of OBSERVED[engine.name])
    answers.push(toText(await readRows(engine, statement, {}, { mode: 'read' })));
  return answers;
}
