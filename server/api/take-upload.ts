/** Takes a body of any size as a file on the disk, which goes when the request is answered. */
import { createHash } from 'node:crypto';
import { open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Request } from 'express';
import { EntenteError } from '../model/errors.ts';
import { toSizeText, type UploadedFile, type UploadLimit } from './endpoint.ts';
import { makeUploadFolder } from './upload-folder.ts';

/** Milliseconds for which a body that was refused is still read and thrown away, so that its sender reads the answer. */
const LINGER_MS = 3_000;

/** Spools the body to a file for as long as `use` runs. Rejects with `media-type-refused`, `disk-full`, `cancelled`, or the error of the limit. */
export async function withUpload<T>(
  request: Request,
  limit: UploadLimit,
  use: (file: UploadedFile) => Promise<T>,
): Promise<T> {
  if (!request.is('application/octet-stream'))
    throw new EntenteError(
      'media-type-refused',
      'The body must be the file itself, with the header Content-Type: application/octet-stream.',
    );
  if (request.headers['content-encoding'] !== undefined)
    throw new EntenteError('media-type-refused', 'The body must not be compressed by a Content-Encoding.');
  if (Number(request.headers['content-length'] ?? 0) > limit.bytes) {
    endLate(request);
    throw limit.refuse();
  }
  const folder = await makeUploadFolder();
  try {
    return await use(await spool(request, limit, join(folder, 'file')));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function spool(request: Request, limit: UploadLimit, path: string): Promise<UploadedFile> {
  const hash = createHash('sha256');
  let bytes = 0;
  try {
    const file = await open(path, 'wx', 0o600);
    try {
      // What ends the reading must leave the connection, on which the reason is told.
      for await (const piece of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
        bytes += piece.length;
        if (bytes > limit.bytes) throw limit.refuse();
        hash.update(piece);
        await file.appendFile(piece);
      }
    } finally {
      await file.close();
    }
  } catch (error) {
    endLate(request);
    throw explain(error);
  }
  if (bytes === 0)
    throw new EntenteError(
      'invalid-request',
      'The file is empty, or was not sent as the body of the request.',
    );
  return { path, bytes, sha256: hash.digest('hex') };
}

/** Who goes on sending after the answer has some seconds in which to read it. */
function endLate(request: Request): void {
  request.res?.once('finish', () => {
    setTimeout(() => {
      if (!request.complete) request.socket.destroy();
    }, LINGER_MS).unref();
  });
}

function explain(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return new EntenteError('disk-full', 'There is no room on the disk for the file.', { cause: error });
  if (code === 'ERR_STREAM_PREMATURE_CLOSE' || code === 'ECONNRESET')
    return new EntenteError('cancelled', 'The request ended before its body did.', { cause: error });
  return error;
}

/** The limit of an endpoint that says nothing of larger files; refuses with `body-too-large`. */
export function toUploadLimit(bytes: number): UploadLimit {
  return {
    bytes,
    refuse: () =>
      new EntenteError(
        'body-too-large',
        `The body is larger than the ${toSizeText(bytes)} that are taken at this address.`,
        { details: { limit: bytes } },
      ),
  };
}
