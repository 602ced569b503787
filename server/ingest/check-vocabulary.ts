/** Checks the vocabulary and how its terms look and are grouped: names are unique, every term used is defined. */
import type { Report } from './report.ts';
import type { SeedRecords } from './schema.ts';

type VocabularyRecords = Pick<SeedRecords, 'vocabulary' | 'appearance'>;

/** Reports what the schema of the two files cannot see. */
export function checkVocabulary({ vocabulary, appearance }: VocabularyRecords, report: Report): void {
  checkKinds({ vocabulary, appearance }, report);
  checkRelations(vocabulary, report);
  checkStatuses(vocabulary, report);
  checkBelonging({ vocabulary, appearance }, report);
  checkTransfers({ vocabulary, appearance }, report);
}

function checkKinds({ vocabulary, appearance }: VocabularyRecords, report: Report): void {
  const seen = new Map<string, string>();
  for (const [type, { kind }] of Object.entries(vocabulary.entity_types)) {
    const other = seen.get(kind);
    if (other) {
      report.add('vocabulary.yaml', ['entity_types', type, 'kind'], `entity type ${type}`, {
        wrong: `kind ${kind} is also that of ${other}`,
        right: 'give each entity type a kind of its own',
      });
    }
    seen.set(kind, type);
  }
  for (const kind of Object.keys(appearance.kinds)) {
    report.known('appearance.yaml', ['kinds', kind], 'kinds', {
      term: kind,
      of: 'kind',
      known: [...seen.keys()],
    });
  }
}

function checkRelations(vocabulary: SeedRecords['vocabulary'], report: Report): void {
  const types = Object.keys(vocabulary.entity_types);
  const names = new Set<string>();
  vocabulary.relations.forEach((relation, index) => {
    const place = `relation ${relation.name}`;
    const at = (key: string, position?: number): PropertyKey[] =>
      position === undefined ? ['relations', index, key] : ['relations', index, key, position];
    if (names.has(relation.name)) {
      report.add('vocabulary.yaml', at('name'), place, {
        wrong: 'the name repeats',
        right: 'name each relation once',
      });
    }
    names.add(relation.name);
    for (const key of ['subject_types', 'object_types'] as const) {
      relation[key].forEach((type, position) => {
        report.known('vocabulary.yaml', at(key, position), place, {
          term: type,
          of: 'entity type',
          known: types,
        });
      });
    }
    const isSymmetric = relation.direction === 'symmetric';
    if (
      isSymmetric !== (relation.label === relation.inverse_reads) ||
      isSymmetric !== (relation.inverse_label === relation.name)
    ) {
      report.add('vocabulary.yaml', at('direction'), place, {
        wrong: `direction "${relation.direction}" does not go with its words`,
        right: 'a relation reads the same both ways if it is symmetric, and only then',
      });
    }
    if (
      (relation.exclusive_per !== undefined || relation.shared_offices !== undefined) &&
      relation.exclusive === 'none'
    ) {
      report.add('vocabulary.yaml', at('exclusive'), place, {
        wrong: 'exclusive_per or shared_offices stand on a relation that is not exclusive',
        right: 'set exclusive to subject or object, or leave them out',
      });
    }
  });
}

function checkStatuses(vocabulary: SeedRecords['vocabulary'], report: Report): void {
  const statuses = Object.keys(vocabulary.statuses);
  const ranks = new Set<number>();
  for (const [status, { rank }] of Object.entries(vocabulary.status_rank)) {
    const path = ['status_rank', status];
    report.known('vocabulary.yaml', path, 'status_rank', { term: status, of: 'status', known: statuses });
    if (ranks.has(rank) || rank > statuses.length) {
      report.add('vocabulary.yaml', path, `status ${status}`, {
        wrong: `rank ${String(rank)} repeats or leaves a gap`,
        right: `rank the statuses 1 to ${String(statuses.length)}`,
      });
    }
    ranks.add(rank);
  }
  for (const status of statuses.filter((each) => !(each in vocabulary.status_rank))) {
    report.add('vocabulary.yaml', ['statuses', status], `status ${status}`, {
      wrong: 'the status has no rank',
      right: 'add it to status_rank',
    });
  }
}

function checkTransfers({ vocabulary, appearance }: VocabularyRecords, report: Report): void {
  const known = vocabulary.relations.map((relation) => relation.name);
  for (const [part, terms] of Object.entries(appearance.transfers)) {
    for (const [position, term] of terms.entries()) {
      const path = ['transfers', part, position];
      report.known('appearance.yaml', path, 'transfers', { term, of: 'relation', known });
    }
  }
}

function checkBelonging({ vocabulary, appearance }: VocabularyRecords, report: Report): void {
  const known = vocabulary.relations.map((relation) => relation.name);
  appearance.belonging.forEach((term, position) => {
    const path = ['belonging', position];
    report.known('appearance.yaml', path, 'belonging', { term, of: 'relation', known });
    if (appearance.belonging.indexOf(term) === position) return;
    report.add('appearance.yaml', path, 'belonging', {
      wrong: `relation ${term} is listed twice`,
      right: 'leave it where it should take precedence',
    });
  });
}
