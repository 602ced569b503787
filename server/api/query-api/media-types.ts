/** Which forms of an answer and of a request there are, and which one is asked for. */
import type { Request } from 'express';
import { RequestFault } from './errors.ts';

/** How values are written, and whether the answer is one document or a line for each row. */
export interface Form {
  readonly mediaType: string;
  readonly isTyped: boolean;
  readonly isStreamed: boolean;
  /** Of the newer version, which also tells the statement's kind and its times. */
  readonly isNewer: boolean;
}

/** In the order in which one is taken where several would do. */
const FORMS: readonly Form[] = [
  { mediaType: 'application/json', isTyped: false, isStreamed: false, isNewer: false },
  { mediaType: 'application/vnd.neo4j.query', isTyped: true, isStreamed: false, isNewer: false },
  { mediaType: 'application/vnd.neo4j.query.v1.0', isTyped: true, isStreamed: false, isNewer: false },
  { mediaType: 'application/vnd.neo4j.query.v1.1', isTyped: true, isStreamed: false, isNewer: true },
  { mediaType: 'application/jsonl', isTyped: false, isStreamed: true, isNewer: true },
  { mediaType: 'application/vnd.neo4j.query.v1.1+jsonl', isTyped: true, isStreamed: true, isNewer: true },
];

/** Names of all forms of an answer. */
export const MEDIA_TYPES: readonly string[] = FORMS.map((form) => form.mediaType);

/** What is taken as a request's body: all forms that are one document. */
export const BODY_TYPES = FORMS.filter((form) => !form.isStreamed).map((form) => form.mediaType);

/** The form that is asked for. Throws where it is none of ours. */
export function chooseForm(request: Request): Form {
  const accepted = request.accepts(FORMS.map((form) => form.mediaType));
  const form = FORMS.find((each) => each.mediaType === accepted);
  if (!form) throw new RequestFault(406, 'Not Acceptable', true);
  return form;
}

/** Whether the parameters name their types. Throws where the body is of no form of ours. */
export function isTypedBody(request: Request): boolean {
  const type = request.is(BODY_TYPES);
  if (type === false || type === null) throw new RequestFault(415, 'Unsupported Media Type', true);
  return type !== 'application/json';
}
