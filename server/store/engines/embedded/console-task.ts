/** Does one task of the console: looks at the statement and its plan, runs it, and sends its rows with their kinds. */
import type { GrafeoDB, QueryResult } from '@grafeo-db/js';
import type { Explained, PlanOperator } from '../../console-engine.ts';
import { measure } from './console-bytes.ts';
import { encodeParameters } from './console-parameters.ts';
import { pack } from './console-packing.ts';
import type { Packed } from './console-packing.ts';
import { parsePlan, toProfile } from './console-plan.ts';
import type { ConsoleTask, FromConsole } from './console-protocol.ts';
import { readResult } from './console-values.ts';
import type { ReadVerdicts } from './read-verdict.ts';

/** The open snapshot. */
export interface Snapshot {
  readonly db: GrafeoDB;
  readonly verdicts: ReadVerdicts;
}

const ROWS_A_MESSAGE = 500;

/** Sends the head, the rows and the end. Rejects with what the statement failed by. */
export async function runTask(
  { db, verdicts }: Snapshot,
  task: ConsoleTask,
  send: (message: FromConsole) => Promise<void>,
): Promise<void> {
  const { id } = task;
  const { prefix, text } = splitPrefix(task.text);
  const parameters = encodeParameters(task.parameters);
  await verdicts.requireRead({ text, parameters });
  const plan = parsePlan(await explain(db, text, parameters));
  const explained: Explained = { queryType: 'r', notifications: [], ...(plan && { plan }) };
  if (task.explainOnly || prefix === 'EXPLAIN') {
    await send({ type: 'head', id, fields: [], explained });
    await send({ type: 'done', id, truncated: false });
    return;
  }
  const profile = prefix === 'PROFILE' ? await runProfile(db, text, parameters) : undefined;
  const result = await db.executeCypher(text, parameters);
  await send({ type: 'head', id, fields: result.columns, explained });
  const truncated = await sendRows(result, task, send);
  await send({ type: 'done', id, truncated, ...(profile && { profile }) });
}

function splitPrefix(text: string): { readonly prefix: 'EXPLAIN' | 'PROFILE' | null; readonly text: string } {
  const found = /^\s*(EXPLAIN|PROFILE)\b/i.exec(text);
  if (found === null) return { prefix: null, text };
  return { prefix: /explain/i.test(found[0]) ? 'EXPLAIN' : 'PROFILE', text: text.slice(found[0].length) };
}

async function explain(db: GrafeoDB, text: string, parameters: object): Promise<string> {
  const printed = (await db.executeCypher(`EXPLAIN ${text}`, parameters)).scalar();
  return typeof printed === 'string' ? printed : '';
}

async function runProfile(db: GrafeoDB, text: string, parameters: object): Promise<PlanOperator | undefined> {
  const { profile } = await db.executeCypher(`PROFILE ${text}`, parameters);
  return profile === null ? undefined : toProfile(profile.root);
}

async function sendRows(
  result: QueryResult,
  { id, maxRows, maxBytes }: ConsoleTask,
  send: (message: FromConsole) => Promise<void>,
): Promise<boolean> {
  const rows = readResult(result);
  let sent = 0;
  let bytes = 0;
  let batch: (readonly Packed[])[] = [];
  for (const row of rows) {
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
