/** A packed list gives back what was added, whatever that is, as often as it is gone through. */
import { describe, expect, it } from 'vitest';
import { PackedList } from './packed-list.ts';

describe('a packed list', () => {
  it('gives back all that was added, in its order and as often as it is asked', () => {
    const added = Array.from({ length: 12_345 }, (_, at) => ({
      place: `line ${String(at)}`,
      values: [at, -0, BigInt(at) * 10n ** 20n, 'é\u{1F680}', null, undefined, { of: [at % 7] }],
    }));
    const list = new PackedList<(typeof added)[number]>();
    for (const one of added) list.add(one);
    expect([...list]).toEqual(added);
    expect([...list.pages()].flat()).toEqual(added);
    expect([...list.pages()].length).toBe(3);
  });

  it('has no page where nothing was added', () => {
    expect([...new PackedList<string>().pages()]).toEqual([]);
  });
});
