/** The history of what was run: the latest first, each once, and what is no longer readable is nothing. */
import { describe, expect, it } from 'vitest';
import { addToHistory, keepHistory, readHistory, searchHistory } from './run-history.ts';

function memory(): {
  getItem: (key: string) => string | null;
  setItem: (key: string, value: string) => void;
} {
  const kept = new Map<string, string>();
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => {
      kept.set(key, value);
    },
  };
}

describe('the history', () => {
  it('survives, the latest first and each text once', () => {
    const storage = memory();
    const history = ['RETURN 1', 'RETURN 2', 'RETURN 1'].reduce(
      (all: ReturnType<typeof readHistory>, text, at) => addToHistory(all, { text, at }),
      [],
    );
    keepHistory(history, () => storage);
    expect(readHistory(() => storage)).toEqual([
      { text: 'RETURN 1', at: 2 },
      { text: 'RETURN 2', at: 1 },
    ]);
  });

  it('is empty where what is kept cannot be read', () => {
    expect(readHistory(() => ({ getItem: () => '{"a":', setItem: () => undefined }))).toEqual([]);
    expect(readHistory(() => ({ getItem: () => '[{"text":1}]', setItem: () => undefined }))).toEqual([]);
  });

  it('drops the oldest where there is no room, but never the latest', () => {
    const long = 'x'.repeat(600_000);
    const history = [`${long}1`, `${long}2`].reduce(
      (all: ReturnType<typeof readHistory>, text, at) => addToHistory(all, { text, at }),
      [],
    );
    expect(history.map(({ at }) => at)).toEqual([1]);
  });

  it('is searched by all words', () => {
    const history = [
      { text: 'MATCH (a:State) RETURN a', at: 2 },
      { text: 'MATCH (a:Person) RETURN a', at: 1 },
    ];
    expect(searchHistory(history, 'match PERSON')).toEqual([history[1]]);
  });
});
