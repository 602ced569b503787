/** Cytoscape JSON: Cytoscape itself takes it and finds all that was read. */
import cytoscape from 'cytoscape';
import { describe, expect, it } from 'vitest';
import { shippedSeed } from '../../testing/engines.ts';
import { exportContext, writeWhole } from '../../testing/exported.ts';
import { readFacts } from '../../testing/facts-reading.ts';
import { nastyFacts } from '../../testing/nasty-facts.ts';
import { rollUpFacts } from '../../testing/rolled-up.ts';
import { writerContract } from '../writer.contract.ts';
import { writeCyjs } from './write-cyjs.ts';

function open(text: string): cytoscape.Core {
  const file = JSON.parse(text) as Required<Pick<cytoscape.CytoscapeOptions, 'elements' | 'data'>>;
  return cytoscape({ headless: true, layout: { name: 'preset' }, elements: file.elements, data: file.data });
}

describe('Cytoscape JSON', () => {
  writerContract(writeCyjs, {
    check: open,
    carries: { claims: true, documents: true, disputes: true },
  });

  it('holds every entity, edge and claim as it was', async () => {
    const nasty = nastyFacts((await shippedSeed()).facts.vocabulary);
    const context = exportContext(nasty.vocabulary, { positions: new Map([['st-n01', { x: -3, y: 4.5 }]]) });
    const cy = open(await writeWhole(writeCyjs(readFacts(nasty), context)));
    expect(cy.nodes().map((node) => node.data('label') as string)).toEqual(
      nasty.entities.map((each) => each.name),
    );
    expect(cy.getElementById('st-n01').position()).toEqual({ x: -3, y: 4.5 });
    expect(
      cy
        .edges()
        .map((edge) => edge.id())
        .sort(),
    ).toEqual([...rollUpFacts(nasty).keys()].sort());
    const claims = cy
      .edges()
      .map((edge) => edge.data('evidence') as { statement: string; quantity?: number }[])
      .flat();
    expect(claims.map(({ statement }) => statement).sort()).toEqual(
      nasty.claims.map((each) => each.statement).sort(),
    );
    expect(claims.some(({ quantity }) => quantity === Number.MAX_SAFE_INTEGER)).toBe(true);
    expect(cy.data('disputes')).toEqual(nasty.disputes);
  });
});
