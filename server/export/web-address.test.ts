/** Addresses of the web: what is one becomes a URI, what is none is said to be none. */
import { describe, expect, it } from 'vitest';
import { toUri } from './web-address.ts';

describe('an address of the web', () => {
  it('is encoded where a URI has to be, and not twice', () => {
    expect(toUri('https://x.invalid/a b?q="é"&p=%41%zz[1]')).toBe(
      'https://x.invalid/a%20b?q=%22%C3%A9%22&p=%41%25zz%5B1%5D',
    );
    expect(toUri('http://x.invalid/\uD800')).toBe('http://x.invalid/%EF%BF%BD');
  });

  it('has a scheme of the web and a host', () => {
    for (const text of [
      '',
      'no address',
      'javascript:alert(1)',
      'file:///etc',
      'https://',
      'https:///x',
      '//x.invalid',
    ])
      expect(toUri(text), text).toBeUndefined();
  });
});
