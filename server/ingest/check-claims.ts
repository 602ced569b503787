/** Checks documents and claims: ids are unique, terms and references are known, dates and figures make sense. */
import { firstDay, lastDay } from '../model/day.ts';
import type { Report } from './report.ts';
import type { ClaimRecord, SeedRecords } from './schema.ts';

/** Entity types that a claim may name in each of its further roles. */
const NAMED_TYPES = {
  attributed_to: ['state', 'person', 'organisation', 'armed_unit'],
  place: ['place', 'state'],
  instrument: ['weapon_system', 'resource', 'agreement'],
  event: ['event'],
} as const;

/** What claims are checked against, gathered once. */
interface Terms {
  readonly typeOf: ReadonlyMap<string, string>;
  readonly entityIds: readonly string[];
  readonly documentIds: readonly string[];
  readonly relations: ReadonlyMap<string, SeedRecords['vocabulary']['relations'][number]>;
}

/** Reports what the schema of the topic files cannot see. */
export function checkTopics(seed: SeedRecords, report: Report): void {
  const { vocabulary } = seed;
  const terms: Terms = {
    typeOf: new Map(seed.entities.entities.map((entity) => [entity.id, entity.type])),
    entityIds: seed.entities.entities.map((entity) => entity.id),
    documentIds: [...seed.topics.values()].flatMap((topic) => topic.documents.map((document) => document.id)),
    relations: new Map(vocabulary.relations.map((relation) => [relation.name, relation])),
  };
  const seen = new Map<string, string>();
  const urls = new Map<string, string>();
  for (const [file, topic] of seed.topics) {
    if (file !== `documents/${topic.topic}.yaml`) {
      report.add(file, ['topic'], 'topic', {
        wrong: `topic "${topic.topic}" is not the file's name`,
        right: 'make them the same',
      });
    }
    topic.documents.forEach((document, index) => {
      const place = `document ${document.id}`;
      const at = (key: string): PropertyKey[] => ['documents', index, key];
      report.unique(file, at('id'), place, seen);
      const sameUrl = document.url === null ? undefined : urls.get(document.url);
      if (sameUrl)
        report.add(file, at('url'), place, {
          wrong: `the url is also that of ${sameUrl}`,
          right: 'keep one of the two documents',
        });
      if (document.url !== null) urls.set(document.url, document.id);
      report.known(file, at('kind'), place, {
        term: document.kind,
        of: 'document kind',
        known: vocabulary.document_kinds,
      });
      report.known(file, at('reliability'), place, {
        term: document.reliability,
        of: 'reliability',
        known: Object.keys(vocabulary.reliability),
      });
    });
    topic.claims.forEach((claim, index) => {
      const context = { report, file, place: `claim ${claim.id}`, path: ['claims', index] };
      report.unique(file, [...context.path, 'id'], context.place, seen);
      checkTerms(claim, seed, context);
      checkEnds(claim, terms, context);
      checkFigures(claim, context);
      checkDates(claim, context);
    });
  }
  checkUse(seed, report);
}

interface Context {
  readonly report: Report;
  readonly file: string;
  readonly place: string;
  readonly path: readonly PropertyKey[];
}

function checkTerms(claim: ClaimRecord, { vocabulary }: SeedRecords, context: Context): void {
  const { report, file, place, path } = context;
  const lists = [
    ['status', claim.status, 'status', Object.keys(vocabulary.statuses)],
    ['role', claim.role, 'role', vocabulary.roles],
    ['date_precision', claim.date_precision, 'date precision', vocabulary.date_precisions],
  ] as const;
  for (const [key, term, of, known] of lists) {
    if (term !== undefined) report.known(file, [...path, key], place, { term, of, known });
  }
  const owned = [
    ['office', 'HOLDS_OFFICE_IN'],
    ['characterised_as', 'CHARACTERISES'],
  ] as const;
  for (const [key, relation] of owned) {
    if ((claim.relation === relation) === (claim[key] !== undefined)) continue;
    report.add(file, [...path, key], place, {
      wrong: `${key} is missing or out of place`,
      right: `it belongs to ${relation}, always and only there`,
    });
  }
}

