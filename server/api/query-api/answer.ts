/** Runs a request and writes its answer as the rows come: as one document, or as a line for each event. */
import { once } from 'node:events';
import type { Response } from 'express';
import type { Console } from '../../console/console.ts';
import type { CypherValue } from '../../model/cypher-value.ts';
import type { ConsoleRun } from '../../store/console-engine.ts';
import type { Failure } from './errors.ts';
import { writeFailures } from './errors.ts';
import type { Form } from './media-types.ts';
import type { QueryRequest } from './read-request.ts';
import { describeOurs, describeSummary, writeObject, type Member } from './write-summary.ts';
import type { WriteValue } from './write-values.ts';
import { writeList, writeOlderTyped, writePlain, writeStrings, writeTyped } from './write-values.ts';

/** Characters that are written in one piece. */
const PIECE = 64 * 1024;

/** What an answer is made of and where it goes. */
export interface Answering {
  readonly console: Console;
  readonly request: QueryRequest;
  readonly form: Form;
  readonly response: Response;
  readonly signal: AbortSignal;
  /** The failure to tell, and to log where it is ours. */
  readonly explain: (thrown: unknown) => Failure;
}

/** Resolves when all is written. Rejects, with nothing written, where the statement does not begin. */
export async function answer(answering: Answering): Promise<void> {
  const { console, request, form, response, signal } = answering;
  const begun = performance.now();
  const run = await console.run(request, signal);
  response.status(202).set({ 'Content-Type': form.mediaType, 'Cache-Control': 'no-store' });
  const shape = form.isStreamed ? LINES : DOCUMENT;
  const writeValue = chooseWriter(form);
  const writer = createWriter(response, signal);
  await writer.send(shape.head(run.fields));
  const tell = (members: readonly Member[], truncated: boolean, isFailed = false): Promise<void> => {
    const milliseconds = Math.round(performance.now() - begun);
    const ours = describeOurs({ engine: console.engine, truncated, milliseconds });
    return writer.send(shape.end(members, ours, isFailed));
  };
  try {
    await writeRows(run, (row, isFirst) => shape.row(writeList(row, writeValue), isFirst), writer);
    const summary = await run.summary;
    const { includeCounters } = request;
    const members = describeSummary(summary, { includeCounters, isNewer: form.isNewer, writeValue });
    await tell(members, summary.truncated);
  } catch (error) {
    if (signal.aborted) return;
    await tell([['errors', writeFailures([answering.explain(error)])]], true, true);
  }
  response.end();
}

function chooseWriter({ isTyped, isNewer }: Form): WriteValue {
  if (!isTyped) return writePlain;
  return isNewer ? writeTyped : writeOlderTyped;
}

async function writeRows(
  run: ConsoleRun,
  writeRow: (row: readonly CypherValue[], isFirst: boolean) => string,
  writer: Writer,
): Promise<void> {
  let isFirst = true;
  for await (const batch of run.batches) {
    let piece = '';
    for (const row of batch) {
      piece += writeRow(row, isFirst);
      isFirst = false;
      if (piece.length < PIECE) continue;
      await writer.send(piece);
      piece = '';
    }
    await writer.send(piece);
  }
}

interface Writer {
  /** Resolves when the reader can take more. */
  send(text: string): Promise<void>;
}

function createWriter(response: Response, signal: AbortSignal): Writer {
  return {
    async send(text) {
      if (text !== '' && !response.write(text)) await once(response, 'drain', { signal });
    },
  };
}

/** How the parts of an answer are put together. */
interface Shape {
  head(fields: readonly string[]): string;
  row(json: string, isFirst: boolean): string;
  end(members: readonly Member[], ours: Member, isFailed: boolean): string;
}

const DOCUMENT: Shape = {
  head: (fields) => `{"data":{"fields":${writeStrings(fields)},"values":[`,
  row: (json, isFirst) => (isFirst ? json : `,${json}`),
  end: (members, ours) => `]},${writeObject([...members, ours]).slice(1)}`,
};

const LINES: Shape = {
  head: (fields) => toLine('Header', `{"fields":${writeStrings(fields)}}`),
  row: (json) => toLine('Record', json),
  end: (members, ours, isFailed) =>
    isFailed ? toErrorLine(members[0]?.[1] ?? '[]') : toLine('Summary', writeObject([...members, ours])),
};

function toLine(event: string, body: string): string {
  return `{"$event":"${event}","_body":${body}}\n`;
}

/** The line that tells failures. */
export function toErrorLine(failures: string): string {
  return toLine('Error', failures);
}
