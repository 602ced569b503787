/** Pages are made one ahead, in their order, and whoever stops early ends their making. */
import { describe, expect, it } from 'vitest';
import { readAhead } from './read-ahead.ts';

describe('reading ahead', () => {
  it('gives all pages in their order, and has begun the next while one is worked on', async () => {
    const began: number[] = [];
    async function* pages(): AsyncIterable<number> {
      for (let page = 1; page <= 3; page += 1) {
        began.push(page);
        yield await Promise.resolve(page);
      }
    }
    const given: (readonly [number, number])[] = [];
    for await (const page of readAhead(pages())) {
      await new Promise(setImmediate);
      given.push([page, began.length]);
    }
    expect(given).toEqual([
      [1, 2],
      [2, 3],
      [3, 3],
    ]);
  });

  it('fails where making a page does, after those before it', async () => {
    async function* pages(): AsyncIterable<number> {
      yield await Promise.resolve(1);
      throw new Error('The second is broken.');
    }
    const given: number[] = [];
    const reading = async (): Promise<void> => {
      for await (const page of readAhead(pages())) {
        await new Promise(setImmediate);
        given.push(page);
      }
    };
    await expect(reading()).rejects.toThrow('The second is broken.');
    expect(given).toEqual([1]);
  });

  it('ends the making of pages that nobody takes any more', async () => {
    let isEnded = false;
    async function* pages(): AsyncIterable<number> {
      try {
        for (;;) yield await Promise.resolve(1);
      } finally {
        isEnded = true;
      }
    }
    for await (const _page of readAhead(pages())) break;
    expect(isEnded).toBe(true);
  });
});
