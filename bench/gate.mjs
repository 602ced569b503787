/** Measures what the gate of the console costs a statement on Neo4j: one that it has not seen, and one that it knows. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../scripts/prepare.mjs';
import { time, toFigure } from './figures.mjs';
import { toSettings, withNeo4j } from './neo4j.mjs';
import { runSeed } from './product.mjs';

const ROUNDS = 5;
const STATEMENTS = 40;
const NEW_GOAL_MS = 15;
const KNOWN_GOAL_MS = 2;

/** Statements as analysts write them, each with a number that makes its text new. @type {((number: number) => string)[]} */
const SHAPES = [
  (number) => `MATCH (a:State)-[r]->(b) WHERE a.name <> 'x${number}' RETURN a.name, type(r), b.name LIMIT 20`,
  (number) =>
    `MATCH (c:Claim)-[:FROM]->(d:Document) WHERE d.published > '2024' RETURN d.title, count(c) AS n${number} ORDER BY n${number} DESC LIMIT 10`,
  (number) =>
    `MATCH (a:Person) OPTIONAL MATCH (a)--(o:Organisation) WITH a, collect(o.name) AS o${number} RETURN a.name, o${number} LIMIT 20`,
  (number) => `MATCH p = shortestPath((a:State)-[*..4]-(b:Event)) RETURN length(p) AS l${number} LIMIT 5`,
];

/** @returns {Promise<import('./figures.mjs').Figure[]>} */
export function measure() {
  return withNeo4j(async (account) => {
    await runSeed(toSettings(account));
    const { Gate } = /** @type {typeof import('../server/console/gate.ts')} */ (
      await load('console/gate.js')
    );
    const { createNeo4jConsole } = /** @type {typeof import('../server/store/engines/neo4j-console.ts')} */ (
      await load('store/engines/neo4j-console.js')
    );
    const engine = createNeo4jConsole(account);
    const gate = new Gate(engine, 'read');
    const limits = { timeoutMs: 30_000, signal: new AbortController().signal };
    const pass = (/** @type {string} */ text) => gate.pass({ text, parameters: {} }, limits);
    const run = async (/** @type {string} */ text) => {
      const running = await engine.run(
        { text, parameters: {} },
        {
          ...limits,
          mode: 'read',
          maxRows: 100,
        },
      );
      for await (const batch of running.batches) if (batch.length > 100) throw new Error('Too many rows.');
    };
    /** @type {{ fresh: number[], known: number[], through: number[], alone: number[] }} */
    const medians = { fresh: [], known: [], through: [], alone: [] };
    let number = 0;
    const next = () => SHAPES[(number += 1) % SHAPES.length]?.(number) ?? '';
    for (let at = 0; at < STATEMENTS; at += 1) await pass(next()).then(() => run(next()));
    for (let round = 0; round < ROUNDS; round += 1) {
      /** @type {{ fresh: number[], known: number[], through: number[], alone: number[] }} */
      const took = { fresh: [], known: [], through: [], alone: [] };
      for (let at = 0; at < STATEMENTS; at += 1) {
        const text = next();
        const fresh = await time(() => pass(text));
        const known = await time(() => pass(text));
        const after = await time(() => run(text));
        took.fresh.push(fresh);
        took.known.push(known);
        took.through.push(fresh + after);
        number += SHAPES.length - 1;
        took.alone.push(await time(() => run(next())));
      }
      for (const name of /** @type {const} */ (['fresh', 'known', 'through', 'alone']))
        medians[name].push(toFigure(name, 'ms', took[name]).value);
    }
    await engine.close();
    const added = medians.through.map((value, at) => value - (medians.alone[at] ?? 0));
    return [
      toFigure('a statement that is new', 'ms', medians.fresh, NEW_GOAL_MS),
      toFigure('the same when it is known', 'ms', medians.known, KNOWN_GOAL_MS),
      toFigure('gate and run of a new one, less a run alone', 'ms', added, NEW_GOAL_MS),
    ];
  });
}

/** @param {string} path @returns {Promise<unknown>} */
function load(path) {
  return import(pathToFileURL(join(root, 'dist', 'server', path)).href);
}
