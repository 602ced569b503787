/** Patterns to begin with, made of whatever vocabulary and graph there are: none names an entity. */
import type { SchemaReply } from '../../../server/api/contract.ts';
import { findKind, findRelation, type Relation, type Vocabulary } from '../../../server/model/vocabulary.ts';
import { capitalise, writeKind } from '../../views/parts/words.ts';
import { addCondition, addStep } from './change-pattern.ts';
import { startPattern, type Pattern, type PatternStep } from './pattern.ts';

/** A pattern to begin with. */
export interface ReadyPattern {
  readonly title: string;
  readonly pattern: Pattern;
}

type Join = SchemaReply['relations'][number];

/** Up to three: one of two steps, one with a condition, one that counts. */
export function listReadyPatterns(schema: SchemaReply, vocabulary: Vocabulary): readonly ReadyPattern[] {
  const joins = schema.relations
    .filter(
      ({ source, relation, target }) =>
        findRelation(vocabulary, relation) && findKind(vocabulary, source) && findKind(vocabulary, target),
    )
    .sort((a, b) => b.count - a.count);
  return [toTransfer(joins, vocabulary), toReported(joins, vocabulary), toCounts(joins, vocabulary)].flatMap(
    (each) => each ?? [],
  );
}

/** Who gives and who gets through the same thing. */
function toTransfer(joins: readonly Join[], vocabulary: Vocabulary): ReadyPattern | undefined {
  const { gives, gets } = vocabulary.transfers;
  const giving = joins.find(({ relation }) => gives.includes(relation));
  const getting = joins.find(({ relation, target }) => gets.includes(relation) && target === giving?.target);
  if (!giving || !getting) return undefined;
  const first = startPattern({ kind: giving.source });
  const pattern = addStep(addStep(first, toStep(giving)), {
    from: 1,
    relation: getting.relation,
    direction: 'in',
    kind: getting.source,
    optional: false,
  });
  const inverse = findRelation(vocabulary, getting.relation)?.inverse ?? '';
  return { title: `${sayJoin(giving, vocabulary)}, which ${inverse} ${nameOne(getting.source)}`, pattern };
}

/** What is said on good grounds: at least as strongly as the second strongest status says. */
function toReported(joins: readonly Join[], vocabulary: Vocabulary): ReadyPattern | undefined {
  const join = joins.find(({ relation }) => isOf(relation, 'event', vocabulary));
  const value = (vocabulary.statuses[1] ?? vocabulary.statuses[0])?.status;
  if (!join || value === undefined) return undefined;
  const pattern = addCondition(addStep(startPattern({ kind: join.source }), toStep(join)), {
    part: { type: 'edge', at: 0 },
    property: 'status',
    type: 'status',
    comparison: 'atLeast',
    value,
  });
  return { title: `${sayJoin(join, vocabulary)}, at least ${value}`, pattern };
}

/** How many there are by what they lead to. */
function toCounts(joins: readonly Join[], vocabulary: Vocabulary): ReadyPattern | undefined {
  const join = joins.find(({ relation }) => isOf(relation, 'state', vocabulary));
  if (!join) return undefined;
  const pattern = addStep(startPattern({ kind: join.source }), toStep(join));
  const { limit } = pattern.answer;
  const by = { part: { type: 'node', at: 1 }, property: 'name', type: 'text' } as const;
  return {
    title: `${sayJoin(join, vocabulary)}, counted by ${writeKind(join.target).toLowerCase()}`,
    pattern: { ...pattern, answer: { type: 'counts', by, limit } },
  };
}

function toStep({ relation, target }: Join): PatternStep {
  return { from: 0, relation, direction: 'out', kind: target, optional: false };
}

function sayJoin({ source, relation, target }: Join, vocabulary: Vocabulary): string {
  const words = findRelation(vocabulary, relation)?.label ?? relation;
  return capitalise(`${nameOne(source)} ${words} ${nameOne(target)}`);
}

/** `an armed unit`. */
function nameOne(kind: string): string {
  const words = writeKind(kind).toLowerCase();
  return `${/^[aeio]/.test(words) ? 'an' : 'a'} ${words}`;
}

function isOf(name: string, duration: Relation['duration'], vocabulary: Vocabulary): boolean {
  const relation = findRelation(vocabulary, name);
  return relation?.duration === duration && !relation.symmetric && !relation.speech;
}