function checkEnds(claim: ClaimRecord, terms: Terms, context: Context): void {
  const { report, file, place, path } = context;
  report.known(file, [...path, 'document'], place, {
    term: claim.document,
    of: 'document',
    known: terms.documentIds,
  });
  const relation = terms.relations.get(claim.relation);
  if (!relation) {
    report.known(file, [...path, 'relation'], place, {
      term: claim.relation,
      of: 'relation',
      known: [...terms.relations.keys()],
    });
  }
  const allowed = { subject: relation?.subject_types, object: relation?.object_types, ...NAMED_TYPES };
  for (const key of ['subject', 'object', 'attributed_to', 'place', 'instrument', 'event'] as const) {
    const id = claim[key];
    if (id === undefined) continue;
    if (!report.known(file, [...path, key], place, { term: id, of: 'entity', known: terms.entityIds }))
      continue;
    const type = terms.typeOf.get(id);
    const types: readonly string[] | undefined = allowed[key];
    if (types && type !== undefined && !types.includes(type)) {
      report.add(file, [...path, key], place, {
        wrong: `${key} ${id} is of type ${type}`,
        right: `${key} of ${claim.relation} takes ${types.join(', ')}`,
      });
    }
  }
  if (claim.subject === claim.object) {
    report.add(file, [...path, 'object'], place, {
      wrong: 'subject and object are the same',
      right: 'name two entities',
    });
  }
}

function checkFigures(claim: ClaimRecord, { report, file, place, path }: Context): void {
  const hasFigure = [claim.quantity, claim.quantity_min, claim.quantity_max].some(
    (figure) => figure !== undefined,
  );
  if (hasFigure !== (claim.unit !== undefined)) {
    report.add(file, [...path, hasFigure ? 'quantity' : 'unit'], place, {
      wrong: hasFigure ? 'a quantity without a unit' : 'a unit without a quantity',
      right: 'give both or neither',
    });
  }
  if (
    claim.quantity_min !== undefined &&
    claim.quantity_max !== undefined &&
    claim.quantity_min > claim.quantity_max
  ) {
    report.add(file, [...path, 'quantity_min'], place, {
      wrong: 'quantity_min is above quantity_max',
      right: 'swap them',
    });
  }
}

function checkDates(claim: ClaimRecord, { report, file, place, path }: Context): void {
  const isDated = [claim.date, claim.date_from, claim.date_to].some((date) => date !== undefined);
  if (isDated !== (claim.date_precision !== undefined)) {
    report.add(file, [...path, isDated ? 'date' : 'date_precision'], place, {
      wrong: isDated ? 'a date without date_precision' : 'date_precision without a date',
      right: 'give both or neither',
    });
  }
  if (
    claim.date_from !== undefined &&
    claim.date_to !== undefined &&
    firstDay(claim.date_from) > lastDay(claim.date_to)
  ) {
    report.add(file, [...path, 'date_from'], place, {
      wrong: 'date_from lies after date_to',
      right: 'swap them',
    });
  }
}

/** A document without claims and an entity that no claim names say nothing and are most often slips. */
function checkUse(seed: SeedRecords, report: Report): void {
  if (!report.isWhole) return;
  const used = new Set<string | undefined>();
  for (const topic of seed.topics.values()) {
    for (const claim of topic.claims) {
      for (const id of [
        claim.document,
        claim.subject,
        claim.object,
        claim.attributed_to,
        claim.place,
        claim.instrument,
        claim.event,
      ])
        used.add(id);
    }
  }
  seed.entities.entities.forEach((entity, index) => {
    if (used.has(entity.id)) return;
    report.add('entities.yaml', ['entities', index, 'id'], `entity ${entity.id}`, {
      wrong: 'no claim names it',
      right: 'add a claim or remove it',
    });
  });
  for (const [file, topic] of seed.topics) {
    topic.documents.forEach((document, index) => {
      if (used.has(document.id)) return;
      report.add(file, ['documents', index, 'id'], `document ${document.id}`, {
        wrong: 'it has no claims',
        right: 'add one or remove it',
      });
    });
  }
}
