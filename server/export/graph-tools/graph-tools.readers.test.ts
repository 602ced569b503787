/** Formats of graph tools: programs that are not ours find every node, every edge and every name in what is written. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Facts } from '../../model/facts.ts';
import { projectFolder, shippedSeed } from '../../testing/engines.ts';
import { exportContext, writeBytes } from '../../testing/exported.ts';
import { readFacts } from '../../testing/facts-reading.ts';
import { nastyFacts } from '../../testing/nasty-facts.ts';
import { readWithPython, runProgram, withFile, withoutReaders } from '../../testing/readers.ts';
import { rollUpFacts } from '../../testing/rolled-up.ts';
import type { GraphWriter } from '../graph-writer.ts';
import { writeCx2 } from './write-cx2.ts';
import { writeCyjs } from './write-cyjs.ts';
import { writeDot } from './write-dot.ts';
import { writeGexf } from './write-gexf.ts';
import { writeGml } from './write-gml.ts';
import { writeGraphml } from './write-graphml.ts';
import { writePajek } from './write-pajek.ts';

/** The RELAX NG of the GEXF working group, which lies beside the project. */
const gexfSchema = join(projectFolder, '../shared/schemas/gexf-1.3/gexf.rng');

/** Why the schema cannot be had here; undefined where it can. */
const withoutSchema = existsSync(gexfSchema) ? undefined : ` (the schema is not at ${gexfSchema})`;

/** What `read_graph.py` prints. */
interface FoundGraph {
  readonly nodes: readonly (readonly [string, string, Record<string, unknown>])[];
  readonly edges: readonly (readonly [string, string, Record<string, unknown>])[];
  readonly graph: Record<string, unknown>;
}

/** A reader of a format, and how a name looks in it where that is not as it was. */
interface Reader {
  readonly format: string;
  readonly library: 'networkx' | 'igraph' | 'tulip' | 'ndex2';
  readonly write: GraphWriter;
  readonly toName?: (name: string) => string;
  /** Whether it keeps attributes of edges, and in them the claims as JSON. */
  readonly hasClaims?: boolean;
}

/** Tulip's reader of GraphML keeps of a text only what follows its last mark of XML or line end, or that mark. */
function lastPiece(name: string): string {
  return /[<>&\r\n]?[^<>&\r\n]*$/.exec(name)?.[0].replace(/^[<>&\r\n](?=.)/s, '') ?? '';
}

/** igraph and Tulip leave references by number in GML as they are … */
function asReferences(name: string): string {
  return name.replace(/[^ -[\]-~]/gu, (character) => `&#${character.codePointAt(0) ?? 0};`);
}

/** … and Tulip those by name too. */
function asEntities(name: string): string {
  return name.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
}

