/** Consoles of the built-in engine for tests, with the compiled processes, on an empty or a seeded store. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CypherMap, CypherValue } from '../model/cypher-value.ts';
import type { ConsoleEngine, ConsoleRunOptions, RunSummary } from '../store/console-engine.ts';
import { openEmbeddedConsole } from '../store/engines/embedded/console-engine.ts';
import type { EmbeddedConsole, EmbeddedConsoleOptions } from '../store/engines/embedded/console-engine.ts';
import { openEmbeddedEngine } from '../store/engines/embedded/embedded-engine.ts';
import type { EmbeddedEngine } from '../store/engines/embedded/embedded-engine.ts';
import { compiledChild } from './engines.ts';
import { openSeeded } from './seeded.ts';

/** A console and the engine under it. */
export interface ConsoleProbe {
  readonly engine: EmbeddedEngine;
  readonly console: EmbeddedConsole;
  readonly close: () => Promise<void>;
}

/** Opens both in a folder of their own. */
export async function openConsoleProbe(
  options: Partial<EmbeddedConsoleOptions> & { readonly isSeeded?: boolean } = {},
): Promise<ConsoleProbe> {
  const folder = await mkdtemp(join(tmpdir(), 'entente-console-'));
  const engine = await openEmbeddedEngine({ folder, childModule: compiledChild });
  const console = openEmbeddedConsole({
    engine,
    childModule: new URL('console-child.js', compiledChild),
    ...options,
  });
  const close = async (): Promise<void> => {
    await console.close();
    await engine.close();
    await rm(folder, { recursive: true, force: true });
  };
  if (options.isSeeded === true)
    await openSeeded(() => Promise.resolve({ engine, openConsole: () => console, close }));
  return { engine, console, close };
}

/** All that comes of one statement. */
export async function rowsOf(
  engine: ConsoleEngine,
  text: string,
  parameters: CypherMap = {},
  options: Partial<ConsoleRunOptions> = {},
): Promise<{
  readonly fields: readonly string[];
  readonly rows: readonly (readonly CypherValue[])[];
  readonly summary: RunSummary;
}> {
  const { signal = new AbortController().signal, ...limits } = options;
  const run = await engine.run(
    { text, parameters },
    { mode: 'read', timeoutMs: 30_000, maxRows: 100_000, signal, ...limits },
  );
  const rows: (readonly CypherValue[])[] = [];
  for await (const batch of run.batches) rows.push(...batch);
  return { fields: run.fields, rows, summary: await run.summary };
}
