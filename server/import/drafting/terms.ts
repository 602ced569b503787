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

/** Words that may stand for a kind or a relation: offered, and taken only where a mapping says so. */
const GUESSES: Readonly<Record<'kind' | 'relation', Readonly<Record<string, string>>>> = {
  kind: {
    identity: 'Organisation',
    threatactor: 'Organisation',
    intrusionset: 'Organisation',
    unknown: 'Organisation',
    unspecified: 'Organisation',
    system: 'Resource',
    infrastructure: 'Resource',
    asset: 'Resource',
    malware: 'WeaponSystem',
    tool: 'WeaponSystem',
    attackpattern: 'Event',
    courseofaction: 'Event',
    contract: 'Agreement',
    region: 'Place',
  },
  relation: {
    delivers: 'SUPPLIES',
    exports: 'SUPPLIES',
    sells: 'SUPPLIES',
    sends: 'SUPPLIES',
    locatedat: 'LOCATED_IN',
    membership: 'MEMBER_OF',
    employment: 'HOLDS_OFFICE_IN',
    directorship: 'HOLDS_OFFICE_IN',
    occupancy: 'HOLDS_OFFICE_IN',
    succession: 'SUCCEEDS',
  },
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
    const { kinds } = this.#mapping;
    return this.#kinds.get(fold(mapped(word, kinds) ?? '')) ?? this.#kinds.get(fold(kinds?.['*'] ?? ''));
  }

  /** The relation that a word stands for. */
  relationOf(word: string | undefined): FoundRelation | undefined {
    const { relations } = this.#mapping;
    return (
      this.#relations.get(fold(mapped(word, relations) ?? '')) ??
      this.#relations.get(fold(relations?.['*'] ?? ''))
    );
  }

  /** The first of some words that is known by itself, whatever `*` stands for. */
  firstKnown(of: 'kind' | 'relation', words: readonly (string | undefined)[]): string | undefined {
    const [known, table] =
      of === 'kind' ? [this.#kinds, this.#mapping.kinds] : [this.#relations, this.#mapping.relations];
    return words.find((word) => known.has(fold(mapped(word, table) ?? '')));
  }

  /** What a word that is not known may stand for: what programs mean by it, or what is written nearly alike. */
  guess(of: 'kind' | 'relation', word: string): string | undefined {
    const known = this.#names[of];
    const meant = GUESSES[of][fold(word)];
    if (meant !== undefined && known.includes(meant)) return meant;
    const nearest = known.length === 0 ? '' : closest(word, known);
    const isNear = distance(word.toLowerCase(), nearest.toLowerCase()) <= Math.max(2, word.length / 3);
    return nearest !== '' && isNear ? nearest : undefined;
  }

  /** What may be done about a word that is not known. @param isByName whether names stand for known entities as it is */
  remedy(of: 'kind' | 'relation', word: string | undefined, isByName = false): string {
    const table = of === 'kind' ? 'kinds' : 'relations';
    if (word === undefined) {
      const [any = ''] = this.#names[of];
      const orByName = of === 'kind' && !isByName ? ', let names stand for known entities' : '';
      return `Say what all without one are, in a mapping with {"${table}": {"*": "${any}"}}${orByName}, or import without it.`;
    }
    const guess = this.guess(of, word);
    const hint = guess === undefined ? '' : ` (${guess}?)`;
    return `Say with the mapping’s ${table} which ${of} of the vocabulary it stands for${hint}, or import without it.`;
  }
}

function mapped(word: string | undefined, table: Readonly<Record<string, string>> = {}): string | undefined {
  return word !== undefined && Object.hasOwn(table, word) ? table[word] : word;
}

function fold(word: string): string {
  return word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
