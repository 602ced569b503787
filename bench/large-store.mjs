/** Makes a copy of the built product whose facts are a made-up graph of any size, to see how its pages bear many entities. */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { root } from '../scripts/prepare.mjs';
import { makePowerLaw } from './power-law.mjs';
import { runSeed, startServer } from './product.mjs';

/** Claims that one made-up document holds. */
const CLAIMS_EACH = 25;
const DAY = '2025-03-01';

/** Types by how many of a hundred entities are of them; the first, among them the hubs, are states and organisations. */
const SHARES = /** @type {const} */ ([
  ['organisation', 30],
  ['person', 25],
  ['event', 20],
  ['weapon_system', 10],
  ['armed_unit', 10],
  ['agreement', 5],
]);
const STATES = 40;

const WORDS = 'northern joint second mobile special coastal federal mutual heavy arctic civil final'.split(
  ' ',
);
const NOUNS =
  'brigade council accord transfer system bureau meeting works fleet ministry unit exercise'.split(' ');

/** Entities that one seeding adds: the built-in engine takes a large seed in portions only. */
const PORTION = 1_250;

/**
 * @typedef {{ nodes: number, edges: number, seed: number }} StoreSize
 * @typedef {object} LargeStore a server on a made-up store
 * @property {string} address
 * @property {readonly Entity[]} entities hubs first
 * @property {readonly (readonly [number, number])[]} pairs places in the list of entities
 */

/**
 * Does something with a server on a made-up store. Making one of 10,000 entities takes minutes, so it is kept in .cache/ until
 * what it is made of changes.
 * @template T
 * @param {StoreSize} size @param {(store: LargeStore) => Promise<T>} work @returns {Promise<T>}
 */
export async function withLargeStore(size, work) {
  const pairs = makePowerLaw(size.nodes, size.edges, size.seed).edges;
  const entities = Array.from({ length: size.nodes }, (_, at) => toEntity(at));
  const folder = join(root, '.cache', `bench-store-${await digestOf(size)}`);
  const settings = { ENTENTE_DATA: join(folder, 'data') };
  const main = join(folder, 'dist', 'server');
  if (!existsSync(join(folder, 'made'))) {
    await rm(folder, { recursive: true, force: true });
    await makeProduct(folder);
    for (let count = PORTION; count < size.nodes + PORTION; count += PORTION) {
      await writeFacts(join(folder, 'seed'), { entities: entities.slice(0, count), pairs });
      await runSeed(settings, main);
    }
    await writeFile(join(folder, 'made'), '');
  } else {
    await linkCode(folder);
  }
  const server = await startServer(settings, main);
  try {
    return await work({ address: server.address, entities, pairs });
  } finally {
    await server.stop();
  }
}

/** What the store is made of. @param {StoreSize} size */
async function digestOf(size) {
  const hash = createHash('sha256').update(JSON.stringify(size));
  for (const file of ['bench/large-store.mjs', 'bench/power-law.mjs', 'seed/vocabulary.yaml'])
    hash.update(await readFile(join(root, file)));
  for (const file of (await readdir(join(root, 'cypher'), { recursive: true })).sort())
    if (file.endsWith('.cypher')) hash.update(await readFile(join(root, 'cypher', file)));
  return hash.digest('hex').slice(0, 12);
}

/** A folder that the server takes for its project. @param {string} folder */
async function makeProduct(folder) {
  await mkdir(join(folder, 'seed', 'documents'), { recursive: true });
  await linkCode(folder);
  for (const name of ['vocabulary.yaml', 'appearance.yaml'])
    await cp(join(root, 'seed', name), join(folder, 'seed', name));
}

/** Puts today's code there. @param {string} folder */
async function linkCode(folder) {
  // Copied and not linked: the server takes the folder that its own file lies in for that of the project.
  await cp(join(root, 'dist', 'server'), join(folder, 'dist', 'server'), { recursive: true });
  for (const name of ['dist/client', 'cypher', 'node_modules', 'package.json']) {
    await rm(join(folder, name), { force: true });
    await symlink(join(root, name), join(folder, name));
  }
}

