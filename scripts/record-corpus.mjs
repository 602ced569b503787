/** Asks a real Neo4j, seeded with the shipped seed, every statement of `cypher/corpus` and keeps its answers; `--check` compares. */
// With NEO4J_URI it asks that server, which must hold the seed, else one of its own.
import { spawnSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import neo4j from 'neo4j-driver';
import { parse } from 'yaml';
import { startNeo4j } from './neo4j-server.mjs';
import { toTyped, fromTyped } from './typed-value.mjs';

/**
 * @typedef {{ text: string, parameters?: Record<string, unknown> }} Asked
 * @typedef {Asked & { fields?: string[], rows?: unknown[][], error?: string }} Answer
 */

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = join(root, 'cypher', 'corpus');
const isCheck = process.argv.includes('--check');

try {
  await recordAll();
} catch (error) {
  console.error(error);
  process.exitCode = 1;
}

async function recordAll() {
  const account = findAccount();
  if (account !== null) return askAll(account);
  const data = await mkdtemp(join(tmpdir(), 'entente-corpus-'));
  const server = await startNeo4j({ folder: data, isBrief: true });
  try {
    seed(server);
    await askAll(server);
  } finally {
    await server.stop();
    await rm(data, { recursive: true, force: true });
  }
}

function findAccount() {
  const { NEO4J_URI: uri, NEO4J_USER: user = 'neo4j', NEO4J_PASSWORD: password = '' } = process.env;
  return uri === undefined || uri === '' ? null : { uri, user, password };
}

/** @param {{ uri: string, user: string, password: string }} server */
function seed({ uri, user, password }) {
  const env = { ...process.env, NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password };
  const command = join(root, 'dist', 'server', 'seed-command.js');
  const { status } = spawnSync(process.execPath, [command], { env, stdio: 'inherit' });
  if (status !== 0) throw new Error('The seed was not written; npm run build first.');
}

/** @param {{ uri: string, user: string, password: string }} account */
async function askAll({ uri, user, password }) {
  const config = { useBigInt: true };
  // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment -- the driver declares its options as a class
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password), config);
  let differing = 0;
  try {
    for (const name of (await readdir(folder)).filter((each) => each.endsWith('.yaml')).sort()) {
      const answers = [];
      for (const asked of await readTopic(name)) answers.push(await ask(driver, asked));
      differing += await keep(basename(name, '.yaml'), answers);
    }
  } finally {
    await driver.close();
  }
  if (isCheck && differing > 0) throw new Error(`${differing} answers differ from what was recorded.`);
}

/** @param {string} name @returns {Promise<Asked[]>} */
async function readTopic(name) {
  /** @type {Record<string, (string | Asked)[] | null>} */
  const topic = parse(await readFile(join(folder, name), 'utf8'));
  const all = [...(topic['answered'] ?? []), ...(topic['refused'] ?? [])];
  return all.map((each) => (typeof each === 'string' ? { text: each } : each));
}

/** @param {neo4j.Driver} driver @param {Asked} asked @returns {Promise<Answer>} */
async function ask(driver, asked) {
  const { text, parameters = {} } = asked;
  // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment -- the driver declares its options as a class
  const session = driver.session({ defaultAccessMode: 'READ' });
  try {
    const given = Object.entries(parameters).map(([key, value]) => [key, fromTyped(value)]);
    const { records, summary } = await session.run(text, Object.fromEntries(given));
    const rows = records.map((record) => [...record.values()].map(toTyped));
    const isPlan = summary.plan !== false && records.length === 0;
    const fields = isPlan ? [] : (records[0]?.keys.map(String) ?? []);
    return { ...asked, fields, rows: /ORDER BY[^)}]*$/i.test(text) ? rows : sorted(rows) };
  } catch (error) {
    if (!(error instanceof neo4j.Neo4jError)) throw error;
    return { ...asked, error: error.code };
  } finally {
    await session.close();
  }
}

/** What comes in no order is kept in one. @param {unknown[][]} rows */
function sorted(rows) {
  const byText = rows.map((row) => ({ row, text: JSON.stringify(row) }));
  return byText.sort((one, other) => (one.text < other.text ? -1 : 1)).map(({ row }) => row);
}

/** Gives how many answers differ from what was kept. @param {string} topic @param {Answer[]} answers */
async function keep(topic, answers) {
  const file = join(folder, 'answers', `${topic}.json`);
  const lines = answers.map((answer) => JSON.stringify(answer));
  const before = (await readFile(file, 'utf8').catch(() => ''))
    .split('\n')
    .map((line) => line.replace(/,$/, ''));
  const differing = lines.filter((line) => !before.includes(line));
  if (!isCheck) await writeFile(file, `[\n${lines.join(',\n')}\n]\n`);
  else
    for (const line of differing) console.log(`Neo4j answers otherwise than recorded: ${line.slice(0, 500)}`);
  console.log(`${topic}: ${answers.length} statements, ${differing.length} ${isCheck ? 'differ' : 'new'}`);
  return differing.length;
}
