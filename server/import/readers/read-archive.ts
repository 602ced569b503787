/** Reads an `.entente` archive line by line, as often as it is asked for, and holds its files to what its manifest says. */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { FactOf, FactType } from '../../model/fact-pages.ts';
import { decodeText } from './decode-text.ts';
import type { Draft, Placed, ReadingContext, Tell } from '../draft.ts';
import { toFact } from '../fact-schema.ts';
import { toDraft } from '../drafting/graph-to-facts.ts';
import type { ImportFile } from '../import-file.ts';
import { unreadable } from '../import-file.ts';
import { openZip, type OpenZip } from './open-zip.ts';
import { RoughGraph, type Attributes } from '../drafting/rough-graph.ts';
import type { Line } from './split-lines.ts';
import { splitLines } from './split-lines.ts';

/** The newest shape that is read. */
const VERSION = 1;

/** Files by the type of their records. */
const FILES: Readonly<Record<FactType, readonly string[]>> = {
  entity: ['entities.ndjson', 'mentioned.ndjson'],
  document: ['documents.ndjson'],
  origin: ['origins.ndjson'],
  claim: ['claims.ndjson'],
  dispute: ['disputes.ndjson'],
};

/** As far as it matters here; a newer writer may say more. */
const manifestShape = z.object({
  format: z.literal('entente'),
  version: z.int().min(1),
  evidence: z.boolean(),
  files: z.array(z.object({ name: z.string(), sha256: z.string() })).max(1_000),
});

type Manifest = z.infer<typeof manifestShape>;

/** Records that are handed on at once: more make the memory of a page outlive its work, fewer the round trips cost. */
const PAGE = 2_500;
const MAX_MANIFEST = 1024 ** 2;

/** Reads the manifest; the rest is read when it is asked for. */
export async function readArchive(file: ImportFile, context: ReadingContext): Promise<Draft> {
  const manifest = await withZip(file, (zip) => readManifest(zip));
  if (!manifest.evidence) return readBare(file, manifest, context);
  return { problems: [], read: (type, tell) => readFacts(file, manifest, { type, tell }) };
}

async function readManifest(zip: OpenZip): Promise<Manifest> {
  const name = 'manifest.json';
  if (!zip.names.has(name)) throw unreadable('it is no Entente archive: it has no manifest.json');
  let text = '';
  for await (const piece of decodeText(zip.read(name))) {
    text += piece;
    if (text.length > MAX_MANIFEST) throw unreadable('its manifest is larger than 1 MB', name);
  }
  const result = manifestShape.safeParse(parse(text, name));
  if (!result.success) throw unreadable('its manifest has another shape', name);
  if (result.data.version > VERSION)
    throw unreadable(
      `it was written by a newer version of Entente (shape ${result.data.version}, and this one reads up to ${VERSION})`,
      name,
    );
  return result.data;
}

async function* readFacts<T extends FactType>(
  file: ImportFile,
  manifest: Manifest,
  { type, tell }: { readonly type: T; readonly tell: Tell },
): AsyncIterable<readonly Placed<FactOf[T]>[]> {
  let page: Placed<FactOf[T]>[] = [];
  for (const name of FILES[type]) {
    for await (const lines of readLines(file, manifest, name)) {
      for (const line of lines) {
        const place = `${name}, line ${line.number}`;
        const result = toFact(type, parse(line.text, place), place);
        if ('problem' in result) tell(result.problem);
        else page.push({ fact: result.fact, place });
      }
      if (page.length < PAGE) continue;
      yield page;
      page = [];
    }
  }
  if (page.length > 0) yield page;
}

/** An archive without evidence: its edges are claims of the archive itself. */
async function readBare(file: ImportFile, manifest: Manifest, context: ReadingContext): Promise<Draft> {
  const graph = new RoughGraph(context.limit);
  for await (const { value, place } of readObjects(file, manifest, 'entities.ndjson'))
    graph.addNode({ id: String(value['id']), attributes: value, place });
  for await (const { value, place } of readObjects(file, manifest, 'edges.ndjson')) {
    const { source, target, relation, properties } = value;
    graph.addEdge({
      source: String(source),
      target: String(target),
      attributes: { ...(properties as Attributes | undefined), relation },
      place,
    });
  }
  return toDraft(graph, file, context);
}

async function* readObjects(
  file: ImportFile,
  manifest: Manifest,
  name: string,
): AsyncIterable<{ readonly value: Attributes; readonly place: string }> {
  for await (const lines of readLines(file, manifest, name))
    for (const { text, number } of lines) {
      const place = `${name}, line ${number}`;
      const value = parse(text, place);
      if (typeof value !== 'object' || value === null) throw unreadable('the line is no object', place);
      yield { value: value as Attributes, place };
    }
}

async function* readLines(
  file: ImportFile,
  manifest: Manifest,
  name: string,
): AsyncIterable<readonly Line[]> {
  const zip = await openZip(file.path);
  try {
    const told = manifest.files.find((each) => each.name === name);
    if (told && !zip.names.has(name))
      throw unreadable('it is cut off: a file that its manifest names is missing', name);
    const hash = createHash('sha256');
    yield* splitLines(decodeText(digesting(zip.read(name), hash)));
    if (told && hash.digest('hex') !== told.sha256)
      throw unreadable('a file of it is not the one that its manifest describes', name);
  } finally {
    zip.close();
  }
}

async function* digesting(
  bytes: AsyncIterable<Uint8Array>,
  hash: ReturnType<typeof createHash>,
): AsyncIterable<Uint8Array> {
  for await (const piece of bytes) {
    hash.update(piece);
    yield piece;
  }
}

async function withZip<T>(file: ImportFile, use: (zip: OpenZip) => Promise<T>): Promise<T> {
  const zip = await openZip(file.path);
  try {
    return await use(zip);
  } finally {
    zip.close();
  }
}

function parse(text: string, place: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw unreadable('it is not valid JSON', place, cause);
  }
}
