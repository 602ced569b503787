/** Facts whose texts are what breaks files: quotes, line ends, formulas, scripts, other writing, very long and empty texts. */
import type { Facts } from '../model/facts.ts';
import type { Vocabulary } from '../model/vocabulary.ts';
import { claim, entity, facts, sourceDocument } from './facts.ts';

/** Texts that break files, each for another reason. */
export const NASTY_TEXTS: readonly string[] = [
  'plain',
  'Кремль 조선민주주의인민공화국 中华人民共和国 العربية',
  '\u202Eright-to-left override\u202C and שלום',
  'quotes " and \' and ` and “these”',
  'two\nlines\r\nand\ttabs',
  'back\\slash \\" \\n %0A',
  '<script>alert(1)</script> & <b>',
  ']]> --> */ </style> ${x} {{y}}',
  '=HYPERLINK("http://example.invalid","x")',
  '+1+cmd|calc!A0',
  '-2+3',
  '@SUM(A1)',
  '; DROP TABLE x; // comment',
  'semi;colon, comma|pipe',
  '  blanks around  ',
  '😀 \u{1F1F0}\u{1F1F5} e\u0301 \u200Bzero width',
  '9007199254740993',
  '1e400',
  'null',
  'x'.repeat(40_000),
];

/** An entity for each of the texts as name and as alias, each joined to the next by a claim that says it, and disputes of them. */
export function nastyFacts(vocabulary: Vocabulary): Facts {
  const entities = NASTY_TEXTS.map((text, at) => ({
    ...entity(`st-n${String(at).padStart(2, '0')}`, 'State', text),
    names: [
      { text, form: 'name' as const },
      { text: `${text} alias`, form: 'alias' as const },
    ],
    description: at % 2 === 0 ? '' : text,
    ...(at % 3 === 0 && { latitude: -89.5 + at, longitude: 179.999_999 - at }),
  }));
  const ids = entities.map((each) => each.id);
  const claims = NASTY_TEXTS.map((text, at) =>
    claim(`c${String(9_000 + at)}`, {
      subject: ids[at] ?? '',
      object: ids[(at + 1) % ids.length] ?? '',
      statement: text,
      document: at % 2 === 0 ? 'd-one' : 'd-nasty',
      status: at % 5 === 0 ? 'denied' : 'reported',
      ...(at % 4 === 0 && {
        quantity: Number.MAX_SAFE_INTEGER,
        unit: text,
        named: { speaker: ids[0] ?? '' },
      }),
      ...(at % 4 === 1 && { dateFrom: '2024', dateTo: '2024-12-01', datePrecision: 'day' }),
    }),
  );
  return facts(vocabulary, claims, {
    entities,
    documents: [
      sourceDocument('d-one', 'B', '2024-05-01'),
      { ...sourceDocument('d-nasty', 'F'), title: NASTY_TEXTS[3] ?? '', publisher: NASTY_TEXTS[1] ?? '' },
    ],
    disputes: [
      {
        id: 'k90',
        kind: 'figures',
        about: NASTY_TEXTS[6] ?? '',
        why: NASTY_TEXTS[4] ?? '',
        rule: 'authored',
        sides: [
          { label: NASTY_TEXTS[3] ?? '', claims: ['c9001', 'c9002'] },
          { label: '=1', claims: ['c9003'] },
        ],
      },
    ],
    origins: [{ id: 'og-x', name: NASTY_TEXTS[1] ?? '', kind: 'agency' }],
    relays: [
      { from: { type: 'document', id: 'd-nasty' }, to: { type: 'origin', id: 'og-x' }, basis: 'says so' },
      { from: { type: 'claim', id: 'c9002' }, to: { type: 'document', id: 'd-nasty' }, basis: 'quotes it' },
    ],
  });
}

/** Facts with these beside them; no record of theirs has an id of the seed. */
export function withNastyFacts(facts: Facts): Facts {
  const nasty = nastyFacts(facts.vocabulary);
  return {
    vocabulary: facts.vocabulary,
    entities: [...facts.entities, ...nasty.entities],
    documents: [...facts.documents, ...nasty.documents],
    claims: [...facts.claims, ...nasty.claims],
    disputes: [...facts.disputes, ...nasty.disputes],
    origins: [...facts.origins, ...nasty.origins],
    relays: [...facts.relays, ...nasty.relays],
  };
}

/** The same facts with names that a database can hold: none takes texts without an end into its index. */
export function withShortNames(facts: Facts): Facts {
  const cut = (text: string): string => text.slice(0, 900);
  const entities = facts.entities.map((entity) => ({
    ...entity,
    name: cut(entity.name),
    names: entity.names.map(({ text, form }) => ({ text: cut(text), form })),
  }));
  return { ...facts, entities };
}
