/** Notes of the database in one sentence. */
import { describe, expect, it } from 'vitest';
import { writeRemark } from './write-remark.ts';

describe('a note', () => {
  const product = { code: 'Neo.ClientNotification.Statement.CartesianProduct', title: 'This query builds …' };

  it('on patterns that nothing joins names the part', () => {
    const description = 'If a part … by using OPTIONAL MATCH' + ' (identifiers are: (b, y))';
    expect(writeRemark({ ...product, description })).toBe(
      'Nothing joins b, y to what stands before it, so every row of the one meets every row of the other.',
    );
    expect(writeRemark({ ...product, description: '… (identifiers are: ())' })).toContain(
      'a part of the pattern',
    );
  });

  it('of another kind is the database’s own, or its title', () => {
    expect(writeRemark({ code: 'x', title: 'Title', description: '' })).toBe('Title');
    expect(writeRemark({ code: 'x', title: 'Title', description: 'Words.' })).toBe('Words.');
  });
});
