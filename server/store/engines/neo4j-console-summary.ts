/** Reads what Neo4j tells of a statement: its kind, its plan, its notifications, what it changed. */
import type { ResultSummary } from 'neo4j-driver';
import type { CypherMap } from '../../model/cypher-value.ts';
import type { Explained, Notification, PlanOperator, QueryType, RunSummary } from '../console-engine.ts';
import { decodeTyped } from './neo4j-console-values.ts';

type Plan = Exclude<ResultSummary['plan'], false>;
type Profile = Exclude<ResultSummary['profile'], false>;

/** Of a statement that was only planned. */
export function readExplained(summary: ResultSummary): Explained {
  return {
    queryType: readQueryType(summary.queryType),
    notifications: summary.notifications.map(readNotification),
    ...(summary.plan !== false && { plan: readPlan(summary.plan) }),
  };
}

/** Of a statement that was run. */
export function readSummary(
  summary: ResultSummary,
  rest: Pick<RunSummary, 'bookmarks' | 'truncated'>,
): RunSummary {
  const { counters, profile, resultAvailableAfter, resultConsumedAfter } = summary;
  return {
    ...readExplained(summary),
    ...rest,
    times: { available: Number(resultAvailableAfter), consumed: Number(resultConsumedAfter) },
    counters: {
      containsUpdates: counters.containsUpdates(),
      ...Object.fromEntries(Object.entries(counters.updates())),
      containsSystemUpdates: counters.containsSystemUpdates(),
      systemUpdates: counters.systemUpdates(),
    },
    ...(profile !== false && { profile: readProfile(profile) }),
  };
}

/** What Neo4j does not name is taken for what may not run. */
function readQueryType(type: string): QueryType {
  return type === 'r' || type === 'rw' || type === 'w' ? type : 's';
}

function readNotification(notification: ResultSummary['notifications'][number]): Notification {
  const { code, title, description, severityLevel, category, position } = notification;
  const place = position as { offset?: unknown; line?: unknown; column?: unknown } | undefined;
  return {
    code,
    title,
    description,
    severity: severityLevel,
    category,
    ...(place?.offset !== undefined && {
      position: { offset: Number(place.offset), line: Number(place.line), column: Number(place.column) },
    }),
  };
}

function readPlan({ operatorType, identifiers, arguments: details, children }: Plan): PlanOperator {
  return { operatorType, identifiers, arguments: readDetails(details), children: children.map(readPlan) };
}

function readProfile(profile: Profile): PlanOperator {
  const { operatorType, identifiers, arguments: details, children, dbHits, rows } = profile;
  return {
    operatorType,
    identifiers,
    arguments: readDetails(details),
    children: children.map(readProfile),
    dbHits,
    records: rows,
  };
}

/** The driver calls them text; they are values of any kind. */
function readDetails(details: object): CypherMap {
  return Object.fromEntries(Object.entries(details).map(([name, value]) => [name, decodeTyped(value)]));
}
