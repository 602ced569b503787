/** Finds the kinds and relations of the vocabulary that the words of a file stand for. */
import { closest, distance } from 'fastest-levenshtein';
import type { ImportMapping } from '../../model/import.ts';
import type { Relation, Vocabulary } from '../../model/vocabulary.ts';

/** A relation, and whether the file says it the other way round: the passive. */
export interface FoundRelation {
  readonly relation: Relation;
  readonly isSwapped: boolean;
}

/** Words that other programs have for what most vocabularies call so; taken only where the vocabulary has the kind. */
const OTHER_WORDS: Readonly<Record<string, string>> = {
  individual: 'Person',
  organization: 'Organisation',
  company: 'Organisation',
  legalentity: 'Organisation',
  publicbody: 'Organisation',
  group: 'Organisation',
  class: 'Organisation',
  country: 'State',
  location: 'Place',
  address: 'Place',
  campaign: 'Event',
  incident: 'Event',
};

/** Looks words up; what a mapping says goes before what they look like. */
export class Terms {
  readonly #mapping: ImportMapping;
  readonly #kinds = new Map<string, string>();
  readonly #relations = new Map<string, FoundRelation>();
  readonly #names: { readonly kind: readonly string[]; readonly relation: readonly string[] };

  constructor(vocabulary: Vocabulary, mapping: ImportMapping) {
    this.#mapping = mapping;
    const kinds = vocabulary.kinds.map((each) => each.kind);
    for (const [word, kind] of Object.entries(OTHER_WORDS))
      if (kinds.includes(kind)) this.#kinds.set(word, kind);
    for (const { kind, plural } of vocabulary.kinds) this.#kinds.set(fold(plural), kind);
    for (const kind of kinds) this.#kinds.set(fold(kind), kind);
    for (const relation of vocabulary.relations)
      for (const word of [relation.inverse, relation.inverseRelation])
        this.#relations.set(fold(word), { relation, isSwapped: !relation.symmetric });
    for (const relation of vocabulary.relations)
      for (const word of [relation.label, relation.relation])
        this.#relations.set(fold(word), { relation, isSwapped: false });
    this.#names = { kind: kinds, relation: vocabulary.relations.map((each) => each.relation) };
  }

  /** The kind that a word stands for; undefined where nothing says which. */
  kindOf(word: string | undefined): string | undefined {
    return this.#kinds.get(fold(mapped(word, this.#mapping.kinds) ?? ''));
  }

  /** The relation that a word stands for. */
  relationOf(word: string | undefined): FoundRelation | undefined {
    return this.#relations.get(fold(mapped(word, this.#mapping.relations) ?? ''));
  }

  /** What may be done about a word that is not known. */
  remedy(of: 'kind' | 'relation', word: string | undefined): string {
    const known = this.#names[of];
    const nearest = word === undefined || known.length === 0 ? '' : closest(word, known);
    const isNear =
      word !== undefined &&
      distance(word.toLowerCase(), nearest.toLowerCase()) <= Math.max(2, word.length / 3);
    const hint = isNear ? ` (${nearest}?)` : '';
    const table = of === 'kind' ? 'kinds' : 'relations';
    return `Say with the mapping’s ${table} which ${of} of the vocabulary it stands for${hint}, or import without it.`;
  }
}

function mapped(word: string | undefined, table: Readonly<Record<string, string>> = {}): string | undefined {
  if (word !== undefined && Object.hasOwn(table, word)) return table[word];
  // `*` speaks for what is said in no other way: a word that the vocabulary knows stays itself.
  return word ?? table['*'];
}

function fold(word: string): string {
  return word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
