/** Turns what the engine says when it fails into the product's codes and sentences. Runs in the engine's process. */
import type { ErrorCode } from '../../../model/errors.ts';
import type { Failure } from './protocol.ts';

/** Thrown in the engine's process where the adapter itself refuses something; carries its own code and sentence. */
export class Refusal extends Error {
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string) {
    super(message);
    this.name = 'Refusal';
    this.code = code;
  }
}

/** Whether a write failed only because another one was in its way, so that repeating it can succeed. */
export function isConflict(error: unknown): boolean {
  return /GRAFEO-T001|Deadlock detected|Serialization failure/i.test(textOf(error));
}

/** Whether the disk, a quota or the file size limit is the reason. */
export function isDiskFull(error: unknown): boolean {
  return /No space left|Storage is full|ENOSPC|EDQUOT|os error (28|112|122)\b/i.test(textOf(error));
}

/** The failure of a running statement. */
export function statementFailure(error: unknown): Failure {
  const cause = textOf(error);
  if (error instanceof Refusal) return { code: error.code, message: error.message, cause, reopen: false };
  const [code, message] = classify(error, cause);
  return { code, message, cause, reopen: /\breopen/i.test(cause) };
}

function classify(error: unknown, cause: string): readonly [ErrorCode, string] {
  if (isConflict(error)) {
    return ['store-conflict', 'Other writes changed the same things at the same time; try again.'];
  }
  if (isDiskFull(error)) {
    return ['disk-full', 'There is no room left on the disk: free some, then repeat what was not saved.'];
  }
  if (/\breopen/i.test(cause)) {
    return [
      'store-unavailable',
      'The built-in engine must open its file again after a failed write; try again.',
    ];
  }
  if (cause.includes('GRAFEO-Q003')) {
    return ['store-timeout', 'The built-in engine gave this question up after 30 seconds; ask for less.'];
  }
  if (cause.includes('MAX_CAPACITY')) {
    return ['statement-failed', 'This question is too large for the built-in engine; on Neo4j it works.'];
  }
  if (/\bpanicked\b/.test(cause)) {
    return ['statement-failed', 'The built-in engine failed inside on this statement; others still work.'];
  }
  return ['statement-failed', `The built-in engine refused the statement: ${reason(cause)}.`];
}

/** The failure of opening the file; the sentence names the file and the way out. */
export function openingFailure(error: unknown, file: string): Failure {
  const cause = textOf(error);
  const [code, message] = classifyOpening(error, cause, file);
  return { code, message, cause, reopen: false };
}

function classifyOpening(error: unknown, cause: string, file: string): readonly [ErrorCode, string] {
  if (/cannot be locked|locked by another process/i.test(cause)) {
    return ['data-held', `Another process has ${file} open.`];
  }
  if (isDiskFull(error)) {
    return ['disk-full', `There is no room on the disk to open ${file}: free some and start again.`];
  }
  if (
    /permission denied|not permitted|read-only file|EACCES|EROFS|EPERM|os error (1|5|13|30)\b/i.test(cause)
  ) {
    return [
      'data-unwritable',
      `${file} cannot be written: give this user the right to, or set ENTENTE_DATA to another folder.`,
    ];
  }
  if (/newer version of Grafeo|this (build|version) reads/i.test(cause)) {
    return ['newer-store', `${file} was written by a newer version of the built-in engine; start that one.`];
  }
  if (/GRAFEO-S002|not a Grafeo database|not a database file|sidecar WAL|GRAFEO-X002/i.test(cause)) {
    return [
      'data-damaged',
      `${file} is damaged: move it and ${file}.wal aside; npm start then builds a new one from the seed.`,
    ];
  }
  return ['store-unavailable', `The built-in engine could not open ${file}: ${reason(cause)}.`];
}

/** The engine's own words, without its prefixes and without the drawing of the place, which is put into words. */
function reason(cause: string): string {
  const [first = ''] = cause.split('\n', 1);
  const place = /--> query:(\d+):(\d+)/.exec(cause);
  const words = first
    .replace(/^(?:[A-Z][a-z]+ error: )?GRAFEO-[A-Z]\d+: /, '')
    .replace(/^(?:Invalid value: |semantic error: |syntax error: \[Cypher\] )+/, '')
    .replace(/\.$/, '');
  return place === null ? words : `${words} (line ${place[1] ?? '?'}, column ${place[2] ?? '?'})`;
}

function textOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
