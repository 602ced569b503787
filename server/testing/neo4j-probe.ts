/** For tests of the Neo4j engine: which real server they use, and how they open it and leave it clean. */
import { readFileSync } from 'node:fs';
import type { Engine } from '../store/engine.ts';
import { openNeo4jEngine, type Neo4jOptions } from '../store/engines/neo4j.ts';
import { runTestStatement } from './engines.ts';

const uri = process.env['NEO4J_TEST_URI'] ?? '';

/** The server of `NEO4J_TEST_URI`; its address is empty where there is none. */
export const PROBE: Neo4jOptions = {
  uri,
  user: process.env['NEO4J_TEST_USER'] ?? 'neo4j',
  password: process.env['NEO4J_TEST_PASSWORD'] ?? '',
  statements: { components: readStatement('components'), databases: readStatement('databases') },
};

/** What follows the name of a suite that cannot run, so that a report of skips says why. */
export const SKIPPED = uri === '' ? ' (skipped: NEO4J_TEST_URI is not set)' : '';

/** Opens the server; every node that a test leaves in it is to have the label `EngineProbe`. */
export function openProbe(changes: Partial<Neo4jOptions> = {}): Promise<Engine> {
  return openNeo4jEngine({ ...PROBE, ...changes });
}

/** Removes what the tests wrote. */
export async function sweep(engine: Engine): Promise<void> {
  await runTestStatement(engine, 'sweep', 'write');
}

function readStatement(name: string): string {
  return readFileSync(new URL(`../../cypher/engine/${name}.cypher`, import.meta.url), 'utf8');
}
