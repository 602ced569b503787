/** Measures how quickly an archive of a made-up graph is imported and taken back: `node bench/importing.mjs [entities]`, on the Neo4j that the environment names, else on the built-in engine. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import { root } from '../scripts/prepare.mjs';

const { importFile } = await import('../dist/server/import/import.js');
const { loadSeed } = await import('../dist/server/ingest/load-seed.js');
const { createStore } = await import('../dist/server/store/cypher-store.js');
const { loadQueries } = await import('../dist/server/store/queries.js');
const { prepareStore } = await import('../dist/server/store/store-version.js');

/** Claims for each entity, and for each document. */
const CLAIMS = 5;
const CLAIMS_EACH = 25;

const entities = Number(process.argv[2] ?? 10_000);
const folder = await mkdtemp(join(tmpdir(), 'entente-bench-'));
const { facts } = await loadSeed(join(root, 'seed'));
const queries = await loadQueries(join(root, 'cypher'));
const real = await openEngine();
const totals = new Map();
const engine = { ...real, name: real.name, run: real.run.bind(real), close: real.close.bind(real), describe: real.describe.bind(real), ping: real.ping.bind(real), transaction: async (statements, o) => { const out=[]; for (const st of statements) { const t=performance.now(); out.push(...await real.transaction([st], o)); const q=queries.all.find(e=>st.text.startsWith(e.text.slice(0,60)))?.name ?? st.text.slice(0,60); totals.set(q,(totals.get(q)??0)+performance.now()-t); } return out; } };
try {
  const path = join(folder, 'made-up.entente');
  await writeFile(path, await makeArchive(entities));
  const sha256 = createHash('sha256');
  for await (const piece of createReadStream(path)) sha256.update(piece);
  const file = { path, bytes: (await stat(path)).size, sha256: sha256.digest('hex') };
  await prepareStore(engine, queries);
  const store = createStore(engine, queries, facts.vocabulary);
  const options = {
    name: 'made-up.entente',
    format: 'entente',
    by: 'bench',
    match: 'id',
    skip: false,
    mapping: {},
  };
  const context = { store, vocabulary: facts.vocabulary, now: () => new Date() };
  /** @type {number} */
  let peak = 0;
  const watch = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage().rss);
  }, 100);
  const before = process.memoryUsage().rss;
  const dry = await timed('dry run', () => importFile(file, { ...options, dryRun: true }, context));
  const done = await timed('import', () => importFile(file, { ...options, dryRun: false }, context));
  clearInterval(watch);
  say(`memory grew by ${Math.round((peak - before) / 1024 ** 2)} MB at most`);
  void dry;
  console.log([...totals].map(([k,v])=>k+' '+Math.round(v)).join('\n')); totals.clear(); await timed('taking it back', () => store.removeImport(done.import.id)); console.log([...totals].map(([k,v])=>k+' '+Math.round(v)).join('\n'));
} finally {
  await engine.close();
  await rm(folder, { recursive: true, force: true });
}

/**
 * Entities and claims a second.
 * @template T @param {string} what @param {() => Promise<T>} work @returns {Promise<T>}
 */
async function timed(what, work) {
  const started = performance.now();
  const answer = await work();
  const seconds = (performance.now() - started) / 1000;
  const elements = entities * (1 + CLAIMS);
  say(`${what}: ${seconds.toFixed(1)} s, ${Math.round(elements / seconds)} elements a second`);
  return answer;
}

async function openEngine() {
  const { NEO4J_TEST_URI: uri, NEO4J_TEST_USER: user = 'neo4j', NEO4J_TEST_PASSWORD: password } = process.env;
  if (uri && password) {
    const { openNeo4jEngine } = await import('../dist/server/store/engines/neo4j.js');
    const statements = {
      components: queries.text('components', 'neo4j'),
      databases: queries.text('databases', 'neo4j'),
    };
    return openNeo4jEngine({ uri, user, password, statements });
  }
  const { openEmbeddedEngine } = await import('../dist/server/store/engines/embedded/embedded-engine.js');
  return openEmbeddedEngine({ folder: join(folder, 'data') });
}

/** @param {number} count */
async function makeArchive(count) {
  const zip = new ZipFile();
  const lines = (/** @type {number} */ length, /** @type {(at: number) => object} */ make) =>
    Buffer.from(Array.from({ length }, (_, at) => `${JSON.stringify(make(at))}\n`).join(''));
  const claims = count * CLAIMS;
  zip.addBuffer(
    lines(count, (at) => ({
      id: `st-${at}`,
      kind: 'State',
      name: `State ${at}`,
      names: [{ text: `State ${at}`, form: 'name' }],
      description: 'Made up to measure with.',
    })),
    'entities.ndjson',
  );
  zip.addBuffer(
    lines(Math.ceil(claims / CLAIMS_EACH), (at) => ({
      id: `d-${at}`,
      title: `Document ${at}`,
      titleBasis: 'made up',
      publisher: `Publisher ${at % 20}`,
      published: '2025-03-01',
      publishedPrecision: 'day',
      publishedBasis: 'made up',
      retrieved: '2025-03-01',
      retrievedFrom: 'nowhere',
      language: 'en',
      kind: 'news',
      reliability: 'B',
      reliabilityReason: 'made up',
      topic: 'made-up',
      topicTitle: 'Made up',
      relays: [],
    })),
    'documents.ndjson',
  );
  zip.addBuffer(
    lines(claims, (at) => ({
      id: `c${at}`,
      document: `d-${Math.floor(at / CLAIMS_EACH)}`,
      subject: `st-${Math.floor(at / CLAIMS)}`,
      relation: 'SUPPLIES',
      object: `st-${(Math.floor(at / CLAIMS) + 1 + (at % CLAIMS) * 37) % count}`,
      named: {},
      statement: 'It was made up to measure with.',
      status: 'reported',
      credibility: 2,
      date: '2024-05',
      datePrecision: 'month',
      topic: 'made-up',
      locator: 'nowhere',
      relays: [],
    })),
    'claims.ndjson',
  );
  zip.addBuffer(
    Buffer.from(JSON.stringify({ format: 'entente', version: 1, evidence: true, files: [] })),
    'manifest.json',
  );
  zip.end();
  return buffer(Readable.from(zip.outputStream));
}

/** @param {string} line */
function say(line) {
  process.stdout.write(`${line}\n`);
}
