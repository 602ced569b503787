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

  it.each(['/nothing', '/documents/a/b', '/documents/%E0%A4%A', '/views/a', '/nothing?q=a'])(
    'are none for a path that is none of ours, %s, which stays as it is',
    (path) => {
      const { pathname, search } = new URL(path, 'http://host');
      const page = readPath(pathname, search);
      expect(page).toEqual({ name: 'nowhere', path });
      expect(toPath(page)).toBe(path);
    },
  );

  it('begin with the canvas, by the name of its file too', () => {
    expect(readPath('/index.html')).toEqual({ name: 'canvas' });
  });
});
