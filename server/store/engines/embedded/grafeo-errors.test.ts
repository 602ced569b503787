/** Holds what people are told when the engine fails, for errors as the engine words them. */
import { describe, expect, it } from 'vitest';
import { isConflict, isDiskFull, openingFailure, Refusal, statementFailure } from './grafeo-errors.ts';

const FILE = '/data/entente.grafeo';

describe('the failure of a statement', () => {
  it.each([
    [
      'Transaction error: GRAFEO-T001: Write conflict: Write-write conflict on entity Node(NodeId(0))',
      'store-conflict',
    ],
    ['Query error: GRAFEO-Q003: query timed out', 'store-timeout'],
    ['GRAFEO-X003: I/O error: cannot write 5 bytes: No space left on device (os error 28)', 'disk-full'],
    ['task 95 panicked with message "index out of bounds"', 'statement-failed'],
    [
      'an earlier commit did not complete, so no transaction can commit: reopen the database',
      'store-unavailable',
    ],
    ['Query error: GRAFEO-Q006: division by zero: 1 / 0', 'statement-failed'],
  ])('%s is %s', (message, code) => {
    const failure = statementFailure(new Error(message));
    expect(failure).toMatchObject({ code, cause: message });
    expect(failure.message).toMatch(/^[A-Z].*\.$/);
    expect(failure.message).not.toContain('GRAFEO-');
  });

  it('asks for a new opening only where the engine does', () => {
    const words = 'nothing was written and nothing commits until the database is reopened: disk';
    expect(statementFailure(new Error(words)).reopen).toBe(true);
    expect(statementFailure(new Error('Query error: GRAFEO-Q006: division by zero')).reopen).toBe(false);
  });

  it('says that a question is too large for this engine', () => {
    const cause = 'task 95 panicked with message "assertion failed: index <= Self::MAX_CAPACITY"';
    expect(statementFailure(new Error(cause)).message).toBe(
      'This question is too large for the built-in engine; on Neo4j it works.',
    );
  });

  it('gives the engine’s own words and the place of a mistake', () => {
    const cause =
      'Query error: GRAFEO-Q001: syntax error: [Cypher] Expected RBrace\n  --> query:3:46\n   |\n';
    expect(statementFailure(new Error(cause)).message).toBe(
      'The built-in engine refused the statement: Expected RBrace (line 3, column 46).',
    );
  });

  it('keeps the sentence of a refusal of ours', () => {
    const failure = statementFailure(new Refusal('cancelled', 'Given up.'));
    expect(failure).toMatchObject({ code: 'cancelled', message: 'Given up.', reopen: false });
  });
});

describe('the failure of opening', () => {
  it.each([
    ['GRAFEO-X001: Internal error: database file cannot be locked for reading: /x', 'data-held'],
    ['GRAFEO-X001: Internal error: database file is locked by another process: /x', 'data-held'],
    ['GRAFEO-X003: I/O error: Permission denied (os error 13)', 'data-unwritable'],
    ['GRAFEO-X003: I/O error: Operation not permitted (os error 1)', 'data-unwritable'],
    ['GRAFEO-X003: I/O error: Read-only file system (os error 30)', 'data-unwritable'],
    ['GRAFEO-X003: I/O error: No space left on device (os error 28)', 'disk-full'],
    ['GRAFEO-S002: the file x is damaged at byte 4096: both database headers are damaged', 'data-damaged'],
    [
      'GRAFEO-X002: Serialization error: cannot open x: invalid file header magic, not a Grafeo database',
      'data-damaged',
    ],
    ['cannot create a database at x: the sidecar WAL x.wal holds files of another database', 'data-damaged'],
    [
      'the WAL segment x has a header this version cannot read; the WAL needs a newer version of Grafeo',
      'newer-store',
    ],
    ['something never seen', 'store-unavailable'],
  ])('%s is %s', (message, code) => {
    const failure = openingFailure(new Error(message), FILE);
    expect(failure.code).toBe(code);
    expect(failure.message).toContain(FILE);
    expect(failure.message).toMatch(/\.$/);
  });

  it('does not take one number of the system for another', () => {
    expect(isDiskFull(new Error('os error 2'))).toBe(false);
    expect(openingFailure(new Error('I/O error: (os error 131)'), FILE).code).toBe('store-unavailable');
    expect(isConflict(new Error('GRAFEO-T004: Invalid transaction state'))).toBe(false);
  });
});
