/** JSON Graph Format: what is written is JSON that holds all that was read, whatever the texts. */
import { Ajv } from 'ajv';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Facts } from '../../model/facts.ts';
import { shippedSeed } from '../../testing/engines.ts';
import { exportContext, writeWhole } from '../../testing/exported.ts';
import { readFacts } from '../../testing/facts-reading.ts';
import { nastyFacts } from '../../testing/nasty-facts.ts';
import { writerContract } from '../writer.contract.ts';
import { writeJgf } from './write-jgf.ts';

const METADATA = { type: 'object' };

/** What version 2 of the format allows, member by member, in a schema of our own. */
const isJgf = new Ajv().compile({
  type: 'object',
  required: ['graph'],
  additionalProperties: false,
  properties: {
    graph: {
      type: 'object',
      additionalProperties: false,
      properties: {
        id: { type: 'string' },
        type: { type: 'string' },
        label: { type: 'string' },
        directed: { type: 'boolean' },
        metadata: METADATA,
        nodes: {
          type: 'object',
          additionalProperties: {
            type: 'object',
            additionalProperties: false,
            properties: { label: { type: 'string' }, metadata: METADATA },
          },
        },
        edges: {
          type: 'array',
          items: {
            type: 'object',
            required: ['source', 'target'],
            additionalProperties: false,
            properties: {
              id: { type: 'string' },
              source: { type: 'string' },
              target: { type: 'string' },
              relation: { type: 'string' },
              directed: { type: 'boolean' },
              label: { type: 'string' },
              metadata: METADATA,
            },
          },
        },
      },
    },
  },
});

describe('JSON Graph Format', () => {
  writerContract(writeJgf, {
    check: (text) => {
      expect(isJgf(JSON.parse(text)), JSON.stringify(isJgf.errors)).toBe(true);
    },
    carries: { claims: true, documents: true, disputes: true },
  });

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
});
