/** The one place where a label or a relation type becomes part of a Cypher text. */
import { EntenteError } from '../model/errors.ts';

/** Quotes a label or relation type of the vocabulary. Other characters than letters, digits and `_` are refused. */
export function quoteIdentifier(name: string): string {
  if (!/^[A-Za-z][A-Za-z0-9_]*$/.test(name)) {
    throw new EntenteError('unexpected', `"${name}" cannot be a label or a relation type.`);
  }
  return `\`${name}\``;
}
