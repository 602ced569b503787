/** Holds which plans count as reading; how the engine plans real statements is held by the engine's own test. */
import { describe, expect, it } from 'vitest';
import { judge } from './read-verdict.ts';

describe('a plan', () => {
  it('reads if each of its operators is known to', () => {
    expect(
      judge('Return (n.name AS x)\n  Filter (n.id Eq "a") [index: id]\n    NodeScan (n:Entity)\n'),
    ).toBeNull();
    expect(judge('Distinct\n  Union (2 branches)\n    Return (1 AS x)\n      Empty\n')).toBeNull();
  });

  it('writes if one operator, however deep, is not', () => {
    expect(judge('Return (1)\n  Apply\n    Empty\n    Create (n:Q)\n')).toBe('Create');
    expect(judge('Return ()\n  Discriminant(12)\n')).toBe('Discriminant(12)');
    expect(judge('ReturnSomethingNew (n)\n')).toBe('ReturnSomethingNew');
  });

  it('reads in procedures that are known to, and in no others', () => {
    expect(judge('Return (label)\n  CallProcedure (db.labels)\n')).toBeNull();
    expect(judge('CallProcedure (db.labels.drop)\n')).toBe('db.labels.drop');
  });

  it('names the reading of files before all else', () => {
    expect(judge('Return ()\n  Create (n)\n    LoadCsv (‘/etc/passwd’ AS l)\n')).toBe('LoadCsv');
  });

  it('writes if it is empty, or if a name with a line break tears it', () => {
    expect(judge('\n')).not.toBeNull();
    expect(judge('Return (n)\n  NodeScan (n:x\n  Create (y))\n')).toBe('Create');
  });
});
