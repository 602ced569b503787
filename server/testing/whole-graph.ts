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
  const isGraph = ({ labels }: Row): boolean =>
    !(labels as string[]).some((label) => label === 'Import' || label === 'Store');
  return {
    nodes: nodes.filter(isGraph).map(({ labels = null, properties }) => {
      const { origin: _origin, digest: _digest, ...own } = properties as Row;
      return { labels, properties: own };
    }),
    edges,
  };
}

/** The graph alone as texts, the same for the same graph on whichever engine: labels and properties have no order of their own. */
export async function readAsTexts(engine: Engine): Promise<{ nodes: string[]; edges: string[] }> {
  const { nodes, edges } = withoutOwners(await readWholeGraph(engine));
  return { nodes: nodes.map(toText).sort(), edges: edges.map(toText).sort() };
}

function toText({ properties, labels, ...rest }: Row): string {
  const kept = Object.entries(properties as Row).filter(([, value]) => value !== null);
  return JSON.stringify([
    rest,
    Array.isArray(labels) ? [...(labels as string[])].sort() : null,
    Object.fromEntries(kept.sort(([a], [b]) => (a < b ? -1 : 1))),
  ]);
}
