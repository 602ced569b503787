/** Facts at random, with texts that break files: for tests that write them in a format and read them again. */
import fc from 'fast-check';
import type { ClaimFact, DocumentFact, Facts, RelayFact } from '../model/facts.ts';
import type { Vocabulary } from '../model/vocabulary.ts';
import { entity, sourceDocument } from './facts.ts';
import { NASTY_TEXTS } from './nasty-facts.ts';

/** Characters that XML forbids: what holds them is written with U+FFFD in their place. */
const FORBIDDEN = /[^\P{Cc}\t\n\r]|[\uFFFE\uFFFF]/u;

const text = fc
  .oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }),
    fc.constantFrom(...NASTY_TEXTS.filter((each) => each.length < 1_000)),
  )
  .filter((each) => each.trim() !== '' && !FORBIDDEN.test(each));
const day = fc.constantFrom('2024', '2024-02', '2024-02-29', '1950');

/** What an entity may have besides a name; a subtype can look like the code of a state. */
const MORE = fc.record(
  {
    subtype: fc.oneof(text, fc.constantFrom('UAV', 'State', 'drone')),
    iso: fc.constantFrom('QQQ', 'QZZ'),
    wikidata: fc.constantFrom('Q1', 'Q99'),
    wikidataSource: text,
    coordinatesPrecision: text,
    coordinatesBasis: text,
    place: fc.record({
      latitude: fc.integer({ min: -90, max: 90 }),
      longitude: fc.integer({ min: -1_800, max: 1_800 }).map((tenths) => tenths / 10),
    }),
  },
  { requiredKeys: [] },
);

/** Facts that fit the vocabulary, of states alone. */
export function randomFacts(vocabulary: Vocabulary): fc.Arbitrary<Facts> {
  const relations = vocabulary.relations
    .filter(({ subjects, objects }) => subjects.includes('State') && objects.includes('State'))
    .map((each) => each.relation);
  const statuses = vocabulary.statuses.map((each) => each.status);
  return fc
    .record({
      names: fc.array(
        fc.record({ name: text, alias: text, description: fc.oneof(text, fc.constant('')), more: MORE }),
        {
          minLength: 2,
          maxLength: 6,
        },
      ),
      titles: fc.array(
        fc.record({ title: text, publisher: text, published: fc.option(day, { nil: undefined }) }),
        {
          minLength: 1,
          maxLength: 3,
        },
      ),
      claims: fc.array(
        fc.record({
          ends: fc.tuple(fc.nat(), fc.nat()),
          document: fc.nat(),
          relation: fc.constantFrom(...relations),
          status: fc.constantFrom(...statuses),
          statement: text,
          quantity: fc.option(
            fc.oneof(
              fc.maxSafeNat(),
              fc.double({ min: 0, max: 1e9, noNaN: true }).filter((n) => !Object.is(n, -0)),
            ),
            { nil: undefined },
          ),
          unit: text,
          date: fc.option(day, { nil: undefined }),
          credibility: fc.integer({ min: 1, max: 6 }),
          locator: text,
        }),
        { minLength: 1, maxLength: 10 },
      ),
      about: text,
      origin: text,
    })
    .map(({ names, titles, claims, about, origin }) => {
      const ids = names.map((_each, at) => `st-r${at}`);
      const pick = (list: readonly string[], at: number): string => list[at % list.length] ?? '';
      const documents = titles.map(({ title, publisher, published }, at): DocumentFact => {
        return { ...sourceDocument(`d-r${at}`, 'B', published), title, publisher };
      });
      const documentIds = documents.map((each) => each.id);
      const facts = claims.map(
        ({ ends: [from, to], document, quantity, unit, date, ...own }, at): ClaimFact => {
          const subject = from % ids.length;
          const object = (subject + 1 + (to % (ids.length - 1))) % ids.length;
          return {
            ...own,
            id: `c${String(at).padStart(4, '0')}`,
            document: pick(documentIds, document),
            subject: pick(ids, subject),
            object: pick(ids, object),
            named: at % 2 === 0 ? { speaker: pick(ids, to) } : {},
            topic: 'tests',
            ...(quantity !== undefined && { quantity, unit }),
            ...(date !== undefined && { date, datePrecision: 'day' }),
          };
        },
      );
      // What nothing claims of or relays is in no file of a graph.
      const used = documents.filter(({ id }) => facts.some((claim) => claim.document === id));
      const [first] = used;
      const relays: RelayFact[] = first
        ? [{ from: { type: 'document', id: first.id }, to: { type: 'origin', id: 'og-r' }, basis: about }]
        : [];
      return {
        vocabulary,
        entities: names.map(({ name, alias, description, more: { place, ...texts } }, at) => ({
          ...entity(pick(ids, at), 'State', name),
          ...texts,
          ...place,
          names: [
            { text: name, form: 'name' as const },
            { text: alias, form: 'alias' as const },
          ],
          description,
        })),
        documents: used,
        claims: facts,
        disputes: [
          {
            id: 'k01',
            kind: 'value',
            about,
            why: origin,
            rule: 'authored',
            sides: [{ label: about, claims: ['c0000'] }],
          },
        ],
        origins: [{ id: 'og-r', name: origin, kind: 'agency' }],
        relays,
      };
    });
}
