/** Measures how many elements of a large archive a second come into Neo4j over HTTP, and what memory that takes the server. */
import { createReadStream, statSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { percentile, time, toFigure } from './figures.mjs';
import { writeMadeUpArchive } from './made-up-archive.mjs';
import { toSettings, withFreshNeo4j } from './neo4j.mjs';
import { ask, startServer, withFolder } from './product.mjs';
import { readResident } from './resident.mjs';

const SIZE = { nodes: 100_000, edges: 500_000 };
const KIND = 'Organisation';
const RELATIONS = 6;

const SPEED_GOAL = 20_000;
const MEMORY_GOAL = 150;

/**
 * A dry run and the import, once each: they take minutes.
 * @param {{ nodes: number, edges: number }} [size]
 * @returns {Promise<import('./figures.mjs').Figure[]>}
 */
export function measure(size = SIZE) {
  return withFreshNeo4j((account) =>
    withFolder(async (folder) => {
      const path = join(folder, 'made-up.entente');
      const server = await startServer(toSettings(account));
      try {
        return await measureOn(server, path, size);
      } finally {
        await server.stop();
      }
    }),
  );
}

/** @param {import('./product.mjs').Server} server @param {string} path @param {{ nodes: number, edges: number }} size */
export async function measureOn(server, path, size) {
  const counts = await writeMadeUpArchive(path, size, await listRelations(server.address));
  const elements = counts.entities + counts.claims + counts.documents;
  const dry = await measureSend(server, path, true);
  const done = await measureSend(server, path, false);
  return [
    toFigure('elements', '', [elements]),
    toFigure('dry run', 's', [dry.seconds]),
    toFigure('import', 's', [done.seconds]),
    { ...toFigure('elements a second', '', [elements / done.seconds], SPEED_GOAL), isMost: true },
    toFigure('server memory more during the dry run', 'MB', [dry.memory], MEMORY_GOAL),
    toFigure('server memory more during the import', 'MB', [done.memory], MEMORY_GOAL),
  ];
}

/** @param {import('./product.mjs').Server} server @param {string} path @param {boolean} isDry */
async function measureSend({ address, pid }, path, isDry) {
  const before = readResident(String(pid));
  const seen = [before];
  const timer = setInterval(() => seen.push(readResident(String(pid))), 100);
  const query = new URLSearchParams({
    name: 'made-up.entente',
    format: 'entente',
    by: 'bench',
    dryRun: String(isDry),
  });
  try {
    const took = await time(() => send(`${address}/api/v1/import?${String(query)}`, path));
    return { seconds: took / 1_000, memory: percentile(seen, 1) - before };
  } finally {
    clearInterval(timer);
  }
}

/** Sends a file as a body. Rejects unless the status is 200. @param {string} url @param {string} path @returns {Promise<void>} */
function send(url, path) {
  return new Promise((resolve, reject) => {
    const headers = { 'Content-Type': 'application/octet-stream', 'Content-Length': statSync(path).size };
    const sent = request(url, { method: 'POST', headers, agent: false });
    sent.once('error', reject);
    sent.once('response', (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (/** @type {string} */ piece) => (text += piece));
      response.once('error', reject);
      response.once('end', () => {
        if (response.statusCode === 200) resolve();
        else reject(new Error(`${url} answered ${String(response.statusCode)}: ${text.slice(0, 1_000)}`));
      });
    });
    createReadStream(path).pipe(sent);
  });
}

/** @param {string} address */
async function listRelations(address) {
  const { relations } =
    /** @type {{ relations: { relation: string, symmetric: boolean, speech: boolean, subjects: string[], objects: string[] }[] }} */ (
      await ask(`${address}/api/v1/vocabulary`)
    );
  return relations
    .filter((each) => !each.symmetric && !each.speech)
    .filter(({ subjects, objects }) => subjects.includes(KIND) && objects.includes(KIND))
    .slice(0, RELATIONS)
    .map((each) => each.relation);
}
