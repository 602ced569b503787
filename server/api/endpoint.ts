/** What an endpoint is: one value from which its route, its validation and its documentation are made. */
import type { z } from 'zod';
import type { ErrorCode } from '../model/errors.ts';

/** A checked request. */
export interface Question<P, Q, B> {
  readonly params: P;
  readonly query: Q;
  readonly body: B;
  /** Aborted when the client goes away before it is answered. */
  readonly signal: AbortSignal;
}

/** One method at one path. */
export interface EndpointDefinition<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, R> {
  readonly method: 'get' | 'post';
  /** Below `/api/v1`, with parameters in braces: `/entities/{id}`. */
  readonly path: string;
  /** One line for the documentation. */
  readonly summary: string;
  readonly params?: P;
  readonly query?: Q;
  readonly body?: B;
  readonly reply: z.ZodType<R>;
  /** Codes that this endpoint can answer with besides those that all share. */
  readonly errors: readonly ErrorCode[];
  answer(question: Question<z.infer<P>, z.infer<Q>, z.infer<B>>): Promise<R>;
}

/** An endpoint whose types have been checked and are of no more concern. */
export interface Endpoint extends Omit<
  EndpointDefinition<z.ZodType, z.ZodType, z.ZodType, unknown>,
  'answer'
> {
  answer(question: Question<unknown, unknown, unknown>): Promise<unknown>;
}

/** Makes an endpoint, holding its answer to the types of its schemas. */
export function endpoint<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, R>(
  definition: EndpointDefinition<P, Q, B, R>,
): Endpoint {
  // The router hands over only what the schemas have let through, so the types are those of the schemas.
  return definition;
}
