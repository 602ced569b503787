/** The one table of errors and the one class that carries them. */

/** What is known about an error code. `status` is null where it can only happen at start-up or on the command line. */
export interface ErrorKind {
  /** HTTP status. */
  readonly status: number | null;
  readonly meaning: string;
  /** Whether the same request can succeed later. */
  readonly retry: boolean;
}

/** Every code that a person or a program can meet; ARCHITECTURE.md lists the same, held by a test. */
export const ERRORS = {
  'invalid-request': { status: 400, meaning: 'A parameter or a body does not fit its schema.', retry: false },
  'body-not-json': { status: 400, meaning: 'The body is not valid JSON.', retry: false },
  'host-refused': {
    status: 403,
    meaning: 'The Host header names another machine than this one.',
    retry: false,
  },
  'origin-refused': { status: 403, meaning: 'A page of another origin tried to write.', retry: false },
  'entity-not-found': { status: 404, meaning: 'No entity has this id.', retry: false },
  'edge-not-found': { status: 404, meaning: 'No edge has this id.', retry: false },
  'document-not-found': { status: 404, meaning: 'No document has this id.', retry: false },
  'view-not-found': { status: 404, meaning: 'No saved view has this id, or it was deleted.', retry: false },
  'favourite-not-found': { status: 404, meaning: 'No favourite has this id.', retry: false },
  'version-not-found': {
    status: 404,
    meaning: 'The saved view has no such version, or has it no longer.',
    retry: false,
  },
  'publisher-not-found': { status: 404, meaning: 'No publisher has this id.', retry: false },
  'import-not-found': { status: 404, meaning: 'No import has this id.', retry: false },
  'import-unreadable': { status: 422, meaning: 'The file cannot be read in its format.', retry: false },
  'import-refused': {
    status: 422,
    meaning: 'The file holds something that cannot be imported.',
    retry: false,
  },
  'import-too-large': {
    status: 413,
    meaning: 'The file holds more than its format or the database takes.',
    retry: false,
  },
  'route-not-found': { status: 404, meaning: 'There is nothing at this address.', retry: false },
  'method-not-allowed': { status: 405, meaning: 'This address does not take this method.', retry: false },
  'view-changed': {
    status: 412,
    meaning: 'The saved view has another version by now.',
    retry: false,
  },
  'precondition-required': {
    status: 428,
    meaning: 'The request must say which version it is meant for.',
    retry: false,
  },
  'body-too-large': { status: 413, meaning: 'The body is larger than is taken here.', retry: false },
  'export-too-large': {
    status: 413,
    meaning: 'The graph is larger than the format takes.',
    retry: false,
  },
  'media-type-refused': {
    status: 415,
    meaning: 'The body is of a type that is not taken here.',
    retry: false,
  },
  'not-http': { status: 400, meaning: 'The request is no HTTP that can be read.', retry: false },
  'headers-too-large': { status: 431, meaning: 'The headers are larger than is taken here.', retry: false },
  'request-timeout': { status: 408, meaning: 'The request did not come to its end in time.', retry: true },
  'statement-failed': { status: 500, meaning: 'The database refused a statement of ours.', retry: false },
  unexpected: {
    status: 500,
    meaning: 'Something failed that should not; the log has the cause.',
    retry: false,
  },
  cancelled: { status: 499, meaning: 'The request was given up before it was answered.', retry: true },
  'store-conflict': { status: 503, meaning: 'Writes stood in each other’s way too often.', retry: true },
  'store-unavailable': { status: 503, meaning: 'The database cannot be reached.', retry: true },
  'store-timeout': { status: 504, meaning: 'The database took too long.', retry: true },
  'invalid-config': { status: null, meaning: 'A setting in the environment is wrong.', retry: false },
  'invalid-seed': { status: null, meaning: 'The seed files hold an error.', retry: false },
  'invalid-library': {
    status: null,
    meaning: 'A question of the library holds an error.',
    retry: false,
  },
  'port-taken': { status: null, meaning: 'Another program listens on the port.', retry: false },
  'credentials-refused': { status: null, meaning: 'Neo4j refuses the user or the password.', retry: false },
  'database-missing': { status: null, meaning: 'Neo4j has no database of that name.', retry: false },
  'foreign-database': {
    status: null,
    meaning: 'The database holds something that is not ours.',
    retry: false,
  },
  'newer-store': { status: null, meaning: 'The store was written by a newer version.', retry: false },
  'data-held': { status: null, meaning: 'Another process has the data folder open.', retry: true },
  'data-unwritable': { status: null, meaning: 'The data folder cannot be written.', retry: false },
  'data-damaged': { status: null, meaning: 'The data file is damaged.', retry: false },
  'disk-full': { status: 507, meaning: 'There is no room left on the disk.', retry: true },
} as const satisfies Record<string, ErrorKind>;

/** A code of the table. */
export type ErrorCode = keyof typeof ERRORS;

/** What goes with an error. */
interface ErrorOptions {
  readonly details?: unknown;
  readonly cause?: unknown;
  readonly isTooMuchAtOnce?: boolean;
}

/** An error that says in one sentence what happened and what to do. `details` is for programs. */
export class EntenteError extends Error {
  readonly code: ErrorCode;
  readonly details: unknown;
  /** Whether the database had no memory for all of it at once, so that the same work in smaller pieces can succeed. */
  readonly isTooMuchAtOnce: boolean;

  constructor(
    code: ErrorCode,
    message: string,
    { details, cause, isTooMuchAtOnce = false }: ErrorOptions = {},
  ) {
    super(message, { cause });
    this.name = 'EntenteError';
    this.code = code;
    this.details = details;
    this.isTooMuchAtOnce = isTooMuchAtOnce;
  }
}

/** The shape of every error on the wire. */
export interface ErrorReply {
  readonly error: { readonly code: ErrorCode; readonly message: string; readonly details?: unknown };
}
