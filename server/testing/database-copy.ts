/** Compares a database that a file was brought into with the store that the file is of, node by node and edge by edge. */
import type { Row } from '../store/engine.ts';
import type { TestEngine } from './engines.ts';
import { runTestStatement } from './engines.ts';

/** What the program notes for itself on records: a file does not hold it. */
const OWN = new Set(['origin', 'digest']);

/** All nodes but the program's own records, and all relationships, in an order that is the same for the same graph. */
export async function readDatabase({
  engine,
}: Pick<TestEngine, 'engine'>): Promise<{ nodes: string[]; edges: string[] }> {
  const nodes = await runTestStatement(engine, 'whole-graph');
  const edges = await runTestStatement(engine, 'whole-edges');
  const isOfGraph = ({ labels }: Row): boolean => !(labels as string[]).includes('Store');
  return { nodes: nodes.filter(isOfGraph).map(toComparable).sort(), edges: edges.map(toComparable).sort() };
}

function toComparable(row: Row): string {
  const { properties, labels, ...rest } = row;
  const kept = Object.entries(properties as Row).filter(([key, value]) => !OWN.has(key) && value !== null);
  return JSON.stringify([
    rest,
    Array.isArray(labels) ? [...(labels as string[])].sort() : null,
    Object.fromEntries(kept.sort(([a], [b]) => (a < b ? -1 : 1))),
  ]);
}
