/** What an endpoint is: one value from which its route, its validation and its documentation are made. */
import type { z } from 'zod';
import type { EntenteError, ErrorCode } from '../model/errors.ts';

/** Greatest size of a body where an endpoint does not say otherwise, in bytes. */
export const BODY_LIMIT = 256 * 1024;

/** Greatest size of a body that names thousands of ids, in bytes: 2,000 ids of edges are about 100 KB, and may be longer. */
export const LARGE_BODY = 1024 * 1024;

/** A checked request. */
export interface CheckedRequest<P, Q, B, H> {
  readonly params: P;
  readonly query: Q;
  readonly body: B;
  readonly headers: H;
  /** Aborted when the client goes away before it is answered. */
  readonly signal: AbortSignal;
  /** What was sent to an endpoint that takes an upload; others have none. */
  readonly file?: UploadedFile;
}

/** A body as a file on the disk; it is there until the request is answered. */
export interface UploadedFile {
  readonly path: string;
  readonly bytes: number;
  /** In hexadecimal. */
  readonly sha256: string;
}

/** How large a file an endpoint takes. */
export interface Upload<Q> {
  /** Greatest size in bytes. */
  readonly bytes: number;
  /** A smaller size that follows from the query, and what is said of a larger file. */
  narrow?(query: Q): UploadLimit | undefined;
}

/** How large an upload may be. */
export interface UploadLimit {
  readonly bytes: number;
  readonly refuse: () => EntenteError;
}

/** Headers of a reply besides those that all have, each made of the answer. */
export interface ReplyHeaders<R> {
  /** With it a GET answers 304 to an `If-None-Match` that names the same. */
  ETag?(answer: R): string;
  Location?(answer: R): string;
}

/** A file as an answer, sent while it is made. */
export interface FileAnswer {
  /** As it is saved, with its ending. */
  readonly name: string;
  readonly mediaType: string;
  readonly parts: AsyncIterable<string | Uint8Array>;
}

/** One method at one path. */
export interface EndpointDefinition<
  P extends z.ZodType,
  Q extends z.ZodType,
  B extends z.ZodType,
  H extends z.ZodType,
  R,
> {
  readonly method: 'get' | 'post' | 'put' | 'delete';
  /** Below `/api/v1`, with parameters in braces: `/entities/{id}`. */
  readonly path: string;
  /** One line for the documentation. */
  readonly summary: string;
  readonly params?: P;
  readonly query?: Q;
  readonly body?: B;
  /** Greatest size of the body in bytes; `BODY_LIMIT` unless said otherwise. */
  readonly bodyLimit?: number;
  /** Takes a file as its body, instead of JSON. */
  readonly upload?: Upload<z.infer<Q>>;
  /** Request headers that state a precondition; one that is required and missing is `precondition-required`. */
  readonly headers?: H;
  /** Status of the answer; 200 unless said otherwise. */
  readonly status?: 200 | 201 | 204;
  /** Missing where the answer is the status alone, or a file. */
  readonly reply?: z.ZodType<R>;
  /** Media types of the files that it answers with; the answer is then a `FileAnswer`. */
  readonly files?: readonly string[];
  readonly replyHeaders?: ReplyHeaders<R>;
  /** Codes that this endpoint can answer with besides those that all share. */
  readonly errors: readonly ErrorCode[];
  answer(request: CheckedRequest<z.infer<P>, z.infer<Q>, z.infer<B>, z.infer<H>>): Promise<R>;
}

/** An endpoint whose types have been checked and are of no more concern. */
export interface Endpoint extends Omit<
  EndpointDefinition<z.ZodType, z.ZodType, z.ZodType, z.ZodType, unknown>,
  'answer'
> {
  answer(request: CheckedRequest<unknown, unknown, unknown, unknown>): Promise<unknown>;
}

/** Makes an endpoint, holding its answer to the types of its schemas. */
export function endpoint<
  P extends z.ZodType,
  Q extends z.ZodType,
  B extends z.ZodType,
  H extends z.ZodType,
  R,
>(definition: EndpointDefinition<P, Q, B, H, R>): Endpoint {
  // The router hands over only what the schemas have let through, so the types are those of the schemas.
  return definition;
}

/** A size as people write it: 262,144 bytes are 256 KB. */
export function toSizeText(bytes: number): string {
  const kilobytes = Math.round(bytes / 1024);
  if (kilobytes >= 1024 ** 2) return `${Math.round(kilobytes / 1024 ** 2)} GB`;
  return kilobytes < 1024 ? `${kilobytes} KB` : `${Math.round(kilobytes / 102.4) / 10} MB`;
}
