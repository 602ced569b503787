/** Turns the vocabulary and appearance files into the vocabulary that all of the program uses. */
import type { Kind, Relation, Vocabulary } from '../model/vocabulary.ts';
import type { SeedRecords } from './schema.ts';

/** Makes the vocabulary; the records must have been checked. */
export function toVocabulary(records: Pick<SeedRecords, 'vocabulary' | 'appearance'>): Vocabulary {
  const { vocabulary, appearance } = records;
  return {
    kinds: toKinds(records),
    relations: vocabulary.relations.map((relation) => toRelation(relation, vocabulary.entity_types)),
    statuses: Object.entries(vocabulary.status_rank)
      .sort(([, a], [, b]) => a.rank - b.rank)
      .map(([status, { rank, affirms }]) => ({
        status,
        meaning: vocabulary.statuses[status] ?? status,
        rank,
        affirms: affirms === 'planned' ? affirms : toYesOrNo(affirms),
      })),
    reliability: vocabulary.reliability,
    credibility: vocabulary.credibility,
    belonging: appearance.belonging,
    transfers: appearance.transfers,
  };
}

function toKinds({ vocabulary, appearance }: Pick<SeedRecords, 'vocabulary' | 'appearance'>): Kind[] {
  const kinds = Object.values(vocabulary.entity_types);
  const unlisted = kinds.filter(({ kind }) => !(kind in appearance.kinds));
  return kinds.map(({ kind, plural, meaning }) => {
    const spare =
      appearance.spare_colours[
        unlisted.findIndex((each) => each.kind === kind) % appearance.spare_colours.length
      ];
    const look = appearance.kinds[kind] ?? { colour: spare ?? '#58656f', icon: appearance.spare_icon };
    return { kind, plural, meaning, ...look };
  });
}

function toYesOrNo(value: boolean): 'yes' | 'no' {
  return value ? 'yes' : 'no';
}

function toRelation(
  relation: SeedRecords['vocabulary']['relations'][number],
  types: SeedRecords['vocabulary']['entity_types'],
): Relation {
  const toKind = (type: string): string => types[type]?.kind ?? type;
  return {
    relation: relation.name,
    label: relation.label,
    inverse: relation.inverse_reads,
    inverseRelation: relation.inverse_label,
    meaning: relation.meaning,
    subjects: relation.subject_types.map(toKind),
    objects: relation.object_types.map(toKind),
    symmetric: relation.direction === 'symmetric',
    duration: relation.duration,
    termDays: relation.term_days,
    exclusive: relation.exclusive,
    ...(relation.exclusive_per && { exclusivePer: relation.exclusive_per }),
    ...(relation.shared_offices && { sharedOffices: relation.shared_offices }),
    speech: relation.speech === true,
  };
}
