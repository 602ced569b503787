/** Reads all that a database holds, to compare what it holds before something with what it holds after it. */
import type { Engine, Row } from '../store/engine.ts';
import { runTestStatement } from './engines.ts';

/** Everything in a database, in an order that is the same for the same content. */
export interface WholeGraph {
  readonly nodes: readonly Row[];
  readonly edges: readonly Row[];
}

/** Reads it, our own records included. */
export async function readWholeGraph(engine: Engine): Promise<WholeGraph> {
  const nodes = await runTestStatement(engine, 'whole-graph');
  return { nodes, edges: await runTestStatement(engine, 'whole-edges') };
}

/** The graph alone, whoever wrote it: without who wrote a record and the digest of it, and without the records of store and imports. */
export function withoutOwners({ nodes, edges }: WholeGraph): WholeGraph {
  const isGraph = ({ labels }: Row): boolean => !['Import', 'Store'].includes((labels as string[])[0] ?? '');
  return {
    nodes: nodes.filter(isGraph).map(({ labels = null, properties }) => {
      const { origin: _origin, digest: _digest, ...own } = properties as Row;
      return { labels, properties: own };
    }),
    edges,
  };
}
