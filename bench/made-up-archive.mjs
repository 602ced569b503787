/** Writes a made-up graph as an `.entente` archive, with one claim for each edge. */
import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { finished, pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import { makePowerLaw } from './power-law.mjs';

/** Claims that one made-up document holds. */
const CLAIMS_EACH = 25;
const PUBLISHERS = 200;
const LINES = 1_000;

/**
 * Writes it and says how many records it holds.
 * @param {string} path @param {{ nodes: number, edges: number }} size
 * @param {readonly string[]} relations that may join two organisations
 */
export async function writeMadeUpArchive(path, size, relations) {
  const { nodes, edges } = makePowerLaw(size.nodes, size.edges, 1);
  const documents = Math.ceil(edges.length / CLAIMS_EACH);
  const zip = new ZipFile();
  const written = pipeline(zip.outputStream, createWriteStream(path));
  const files = [
    await addLines(zip, 'entities.ndjson', nodes.length, toEntity),
    await addLines(zip, 'documents.ndjson', documents, toDocument),
    await addLines(zip, 'claims.ndjson', edges.length, (at) =>
      toClaim(edges[at] ?? [0, 0], at, relations[at % relations.length] ?? ''),
    ),
  ];
  const manifest = { format: 'entente', version: 1, evidence: true, files };
  zip.addBuffer(Buffer.from(JSON.stringify(manifest)), 'manifest.json');
  zip.end();
  await written;
  return { entities: nodes.length, claims: edges.length, documents };
}

/** @param {ZipFile} zip @param {string} name @param {number} count @param {(at: number) => object} make */
async function addLines(zip, name, count, make) {
  const digest = createHash('sha256');
  const lines = Readable.from(
    (function* () {
      for (let at = 0; at < count; at += LINES) {
        const numbers = Array.from({ length: Math.min(LINES, count - at) }, (_, more) => at + more);
        const text = Buffer.from(numbers.map((each) => `${JSON.stringify(make(each))}\n`).join(''));
        digest.update(text);
        yield text;
      }
    })(),
    { objectMode: false },
  );
  zip.addReadStream(lines, name, { compressionLevel: 3 });
  await finished(lines);
  return { name, sha256: digest.digest('hex') };
}

/** @param {number} at */
function toId(at) {
  return `or-${String(at).padStart(7, '0')}`;
}

/** @param {number} at */
function toEntity(at) {
  const name = `Made-up organisation ${String(at)}`;
  return {
    id: toId(at),
    kind: 'Organisation',
    name,
    description: 'Made up to measure with.',
    names: [{ text: name, form: 'name' }],
  };
}

/** @param {number} at */
function toDocument(at) {
  return {
    id: `d-made-up-${String(at)}`,
    publisher: `Publisher ${String(at % PUBLISHERS)}`,
    title: `Made-up document ${String(at)}`,
    titleBasis: 'made up',
    published: '2025-02-28',
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
  };
}

/** @param {readonly [number, number]} pair @param {number} at @param {string} relation */
function toClaim([subject, object], at, relation) {
  return {
    id: `c-made-up-${String(at)}`,
    document: `d-made-up-${String(Math.floor(at / CLAIMS_EACH))}`,
    subject: toId(subject),
    relation,
    object: toId(object),
    named: {},
    statement: `Made-up organisation ${String(subject)} is joined to made-up organisation ${String(object)}.`,
    status: ['reported', 'reported', 'confirmed', 'claimed'][at % 4],
    credibility: 2,
    date: '2024-06-19',
    locator: 'nowhere',
    topic: 'made-up',
    relays: [],
  };
}
