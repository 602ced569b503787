/** Writes what is told after the rows: notifications, counters, plans, bookmarks, and what we add. */
import type { Notification, PlanOperator, RunSummary } from '../../store/console-engine.ts';
import { writeString } from './write-text.ts';
import type { WriteValue } from './write-values.ts';
import { writeMap, writeStrings } from './write-values.ts';

/** What we add, under one key. */
export interface Ours {
  readonly engine: string;
  /** Whether there were more rows: the limit asked for, or ours of bytes or of time, cut them. */
  readonly truncated: boolean;
  /** From the request to the last row. */
  readonly milliseconds: number;
}

/** A member of an object. */
export type Member = readonly [name: string, json: string];

/** A JSON object. */
export function writeObject(members: readonly Member[]): string {
  return `{${members.map(([name, json]) => `"${name}":${json}`).join(',')}}`;
}

/** Our own member. */
export function describeOurs(ours: Ours): Member {
  return ['entente', JSON.stringify(ours)];
}

/** What is told, and how. */
export interface SummaryForm {
  readonly includeCounters: boolean;
  /** Tells what only newer servers do: the statement's kind and its times. */
  readonly isNewer: boolean;
  readonly writeValue: WriteValue;
}

/** In Neo4j's order; plans only of statements that ask for one. */
export function describeSummary(
  summary: RunSummary,
  { includeCounters, isNewer, writeValue }: SummaryForm,
): readonly Member[] {
  const { notifications, counters, profile, plan, bookmarks, queryType, times } = summary;
  const members: Member[] = [];
  if (notifications.length > 0)
    members.push(['notifications', `[${notifications.map(writeNotification).join(',')}]`]);
  if (includeCounters) members.push(['counters', writeCounters(counters)]);
  if (profile) members.push(['profiledQueryPlan', writePlan(profile, { isNewer, writeValue })]);
  else if (plan) members.push(['queryPlan', writePlan(plan, { isNewer, writeValue })]);
  if (isNewer) members.push(['queryType', writeString(queryType)]);
  if (isNewer && times) {
    members.push(['resultAvailableAfter', String(times.available)]);
    members.push(['resultConsumedAfter', String(times.consumed)]);
  }
  members.push(['bookmarks', writeStrings(bookmarks)]);
  return members;
}

function writeNotification(notification: Notification): string {
  const { code, title, description, severity, category, position } = notification;
  const members: Member[] = [
    ['code', writeString(code)],
    ['description', writeString(description)],
    ['severity', writeString(severity)],
    ['title', writeString(title)],
  ];
  if (position) {
    const { offset, line, column } = position;
    members.push(['position', JSON.stringify({ offset, line, column })]);
  }
  members.push(['category', writeString(category)]);
  return writeObject(members);
}

/** Neo4j's own order. */
const COUNTERS = [
  'containsUpdates',
  'nodesCreated',
  'nodesDeleted',
  'propertiesSet',
  'relationshipsCreated',
  'relationshipsDeleted',
  'labelsAdded',
  'labelsRemoved',
  'indexesAdded',
  'indexesRemoved',
  'constraintsAdded',
  'constraintsRemoved',
  'containsSystemUpdates',
  'systemUpdates',
];

function writeCounters(counters: RunSummary['counters']): string {
  const isFlag = (name: string): boolean => name.startsWith('contains');
  return writeObject(COUNTERS.map((name) => [name, String(counters[name] ?? (isFlag(name) ? false : 0))]));
}

function writeMeasures(
  { dbHits, records }: PlanOperator,
  { isNewer }: Pick<SummaryForm, 'isNewer'>,
): Member[] {
  // An engine that counts no hits can count rows all the same.
  if (dbHits === undefined) return records === undefined ? [] : [['records', String(records)]];
  return [
    ['dbHits', String(dbHits)],
    ['records', String(records ?? 0)],
    // Neo4j's own driver, and so its endpoint, never finds these in what the server sends.
    ['hasPageCacheStats', 'false'],
    ['pageCacheHits', '0'],
    ['pageCacheMisses', '0'],
    ['pageCacheHitRatio', '0.0'],
    ...(isNewer ? [] : [['time', '0'] as const]),
  ];
}

function writePlan(plan: PlanOperator, form: Omit<SummaryForm, 'includeCounters'>): string {
  const { operatorType, identifiers, arguments: details, children } = plan;
  return writeObject([
    ...writeMeasures(plan, form),
    ['operatorType', writeString(operatorType)],
    ['arguments', writeMap(details, form.writeValue)],
    ['identifiers', writeStrings(identifiers)],
    ['children', `[${children.map((each) => writePlan(each, form)).join(',')}]`],
  ]);
}
