/** Holds that a shelf keeps the latest texts, apart from other shelves, and fails quietly. */
import { describe, expect, it, vi } from 'vitest';
import { createShelf, type Storage } from './drafts.ts';

function makeStorage(): Storage {
  const texts = new Map<string, string>();
  return {
    getItem: (key) => texts.get(key) ?? null,
    setItem: (key, text) => {
      if (text.length > 1_000) throw new DOMException('full', 'QuotaExceededError');
      texts.set(key, text);
    },
    removeItem: (key) => void texts.delete(key),
    key: (at) => [...texts.keys()][at] ?? null,
    get length() {
      return texts.size;
    },
  };
}

describe('a shelf', () => {
  it('makes room by giving up what was kept longest ago', () => {
    vi.useFakeTimers({ now: 1_000 });
    const storage = makeStorage();
    const [shelf, other] = [createShelf('a.', 3, () => storage), createShelf('b.', 3, () => storage)];
    other.keep('1', 'other');
    for (const key of ['1', '2', '3']) {
      vi.advanceTimersByTime(10);
      shelf.keep(key, `text ${key}`);
    }
    vi.advanceTimersByTime(10);
    shelf.keep('1', 'text again');
    vi.advanceTimersByTime(10);
    shelf.keep('4', 'text 4');
    vi.useRealTimers();
    expect(shelf.keys()).toEqual(['3', '1', '4']);
    expect(shelf.read('1')).toBe('text again');
    expect(shelf.read('2')).toBeUndefined();
    expect(other.read('1')).toBe('other');
    shelf.remove('1');
    expect(shelf.keys()).toEqual(['3', '4']);
  });

  it('says so where a text is too large, and keeps nothing where the browser forbids it', () => {
    const storage = makeStorage();
    const shelf = createShelf('a.', 3, () => storage);
    expect(shelf.keep('1', 'x'.repeat(2_000))).toBe(false);
    expect(shelf.read('1')).toBeUndefined();
    const forbidden = createShelf('a.', 3, () => {
      throw new DOMException('no', 'SecurityError');
    });
    expect(forbidden.keep('1', 'x')).toBe(false);
    expect(forbidden.read('1')).toBeUndefined();
    expect(forbidden.keys()).toEqual([]);
  });
});
