/** Holds statements to patterns that a database can plan in seconds, for nothing stops it while it plans. */
import type { Token } from './lexer.ts';
import type { Refusal } from './statement-refusal.ts';

/** Relationships that one statement may follow: Neo4j plans a path of 20 in about 5 s, one of 60 in about a minute. */
export const MOST_RELATIONSHIPS = 40;

/** The refusal of a statement that follows more. */
export function findTooManyRelationships(tokens: readonly Token[]): Refusal | undefined {
  let count = 0;
  for (let at = 0; at < tokens.length; at++) {
    if (!isSign(tokens[at], '-')) continue;
    const isLong = isSign(tokens[at + 1], '[');
    // Two dashes with nothing between them, with or without a head: the second is no relationship of its own.
    const isShort = isSign(tokens[at + 1], '-');
    if (!isLong && !isShort) continue;
    count += 1;
    if (count > MOST_RELATIONSHIPS) {
      const sentence = `The statement follows more than ${String(MOST_RELATIONSHIPS)} relationships, which takes too long to plan: ask in several steps`;
      return { reason: 'argument', sentence, offset: tokens[at]?.offset ?? 0 };
    }
    if (isShort) at += 1;
  }
  return undefined;
}

function isSign(token: Token | undefined, text: string): boolean {
  return token?.kind === 'symbol' && token.text === text;
}
