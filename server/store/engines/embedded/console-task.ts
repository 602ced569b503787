/** Does one task of the console: reads the statement, looks at its plan, runs it, and sends its rows with their kinds. */
import type { GrafeoDB, QueryResult } from '@grafeo-db/js';
import type { Explained, PlanOperator } from '../../console-engine.ts';
import { measure } from './console-bytes.ts';
import type { StoredKinds } from './console-kinds.ts';
import { encodeParameters } from './console-parameters.ts';
import { pack } from './console-packing.ts';
import type { Packed } from './console-packing.ts';
import { warn } from './console-notifications.ts';
import { nameColumns, parsePlan, toProfile } from './console-plan.ts';
import type { ConsoleTask, FromConsole } from './console-protocol.ts';
import { readResult } from './console-values.ts';
import { Refusal } from './grafeo-errors.ts';
import { judge } from './read-verdict.ts';
import type { StoredNames } from './statement/compilation.ts';
import { tokenize } from './statement/tokens.ts';
import { writeStatement } from './statement/write-statement.ts';
import type { AnswerColumn } from './statement/write-statement.ts';

/** A copy of the store that is open. */
export interface OpenCopy {
  readonly db: GrafeoDB;
  readonly kinds: StoredKinds;
  readonly names: StoredNames;
}

const ROWS_A_MESSAGE = 500;

/** Sends the head, the rows and the end. Rejects with what the statement failed by. */
export async function runTask(
  { db, kinds, names }: OpenCopy,
  task: ConsoleTask,
  send: (message: FromConsole) => Promise<void>,
): Promise<void> {
  const { id } = task;
  await kinds.learn(namesIn(task.text));
  const { prefix, text, passed, columns, unknown, loose } = writeStatement(task.text, {
    parameters: task.parameters,
    properties: kinds.properties,
    names,
  });
  const parameters = encodeParameters(task.parameters, passed);
  const printed = await explain(db, text, parameters);
  requireRead(printed);
  const fields = columns.map(({ name }) => name);
  const own = parsePlan(printed);
  const plan = own && nameColumns(own, fields);
  const explained: Explained = { queryType: 'r', notifications: warn(task.text, { unknown, loose }) };
  if (task.explainOnly || prefix === 'EXPLAIN') {
    await send({ type: 'head', id, fields: [], explained: { ...explained, ...(plan && { plan }) } });
    await send({ type: 'done', id, truncated: false });
    return;
  }
  const profile = prefix === 'PROFILE' ? await runProfile(db, text, parameters) : undefined;
  const named = profile && nameColumns(profile, fields);
  const result = await db.executeCypher(text, parameters);
  await kinds.learn(keysWithNumbers(result, task.maxRows));
  await send({ type: 'head', id, fields, explained });
  const truncated = await sendRows({ result, columns, kinds }, task, send);
  await send({ type: 'done', id, truncated, ...(named && { profile: named }) });
}

/** What is written here only reads; this holds it to the engine's own plan, as all statements are. */
function requireRead(plan: string): void {
  const verdict = judge(plan);
  if (verdict !== null)
    throw new Refusal('statement-failed', `This statement is not known to only read (${verdict}).`);
}

/** All that could be a property key in it. */
function namesIn(text: string): ReadonlySet<string> {
  const named = tokenize(text).filter(({ kind }) => kind === 'name' || kind === 'quoted' || kind === 'text');
  return new Set(named.map(({ value }) => value).filter((value) => /^[^`\\\s]{1,100}$/.test(value)));
}

/** Names under which numbers and lists came, in the rows that are sent. */
function keysWithNumbers(result: QueryResult, maxRows: number): ReadonlySet<string> {
  const keys = new Set<string>();
  for (let at = 0; at < Math.min(result.length, maxRows); at += 1) gatherKeys(result.get(at), keys);
  return keys;
}

function gatherKeys(value: unknown, keys: Set<string>): void {
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) for (const each of value) gatherKeys(each, keys);
  else {
    for (const [key, each] of Object.entries(value)) {
      if ((typeof each === 'number' || Array.isArray(each)) && !/^_|[`\\\s]/.test(key)) keys.add(key);
      gatherKeys(each, keys);
    }
  }
}

async function explain(db: GrafeoDB, text: string, parameters: object): Promise<string> {
  const printed = (await db.executeCypher(`EXPLAIN ${text}`, parameters)).scalar();
  return typeof printed === 'string' ? printed : '';
}

async function runProfile(db: GrafeoDB, text: string, parameters: object): Promise<PlanOperator | undefined> {
  const { profile } = await db.executeCypher(`PROFILE ${text}`, parameters);
  return profile === null ? undefined : toProfile(profile.root);
}

interface Answer {
  readonly result: QueryResult;
  readonly columns: readonly AnswerColumn[];
  readonly kinds: StoredKinds;
}

/** Gives whether there was more than was sent. */
async function sendRows(
  { result, columns, kinds }: Answer,
  { id, maxRows, maxBytes }: ConsoleTask,
  send: (message: FromConsole) => Promise<void>,
): Promise<boolean> {
  let sent = 0;
  let bytes = 0;
  let batch: (readonly Packed[])[] = [];
  for (const row of readResult(result, columns, kinds)) {
    if (sent === maxRows || bytes > maxBytes) break;
    const packed = row.map(pack);
    bytes += measure(packed);
    batch.push(packed);
    sent += 1;
    if (batch.length < ROWS_A_MESSAGE) continue;
    await send({ type: 'rows', id, rows: batch });
    batch = [];
  }
  if (batch.length > 0) await send({ type: 'rows', id, rows: batch });
  return sent < result.length;
}
