/** Checks the opening picture and the starting questions: every reference leads somewhere. */
import type { Report } from './report.ts';
import type { SeedRecords } from './schema.ts';

const FILE = 'opening.yaml';

/** Reports what the schema of the file cannot see. */
export function checkOpening({ opening, entities: all, vocabulary }: SeedRecords, report: Report): void {
  const { focus, entities, questions } = opening;
  const ids = all.entities.map((entity) => entity.id);
  const relations = vocabulary.relations.map((relation) => relation.name);
  entities.forEach((id, index) => {
    report.known(FILE, ['entities', index], 'opening', { term: id, of: 'entity', known: ids });
  });
  focus.forEach((id, index) => {
    const reference = { term: id, of: 'entity of the opening', known: entities };
    report.known(FILE, ['focus', index], 'focus', reference);
  });
  const seen = new Map<string, string>();
  questions.forEach(({ id, asks }, index) => {
    const place = `question ${id}`;
    const path = ['questions', index, 'asks'];
    report.unique(FILE, ['questions', index, 'id'], place, seen);
    if (asks.type === 'paths') {
      for (const end of ['from', 'to'] as const)
        report.known(FILE, [...path, end], place, { term: asks[end], of: 'entity', known: ids });
    }
    if (asks.type !== 'edges') return;
    asks.relations.forEach((relation, at) => {
      const reference = { term: relation, of: 'relation', known: relations };
      report.known(FILE, [...path, 'relations', at], place, reference);
    });
  });
}
