/** Reads a line of the Query API's stream: `{"$event":"Record","_body":[…]}`. */
import type { AnswerEvent, AnswerFailure, AnswerSummary, PlanStep, Remark } from './answer.ts';
import { decodeMap, decodeValue } from './decode-value.ts';

type Fields = Readonly<Record<string, unknown>>;

/** The event; undefined for one that is not known. */
export function readEvent(line: string): AnswerEvent | undefined {
  const { $event: event, _body: body } = toFields(JSON.parse(line));
  switch (event) {
    case 'Header':
      return { type: 'fields', fields: toList(toFields(body)['fields']).map(String) };
    case 'Record':
      return { type: 'row', row: toRow(body) };
    case 'Summary':
      return { type: 'summary', summary: toSummary(toFields(body)) };
    case 'Error':
      return { type: 'failure', failure: readFailure(body) };
    default:
      return undefined;
  }
}

/** The first of the errors that an answer names, whether it is a list, one, or within `errors`. */
export function readFailure(sent: unknown): AnswerFailure {
  const [first = sent] = Array.isArray(sent) ? (sent as unknown[]) : toList(toFields(sent)['errors']);
  const { code, message, error } = toFields(first);
  if (error !== undefined) return readFailure([error]);
  return {
    code: typeof code === 'string' ? code : '',
    message: typeof message === 'string' ? message : 'The server gave no explanation.',
  };
}

function toRow(body: unknown): Extract<AnswerEvent, { type: 'row' }>['row'] {
  const values = Array.isArray(body) ? (body as unknown[]) : toList(toFields(body)['values']);
  return values.map(decodeValue);
}

function toSummary(body: Fields): AnswerSummary {
  const own = toFields(body['entente']);
  const { engine } = own;
  const profile = body['profiledQueryPlan'];
  const plan = profile ?? body['queryPlan'];
  const counters = Object.entries(toFields(body['counters']));
  return {
    remarks: toList(body['notifications']).map((each) => toRemark(toFields(each))),
    ...(plan !== undefined && plan !== null && { plan: toPlanStep(toFields(plan)) }),
    isProfiled: profile !== undefined && profile !== null,
    engine: engine === 'neo4j' || engine === 'embedded' ? engine : undefined,
    truncated: own['truncated'] === true,
    milliseconds: toNumber(own['milliseconds']),
    counters: Object.fromEntries(
      counters.flatMap(([name, value]) => (typeof value === 'number' && value > 0 ? [[name, value]] : [])),
    ),
  };
}

function toRemark(sent: Fields): Remark {
  const text = (name: string): string => toText(sent[name]);
  const offset = toNumber(toFields(sent['position'])['offset']);
  return {
    code: text('code'),
    title: text('title'),
    description: text('description'),
    severity: text('severity'),
    category: text('category'),
    ...(offset !== undefined && { offset }),
  };
}

function toPlanStep(sent: Fields): PlanStep {
  const hits = toNumber(sent['dbHits']);
  const rows = toNumber(sent['records'] ?? sent['rows']);
  return {
    operator: toText(sent['operatorType']),
    identifiers: toList(sent['identifiers']).map(String),
    details: decodeMap(sent['arguments']),
    children: toList(sent['children']).map((each) => toPlanStep(toFields(each))),
    ...(hits !== undefined && { hits }),
    ...(rows !== undefined && { rows }),
  };
}

function toText(sent: unknown): string {
  return typeof sent === 'string' ? sent : '';
}

function toNumber(sent: unknown): number | undefined {
  return typeof sent === 'number' ? sent : undefined;
}

function toList(sent: unknown): readonly unknown[] {
  return Array.isArray(sent) ? sent : [];
}

function toFields(sent: unknown): Fields {
  return typeof sent === 'object' && sent !== null ? { ...sent } : {};
}
