/** Runs a request and writes its answer as the rows come: as one document, or as a line for each event. */
import { once } from 'node:events';
import type { Response } from 'express';
import type { Console } from '../../console/console.ts';
import type { ConsoleRun } from '../../store/console-engine.ts';
import type { Failure } from './errors.ts';
import { writeFailures } from './errors.ts';
import type { Form } from './media-types.ts';
import type { QueryRequest } from './read-request.ts';
import { describeOurs, describeSummary, writeObject, type Member } from './write-summary.ts';
import { writeList, writePlain, writeStrings, writeTyped } from './write-values.ts';

/** Characters of one answer: what is longer nobody reads, and it would keep the database busy for others' time. */
const MOST_CHARACTERS = 512 * 1024 * 1024;

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
  const writer = createWriter(response, signal);
  await writer.add(shape.head(run.fields));
  if (form.isStreamed) await writer.flush();
  let end: readonly Member[];
  let isFailed = false;
  let isCut = false;
  try {
    isCut = await writeRows(run, shape, form, writer);
    const summary = isCut ? undefined : await run.summary;
    isCut ||= summary?.truncated ?? false;
    end = summary ? describeSummary(summary, request) : [];
  } catch (error) {
    if (signal.aborted) return;
    isFailed = true;
    end = [['errors', writeFailures([answering.explain(error)])]];
  }
  const milliseconds = Math.round(performance.now() - begun);
  const ours = describeOurs({ engine: console.engine, truncated: isCut || isFailed, milliseconds });
  await writer.add(shape.end(end, ours, isFailed));
  await writer.flush();
  response.end();
}

/** Whether the answer was cut because it is too long. */
async function writeRows(run: ConsoleRun, shape: Shape, form: Form, writer: Writer): Promise<boolean> {
  const writeValue = form.isTyped ? writeTyped : writePlain;
  let isFirst = true;
  for await (const batch of run.batches) {
    for (const row of batch) {
      const isFull = writer.add(shape.row(writeList(row, writeValue), isFirst));
      if (isFull) await isFull;
      isFirst = false;
      if (writer.characters > MOST_CHARACTERS) return true;
    }
    await writer.flush();
  }
  return false;
}

interface Writer {
  /** Characters so far. */
  readonly characters: number;
  /** Something to wait for, where enough has gathered to be sent. */
  add(text: string): Promise<void> | undefined;
  /** Sends what has gathered; resolves when the reader can take more. */
  flush(): Promise<void>;
}

function createWriter(response: Response, signal: AbortSignal): Writer {
  let gathered = '';
  let characters = 0;
  const flush = async (): Promise<void> => {
    if (gathered === '') return;
    const piece = gathered;
    gathered = '';
    if (!response.write(piece)) await once(response, 'drain', { signal });
  };
  return {
    get characters() {
      return characters;
    },
    add(text) {
      gathered += text;
      characters += text.length;
      return gathered.length >= PIECE ? flush() : undefined;
    },
    flush,
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