/** Tulip leaves backslashes of DOT as they are, but for line ends, which are all alike there. */
function asLexed(name: string): string {
  return name.replace(/["\\]/g, '\\$&').replaceAll('\r\n', '\n');
}

/** Pajek cannot escape: its labels are written with other marks, without blanks around. */
function inPajek(name: string): string {
  return name.replaceAll('"', "'").replaceAll('\\', '/').replace(/\s+/g, ' ').trim();
}

const READERS: readonly Reader[] = [
  { format: 'graphml', library: 'networkx', write: writeGraphml, hasClaims: true },
  { format: 'graphml', library: 'igraph', write: writeGraphml, hasClaims: true },
  { format: 'graphml', library: 'tulip', write: writeGraphml, toName: lastPiece },
  { format: 'gexf', library: 'networkx', write: writeGexf, hasClaims: true },
  { format: 'cyjs', library: 'networkx', write: writeCyjs },
  { format: 'cx2', library: 'ndex2', write: writeCx2, hasClaims: true },
  { format: 'gml', library: 'networkx', write: writeGml, hasClaims: true },
  { format: 'gml', library: 'igraph', write: writeGml, toName: asReferences },
  { format: 'gml', library: 'tulip', write: writeGml, toName: (name) => asReferences(asEntities(name)) },
  { format: 'dot', library: 'tulip', write: writeDot, toName: asLexed },
  { format: 'pajek', library: 'networkx', write: writePajek, toName: inPajek },
  { format: 'pajek', library: 'igraph', write: writePajek, toName: inPajek },
  { format: 'pajek', library: 'tulip', write: writePajek, toName: inPajek },
];

async function find(facts: Facts, { format, library, write }: Reader): Promise<FoundGraph> {
  const bytes = await writeBytes(write(readFacts(facts, { page: 500 }), exportContext(facts.vocabulary)));
  return withFile(
    `graph.${format}`,
    bytes,
    async (path) => (await readWithPython('read_graph.py', [library, format, path])) as FoundGraph,
  );
}

const title = `readers of graph tools${withoutReaders ? ` (${withoutReaders})` : ''}`;

describe.skipIf(withoutReaders)(title, () => {
  let seed: Facts;
  let nasty: Facts;
  beforeAll(async () => {
    seed = (await shippedSeed()).facts;
    nasty = nastyFacts(seed.vocabulary);
  });

  it.each(READERS)('$library reads every name of $format', async (reader) => {
    const found = await find(nasty, reader);
    const toName = reader.toName ?? ((name: string): string => name);
    expect(found.nodes.map(([, label]) => label).sort()).toEqual(
      nasty.entities.map(({ name }) => toName(name)).sort(),
    );
    const labels = new Map(found.nodes.map(([id, label]) => [id, label]));
    const names = new Map(nasty.entities.map(({ id, name }) => [id, toName(name)]));
    expect(found.edges.map(([from, to]) => [labels.get(from), labels.get(to)]).sort()).toEqual(
      [...rollUpFacts(nasty).values()]
        .map(({ source, target }) => [names.get(source), names.get(target)])
        .sort(),
    );
  });

  it.each(READERS.filter((each) => each.hasClaims))(
    '$library reads every sentence in $format',
    async (reader) => {
      const { edges } = await find(nasty, reader);
      const statements = edges.flatMap(([, , { evidence }]) =>
        (JSON.parse(evidence as string) as { statement: string }[]).map((claim) => claim.statement),
      );
      expect(statements.sort()).toEqual(nasty.claims.map((claim) => claim.statement).sort());
    },
  );

  it.each(READERS.filter(({ library, format }) => library === 'networkx' && /graphml|cyjs|gml/.test(format)))(
    '$library reads documents and disputes of the whole in $format',
    async (reader) => {
      const { graph } = await find(nasty, reader);
      const listOf = (name: string): unknown => {
        const list = graph[name];
        return typeof list === 'string' ? JSON.parse(list) : list;
      };
      expect(listOf('disputes')).toEqual(nasty.disputes);
      expect(listOf('documents')).toMatchObject([{ title: nasty.documents[1]?.title }, { id: 'd-one' }]);
    },
  );

  it.each(READERS)('$library counts the shipped facts in $format', async (reader) => {
    const found = await find(seed, reader);
    expect([found.nodes.length, found.edges.length]).toEqual([seed.entities.length, rollUpFacts(seed).size]);
  });

  it.skipIf(withoutSchema)(`the schema of GEXF allows what is written${withoutSchema ?? ''}`, async () => {
    const positions = new Map(nasty.entities.map(({ id }, at) => [id, { x: at * 10.25, y: -at }]));
    for (const facts of [nasty, seed]) {
      const context = exportContext(facts.vocabulary, { positions });
      const bytes = await writeBytes(writeGexf(readFacts(facts, { page: 500 }), context));
      await withFile('graph.gexf', bytes, (path) =>
        runProgram('xmllint', ['--huge', '--noout', '--relaxng', gexfSchema, path]),
      );
    }
  });
});

/** A program that is installed and not prepared by `npm test`. */
describe('Graphviz', () => {
  it('reads every name and draws every edge', async () => {
    const facts = nastyFacts((await shippedSeed()).facts.vocabulary);
    const bytes = await writeBytes(writeDot(readFacts(facts), exportContext(facts.vocabulary)));
    await withFile('graph.gv', bytes, async (path) => {
      const { objects, edges } = JSON.parse(await runProgram('dot', ['-Tjson0', path])) as {
        objects: { name: string; label: string }[];
        edges: { tail: number; head: number; tooltip: string }[];
      };
      expect(objects.map(({ name, label }) => [name, unescape(label)]).sort()).toEqual(
        facts.entities.map(({ id, name }) => [id, name.replaceAll('\r\n', '\n')]).sort(),
      );
      expect(edges.map(({ tail, head }) => [objects[tail]?.name, objects[head]?.name]).sort()).toEqual(
        [...rollUpFacts(facts).values()].map(({ source, target }) => [source, target]).sort(),
      );
      expect(edges.filter(({ tooltip }) => tooltip.includes('=HYPERLINK')).length).toBe(1);
      const plain = await runProgram('dot', ['-Tplain', path]);
      expect(plain.match(/^node /gm)?.length).toBe(facts.entities.length);
      expect(plain.match(/^edge /gm)?.length).toBe(rollUpFacts(facts).size);
    });
  });

  it('counts the shipped facts', async () => {
    const { facts } = await shippedSeed();
    const bytes = await writeBytes(
      writeDot(readFacts(facts, { page: 500 }), exportContext(facts.vocabulary)),
    );
    await withFile('graph.gv', bytes, async (path) => {
      const counted = await runProgram('gc', ['-n', '-e', path]);
      expect(counted.trim().split(/\s+/).slice(0, 2).map(Number)).toEqual([
        facts.entities.length,
        rollUpFacts(facts).size,
      ]);
    });
  });
});

/** A label of Graphviz, whose escapes are those of a drawing, as the text that is drawn. */
function unescape(label: string): string {
  return label.replace(/\\(.)/g, (_, mark: string) => (mark === 'n' ? '\n' : mark)).replaceAll('&amp;', '&');
}
