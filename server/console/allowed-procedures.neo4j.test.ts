/** A real Neo4j has the procedures that may be called, with the signatures that completion shows. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rowsOf } from '../testing/console-probe.ts';
import type { TestEngine } from '../testing/engines.ts';
import { openNeo4jAsLeft, withoutNeo4j } from '../testing/engines.ts';
import { ALLOWED_PROCEDURES } from './allowed-procedures.ts';

describe.skipIf(withoutNeo4j)(`allowed procedures (${withoutNeo4j ?? 'on a real Neo4j'})`, () => {
  let opened: TestEngine;
  beforeAll(async () => {
    opened = await openNeo4jAsLeft();
  });
  afterAll(() => opened.close());

  it('are there with these signatures', async () => {
    const names = ALLOWED_PROCEDURES.map(({ name }) => name);
    const text =
      'SHOW PROCEDURES YIELD name, signature WHERE name IN $names RETURN name, signature ORDER BY name';
    const { rows } = await rowsOf(opened.openConsole(), text, { names });
    expect(rows).toEqual(ALLOWED_PROCEDURES.map(({ name, signature }) => [name, signature]));
  });
});
