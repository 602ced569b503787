/** Formats of graph tools: programs that are not ours find every node, every edge and every name in what is written. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Facts } from '../../model/facts.ts';
import { shippedSeed } from '../../testing/engines.ts';
import { exportContext, writeBytes } from '../../testing/exported.ts';
import { readFacts } from '../../testing/facts-reading.ts';
import { nastyFacts } from '../../testing/nasty-facts.ts';
import { readWithPython, withFile, withoutReaders } from '../../testing/readers.ts';
import { rollUpFacts } from '../../testing/rolled-up.ts';
import type { GraphWriter } from '../graph-writer.ts';
import { writeGraphml } from './write-graphml.ts';

/** What `read_graph.py` prints. */
interface FoundGraph {
  readonly nodes: readonly (readonly [string, string, Record<string, unknown>])[];
  readonly edges: readonly (readonly [string, string, Record<string, unknown>])[];
  readonly graph: Record<string, unknown>;
}

/** A reader of a format, and how a name looks in it where that is not as it was. */
interface Reader {
  readonly format: string;
  readonly library: 'networkx' | 'igraph' | 'tulip';
  readonly write: GraphWriter;
  readonly toName?: (name: string) => string;
  /** Whether it keeps attributes of edges, and in them the claims as JSON. */
  readonly hasClaims?: boolean;
}

/** Tulip's reader of GraphML keeps of a text only what follows its last mark of XML or line end, or that mark. */
function lastPiece(name: string): string {
  return /[<>&\r\n]?[^<>&\r\n]*$/.exec(name)?.[0].replace(/^[<>&\r\n](?=.)/s, '') ?? '';
}

const READERS: readonly Reader[] = [
  { format: 'graphml', library: 'networkx', write: writeGraphml, hasClaims: true },
  { format: 'graphml', library: 'igraph', write: writeGraphml, hasClaims: true },
  { format: 'graphml', library: 'tulip', write: writeGraphml, toName: lastPiece },
];

async function find(facts: Facts, { format, library, write }: Reader): Promise<FoundGraph> {
  const bytes = await writeBytes(write(readFacts(facts, { page: 500 }), exportContext(facts.vocabulary)));
  return withFile(
    `graph.${format}`,
    bytes,
    async (path) => (await readWithPython('read_graph.py', [library, format, path])) as FoundGraph,
  );
}

describe.skipIf(withoutReaders)(
  `readers of graph tools${withoutReaders ? ` (${withoutReaders})` : ''}`,
  () => {
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
      expect(found.edges.length).toBe(rollUpFacts(nasty).size);
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

    it.each(READERS)('$library counts the shipped facts in $format', async (reader) => {
      const found = await find(seed, reader);
      expect([found.nodes.length, found.edges.length]).toEqual([
        seed.entities.length,
        rollUpFacts(seed).size,
      ]);
    });
  },
);
