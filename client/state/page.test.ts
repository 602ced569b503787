/** Holds pages and the paths of the address to each other. */
import { describe, expect, it } from 'vitest';
import { readPath, toPath, type Page } from './page.ts';

const PAGES: readonly (readonly [string, Page])[] = [
  ['/', { name: 'canvas' }],
  ['/views', { name: 'views' }],
  ['/documents', { name: 'documents' }],
  ['/documents?q=drone&order=title', { name: 'documents', query: 'q=drone&order=title' }],
  ['/publishers?order=alone', { name: 'publishers', query: 'order=alone' }],
  ['/documents/d-kbs-msmt', { name: 'document', id: 'd-kbs-msmt' }],
  ['/publishers/a%2Fb%20c', { name: 'publisher', id: 'a/b c' }],
];

describe('pages', () => {
  it.each(PAGES)('are found again by their path, %s', (path, page) => {
    expect(toPath(page)).toBe(path);
    const { pathname, search } = new URL(path, 'http://host');
    expect(readPath(pathname, search)).toEqual(page);
  });

  it('of a path that is none of ours are the canvas', () => {
    for (const path of ['/nothing', '/documents/a/b', '/documents/%E0%A4%A', '/views/a'])
      expect(readPath(path)).toEqual({ name: 'canvas' });
  });
});