/** Writes a seed of entities and of the claims that join them. @param {string} folder @param {{ entities: readonly Entity[], pairs: readonly (readonly [number, number])[] }} facts */
async function writeFacts(folder, { entities, pairs }) {
  const relations = await readRelations();
  const claims = pairs
    .map((pair, at) => ({ pair, at }))
    .filter(({ pair }) => pair.every((end) => end < entities.length))
    .map(({ pair, at }) => toClaim(pair, at, { relations, entities }));
  const documents = [...new Set(claims.map((claim) => claim.document))].map(toDocument);
  const ids = entities.map((entity) => entity.id);
  const files = {
    'entities.yaml': { entities },
    'documents/made-up.yaml': { topic: 'made-up', title: 'Made up', documents, claims },
    'coordinates.yaml': { places: [] },
    'disputes.yaml': { disputes: [] },
    'relays.yaml': {
      origins: [],
      relays: [],
      own: documents.map(({ id }) => ({ document: id, basis: 'made up' })),
      checked: [],
    },
    'opening.yaml': {
      questions: [],
      title: 'A made-up graph',
      question: 'How fast is it?',
      focus: ids.slice(0, 1),
      entities: ids.slice(0, 20),
    },
  };
  // JSON is YAML too.
  for (const [name, content] of Object.entries(files))
    await writeFile(join(folder, name), JSON.stringify(content, undefined, 1));
}

/**
 * @typedef {{ name: string, subject_types: string[], object_types: string[], exclusive: string, speech?: true }} Relation
 * @typedef {{ id: string, type: string, name: string, aliases: never[], description: string }} Entity
 */

/** Relations that any two entities of the right types may have. @returns {Promise<Relation[]>} */
async function readRelations() {
  const text = await readFile(join(root, 'seed', 'vocabulary.yaml'), 'utf8');
  /** @type {{ relations: Relation[] }} */
  const { relations } = parse(text);
  return relations.filter(({ exclusive, speech }) => exclusive === 'none' && speech === undefined);
}

/** @param {number} at @returns {Entity} */
function toEntity(at) {
  const type = typeOf(at);
  const word = WORDS[at % WORDS.length] ?? '';
  const noun = NOUNS[Math.floor(at / WORDS.length) % NOUNS.length] ?? '';
  return {
    id: `${type.startsWith('ar') ? 'un' : type.slice(0, 2)}-${String(at)}`,
    type,
    name: `${word.charAt(0).toUpperCase()}${word.slice(1)} ${noun} ${String(at + 1)}`,
    aliases: [],
    description: 'Made up to measure with.',
  };
}

/** @param {number} at */
function typeOf(at) {
  if (at < STATES) return at % 2 === 0 ? 'state' : 'organisation';
  let left = (at * 37) % 100;
  for (const [type, share] of SHARES) {
    if (left < share) return type;
    left -= share;
  }
  return 'event';
}

/**
 * A claim that joins two entities by one of the relations that their types allow, in the direction that it allows.
 * @param {readonly [number, number]} pair @param {number} at
 * @param {{ relations: readonly Relation[], entities: readonly Entity[] }} terms
 */
function toClaim([a, b], at, { relations, entities }) {
  const [one, other] = [entities[a], entities[b]];
  if (!one || !other) throw new Error(`There is no entity ${String(a)} or ${String(b)}.`);
  const ways = [
    { subject: one, object: other },
    { subject: other, object: one },
  ].flatMap(({ subject, object }) =>
    relations
      .filter((each) => each.subject_types.includes(subject.type) && each.object_types.includes(object.type))
      .map((each) => ({ subject: subject.id, relation: each.name, object: object.id })),
  );
  const way = ways[at % ways.length];
  if (!way) throw new Error(`No relation joins ${one.type} and ${other.type}.`);
  return {
    id: `c${String(at).padStart(4, '0')}`,
    document: `d-made-up-${String(Math.floor(at / CLAIMS_EACH))}`,
    ...way,
    status: ['reported', 'reported', 'confirmed', 'claimed'][at % 4],
    credibility: 2,
    statement: 'It was made up to measure with.',
    locator: 'nowhere',
  };
}

/** @param {string} id @param {number} at */
function toDocument(id, at) {
  return {
    id,
    url: null,
    publisher: `Publisher ${String(at % 20)}`,
    title: `Made-up document ${String(at)}`,
    title_basis: 'made up',
    published: DAY,
    published_basis: 'made up',
    retrieved_from: 'nowhere',
    retrieved: DAY,
    language: 'en',
    kind: 'news',
    reliability: 'B',
    reliability_reason: 'made up',
  };
}
