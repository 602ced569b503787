/** FollowTheMoney: its own model takes every line, and every link and reference leads to what the model allows there. */
import { defaultModel, Model, type Entity, type IEntityDatum } from '@alephdata/followthemoney';
import { describe, expect, it } from 'vitest';
import type { Facts } from '../../model/facts.ts';
import { shippedSeed } from '../../testing/engines.ts';
import { exportContext, writeWhole } from '../../testing/exported.ts';
import { readFacts } from '../../testing/facts-reading.ts';
import { nastyFacts } from '../../testing/nasty-facts.ts';
import { rollUpFacts } from '../../testing/rolled-up.ts';
import { writerContract } from '../writer.contract.ts';
import { LINKS, SCHEMATA, writeFtm } from './write-ftm.ts';

const model = new Model(defaultModel);

/** Reads every line. The model throws at an unknown schema or property; the rest is looked at here. */
function check(text: string): Entity[] {
  const entities = text
    .split('\n')
    .slice(0, -1)
    .map((line) => model.getEntity(JSON.parse(line) as IEntityDatum));
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  expect(byId.size).toBe(entities.length);
  for (const entity of entities) {
    expect(entity.id).toMatch(/^[0-9a-zA-Z]([0-9a-zA-Z.-]*[0-9a-zA-Z])?$/);
    for (const required of entity.schema.required) expect(entity.hasProperty(required), required).toBe(true);
    for (const property of entity.getProperties()) {
      if (property.type.name !== 'entity') continue;
      for (const value of entity.getProperty(property)) {
        const other = typeof value === 'string' ? byId.get(value) : undefined;
        expect(other?.schema.isA(property.getRange()), property.qname).toBe(true);
      }
    }
  }
  return entities;
}

const write = (facts: Facts): Promise<string> =>
  writeWhole(writeFtm(readFacts(facts), exportContext(facts.vocabulary)));

describe('FollowTheMoney', () => {
  writerContract(writeFtm, { check, carries: { claims: true, documents: true, disputes: true } });

  it('holds every name and statement as it was', async () => {
    const nasty = nastyFacts((await shippedSeed()).facts.vocabulary);
    const entities = check(await write(nasty));
    expect(
      entities.filter((each) => each.schema.name === 'PublicBody').map((each) => each.getFirst('name')),
    ).toEqual(nasty.entities.map((each) => each.name));
    const notes = entities.filter((each) => each.schema.name === 'Note' && !each.hasProperty('name'));
    expect(notes.map((each) => each.getFirst('description')).sort()).toEqual(
      nasty.claims.map((each) => each.statement).sort(),
    );
    const whole = notes.map((each) => JSON.parse(each.getFirst('notes') as string) as { quantity?: number });
    expect(whole.some((each) => each.quantity === Number.MAX_SAFE_INTEGER)).toBe(true);
  });

  it('holds the shipped facts', async () => {
    const { facts } = await shippedSeed();
    const entities = check(await write(facts));
    const links = entities.filter((each) => each.schema.isA('Interest'));
    expect(links.length).toBe(rollUpFacts(facts).size);
    expect(new Set(links.map((each) => each.schema.name)).size).toBeGreaterThan(2);
    expect(entities.filter((each) => each.schema.name === 'Article').length).toBe(facts.documents.length);
    expect(entities.length).toBe(
      facts.entities.length +
        links.length +
        facts.claims.length +
        facts.documents.length +
        facts.origins.length +
        facts.disputes.length,
    );
  });

  it('gives relations links of their own only where all that the vocabulary allows fits', async () => {
    const { vocabulary } = (await shippedSeed()).facts;
    for (const [relation, [schema, subject, object]] of Object.entries(LINKS)) {
      const terms = vocabulary.relations.find((each) => each.relation === relation);
      expect(terms, relation).toBeDefined();
      const fits = (kinds: readonly string[] = [], property: string): boolean[] =>
        kinds.map((kind) =>
          model
            .getSchema(SCHEMATA[kind] ?? 'Asset')
            .isA(model.getSchema(schema).getProperty(property).getRange()),
        );
      expect([...fits(terms?.subjects, subject), ...fits(terms?.objects, object)], relation).not.toContain(
        false,
      );
    }
  });
});
