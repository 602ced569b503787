/** Sends a file while it is made, no quicker than it is read, and stops making it when its reader goes away. */
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Response } from 'express';
import type { FileAnswer } from './endpoint.ts';

/** Resolves when the file is out, or its reader gone. What fails before the first part is an error like any other. */
export async function sendFile(response: Response, { name, mediaType, parts }: FileAnswer): Promise<void> {
  const iterator = parts[Symbol.asyncIterator]();
  const first = await iterator.next();
  response.attachment(name).type(mediaType);
  const rest = { [Symbol.asyncIterator]: () => iterator };
  const file = Readable.from(join(first.done === true ? undefined : first.value, rest), {
    objectMode: false,
  });
  try {
    await pipeline(file, response);
  } catch (error) {
    if (!response.closed) throw error;
  }
}

async function* join(
  first: string | Uint8Array | undefined,
  rest: AsyncIterable<string | Uint8Array>,
): AsyncIterable<Uint8Array> {
  const encoder = new TextEncoder();
  const encode = (part: string | Uint8Array): Uint8Array =>
    typeof part === 'string' ? encoder.encode(part) : part;
  if (first !== undefined) yield encode(first);
  for await (const part of rest) if (part.length > 0) yield encode(part);
}
