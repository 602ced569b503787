/** Takes a body of any size as a file on the disk, which goes when the request is answered. */
import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Request } from 'express';
import { EntenteError } from '../model/errors.ts';
import { toSizeText, type UploadedFile } from './endpoint.ts';

/** Takes the body and does something with it. Rejects with `media-type-refused`, `body-too-large`, `disk-full` or `cancelled`. */
export async function withUpload<T>(
  request: Request,
  limit: number,
  use: (file: UploadedFile) => Promise<T>,
): Promise<T> {
  if (!request.is('application/octet-stream'))
    throw new EntenteError(
      'media-type-refused',
      'The body must be the file itself, with the header Content-Type: application/octet-stream.',
    );
  if (request.headers['content-encoding'] !== undefined)
    throw new EntenteError('media-type-refused', 'The body must not be compressed by a Content-Encoding.');
  if (Number(request.headers['content-length'] ?? 0) > limit) throw tooLarge(limit);
  // The folder is this user's alone, so nobody else can read or change what lies in it.
  const folder = await mkdtemp(join(tmpdir(), 'entente-import-'));
  try {
    return await use(await spool(request, limit, join(folder, 'file')));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function spool(request: Request, limit: number, path: string): Promise<UploadedFile> {
  const hash = createHash('sha256');
  let bytes = 0;
  const meter = new Transform({
    transform(piece: Buffer, _encoding, done) {
      bytes += piece.length;
      hash.update(piece);
      if (bytes > limit) done(tooLarge(limit));
      else done(null, piece);
    },
  });
  try {
    await pipeline(request, meter, createWriteStream(path, { mode: 0o600 }));
  } catch (error) {
    throw explain(error);
  }
  if (bytes === 0)
    throw new EntenteError(
      'invalid-request',
      'The file is empty, or was not sent as the body of the request.',
    );
  return { path, bytes, sha256: hash.digest('hex') };
}

function explain(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return new EntenteError('disk-full', 'There is no room on the disk for the file.', { cause: error });
  if (code === 'ERR_STREAM_PREMATURE_CLOSE' || code === 'ECONNRESET')
    return new EntenteError('cancelled', 'The request ended before its body did.', { cause: error });
  return error;
}

function tooLarge(limit: number): EntenteError {
  return new EntenteError(
    'body-too-large',
    `The body is larger than the ${toSizeText(limit)} that are taken at this address.`,
    { details: { limit } },
  );
}
