/** JSON Graph Format: what is written is JSON that holds all that was read, whatever the texts. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Facts } from '../model/facts.ts';
import { shippedSeed } from '../testing/engines.ts';
import { exportContext, writeWhole } from '../testing/exported.ts';
import { readFacts } from '../testing/facts-reading.ts';
import { nastyFacts } from '../testing/nasty-facts.ts';
import { writeJgf } from './write-jgf.ts';

describe('JSON Graph Format', () => {
  let facts: Facts;
  beforeAll(async () => {
    facts = nastyFacts((await shippedSeed()).facts.vocabulary);
  });

  it('holds every text as it was', async () => {
    const text = await writeWhole(writeJgf(readFacts(facts), exportContext(facts.vocabulary)));
    const { graph } = JSON.parse(text) as {
      graph: {
        nodes: Record<string, { label: string; metadata: { names: object[] } }>;
        edges: { metadata: { evidence: { statement: string }[] } }[];
        metadata: { disputes: object[]; documents: object[] };
      };
    };
    expect(Object.values(graph.nodes).map((node) => node.label)).toEqual(facts.entities.map((e) => e.name));
    expect(Object.values(graph.nodes).map((node) => node.metadata.names)).toEqual(
      facts.entities.map((each) => each.names),
    );
    const statements = graph.edges.flatMap((edge) => edge.metadata.evidence.map((claim) => claim.statement));
    expect(statements.sort()).toEqual(facts.claims.map((claim) => claim.statement).sort());
    expect(graph.metadata.disputes).toEqual(facts.disputes);
  });

  it('is a whole file also of a graph without anything in it', async () => {
    const none = { ...facts, entities: [], claims: [], documents: [], disputes: [], origins: [], relays: [] };
    const text = await writeWhole(writeJgf(readFacts(none), exportContext(facts.vocabulary)));
    expect(JSON.parse(text)).toMatchObject({ graph: { nodes: {}, edges: [] } });
  });
});
