/** Finds the title that a text has given itself: the comment that it begins with. */
import { FAVOURITE_LIMITS } from '../../../server/model/favourite.ts';
import { FIRST_TEXT } from '../history/kept-text.ts';

/** The words of the comment in the first line; empty where there is none. */
export function firstTitle(text: string): string {
  const [, words = ''] = /^\s*\/\/[ \t]*(\S.*)/.exec(text.replace(FIRST_TEXT, '')) ?? [];
  return words.trimEnd().slice(0, FAVOURITE_LIMITS.title);
}
