/** Makes the statements that write records and remove them, in an order in which each finds what it leans on. */
import type { Vocabulary } from '../../model/vocabulary.ts';
import type { Engine, Parameters, Statement } from '../engine.ts';
import { quoteIdentifier } from '../identifier.ts';
import type { Queries } from '../queries.ts';
import { NAMED_ROLES, NAMING, toPublisherId, toPublisherProperties } from './record-properties.ts';
import type { FactRecord, RecordLabel } from './records.ts';
import { typedStatements } from './typed-statements.ts';

/** The statements that remove records, in an order in which nothing is left that still needs what goes. */
const DELETING = [
  ['Dispute', 'delete-disputes'],
  ['Claim', 'delete-claims'],
  ['Document', 'delete-documents'],
  ['Entity', 'delete-entities'],
  ['Origin', 'delete-origins'],
] as const;

/** What the statements are made with. */
export interface FactContext {
  readonly queries: Queries;
  readonly engine: Engine['name'];
  readonly vocabulary: Vocabulary;
  /** Kinds that entities have in the database: those that the vocabulary no longer has are taken off what is written. */
  readonly kindsBefore: readonly string[];
}

/** Whether records are known not to be there, which is quicker to write, or may be there already. */
export type WritingWay = 'create' | 'write';

/** A record as far as it is named. */
type Named = Pick<FactRecord, 'label' | 'id'>;

/** Makes statements; each method gives those of one label and passes over records of others. */
export class FactStatements {
  readonly #context: FactContext;

  constructor(context: FactContext) {
    this.#context = context;
  }

  /** A statement of `cypher/`. */
  one(name: string, parameters: Parameters = {}): Statement {
    const { queries, engine } = this.#context;
    return { text: queries.text(name, engine), parameters };
  }

  writeOrigins(records: readonly FactRecord[]): Statement[] {
    return this.#rows(
      'write-origins',
      ofLabel(records, 'Origin').map(({ id, properties }) => ({ id, properties })),
    );
  }

  /** Entities whole, so that each keeps exactly one kind. */
  writeEntities(records: readonly FactRecord[], way: WritingWay = 'write'): Statement[] {
    const { queries, engine, vocabulary, kindsBefore } = this.#context;
    const rows = ofLabel(records, 'Entity').map(({ id, kind, properties, names }) => ({
      id,
      kind: kind ?? '',
      properties,
      names: names ?? [],
    }));
    const kinds = new Set([...vocabulary.kinds.map(({ kind }) => kind), ...kindsBefore]);
    const fill = { __KINDS__: [...kinds].map(quoteIdentifier).join(':') };
    return typedStatements(queries, engine, { query: `${way}-entities`, key: 'kind', rows, fill });
  }

  /** Documents with their publishers; what they relay is written by `writeRelays`, when all of it is there. */
  writeDocuments(records: readonly FactRecord[], way: WritingWay = 'write'): Statement[] {
    const documents = ofLabel(records, 'Document');
    const names = [...new Set(documents.map((each) => each.publisher ?? ''))].sort();
    const publishers = names.map(toPublisherProperties);
    return [
      ...this.#rows(
        'write-publishers',
        publishers.map((properties) => ({ id: properties.id, properties })),
      ),
      ...this.#rows(
        `${way}-documents`,
        documents.map(({ id, properties, publisher }) => ({
          id,
          properties,
          publisher: toPublisherId(publisher ?? ''),
        })),
      ),
    ];
  }

  /** Claims with all that they name, but without what they relay. */
  writeClaims(records: readonly FactRecord[], way: WritingWay = 'write'): Statement[] {
    const { queries, engine } = this.#context;
    const claims = ofLabel(records, 'Claim');
    const rows = claims.flatMap(({ id, named }) =>
      NAMED_ROLES.flatMap((role) => {
        const entity = named?.[role];
        return entity === undefined ? [] : [{ claim: id, entity, role: NAMING[role] }];
      }),
    );
    return [
      ...this.#rows(
        `${way}-claims`,
        claims.map(({ id, properties, subject, object, document }) => ({
          id,
          properties,
          subject: subject ?? '',
          object: object ?? '',
          document: document ?? '',
        })),
      ),
      ...typedStatements(queries, engine, { query: 'name-entities', key: 'role', rows }),
    ];
  }

  /** Edges that one new claim each stands behind. */
  createEdges(rows: readonly Parameters[]): Statement[] {
    const { queries, engine } = this.#context;
    return typedStatements(queries, engine, { query: 'create-edges', key: 'relation', rows });
  }

  /** What documents or claims relay. */
  writeRelays(records: readonly FactRecord[]): Statement[] {
    const relays = records.flatMap((each) => each.relays ?? []);
    return (['origin', 'entity', 'document'] as const).flatMap((type) =>
      (['document', 'claim'] as const).flatMap((from) => {
        const rows = relays.filter((relay) => relay.to.type === type && relay.from.type === from);
        return this.#rows(
          `relay-${from}-to-${type}`,
          rows.map(({ from: { id }, to, basis }) => ({ from: id, to: to.id, basis })),
        );
      }),
    );
  }

  writeDisputes(records: readonly FactRecord[]): Statement[] {
    const disputes = ofLabel(records, 'Dispute');
    const sides = disputes.flatMap(({ id, sides: all = [] }) =>
      all.flatMap(({ label, claims }, side) => claims.map((claim) => ({ dispute: id, side, label, claim }))),
    );
    return [
      ...this.#rows(
        'write-disputes',
        disputes.map(({ id, properties }) => ({ id, properties })),
      ),
      ...this.#rows('write-sides', sides),
    ];
  }

  /** Cuts records that are written anew off from what they named before. */
  detach(label: Exclude<RecordLabel, 'Origin'>, records: readonly Named[]): Statement[] {
    const names = {
      Entity: 'delete-names',
      Document: 'detach-documents',
      Claim: 'detach-claims',
      Dispute: 'detach-disputes',
    } as const;
    const ids = ofLabel(records, label).map((each) => each.id);
    return ids.length > 0 ? [this.one(names[label], { ids })] : [];
  }

  /** Removes records of one origin; those that others lean on stay. */
  remove(records: readonly Named[], origin: string): Statement[] {
    return DELETING.flatMap(([label, query]) => {
      const ids = ofLabel(records, label).map((each) => each.id);
      return ids.length > 0 ? [this.one(query, { ids, origin })] : [];
    });
  }

  /** Publishers without documents go, and each of the others is joined to the one entity of its name, if there is one. */
  joinPublishers(isEmpty = false): Statement[] {
    const join = this.one('join-publishers');
    return isEmpty ? [join] : [this.one('delete-publishers'), this.one('detach-publishers'), join];
  }

  #rows(name: string, rows: readonly Parameters[]): Statement[] {
    return rows.length > 0 ? [this.one(name, { rows })] : [];
  }
}

function ofLabel<R extends Named>(records: readonly R[], label: RecordLabel): R[] {
  return records.filter((each) => each.label === label);
}
