/** Checks the address of a Neo4j server before anything is sent there. */
import { EntenteError } from '../../model/errors.ts';

const SCHEMES = ['neo4j', 'neo4j+s', 'neo4j+ssc', 'bolt', 'bolt+s', 'bolt+ssc'] as const;

/**
 * The address without user and password, fit for messages. Throws `invalid-config` where the scheme is not one
 * of Neo4j's or no host can be read, with what would be right.
 */
export function checkAddress(uri: string): string {
  const [, scheme = null, rest = ''] = /^\s*([a-z][a-z0-9+.-]*):\/\/(.*?)\s*$/i.exec(uri) ?? [];
  const place = rest.replace(/^[^/?#]*@/, '');
  if (scheme === null) {
    throw new EntenteError(
      'invalid-config',
      `NEO4J_URI has no scheme: write it as neo4j://<host>:7687. ${listSchemes()}`,
    );
  }
  const known = SCHEMES.find((name) => name === scheme.toLowerCase());
  const address = `${scheme}://${place}`;
  if (known === undefined) {
    throw new EntenteError(
      'invalid-config',
      `NEO4J_URI is ${address}, but ${scheme}:// is no scheme of Neo4j. ${listSchemes()}`,
    );
  }
  if (!URL.canParse(`http://${place}`)) {
    throw new EntenteError(
      'invalid-config',
      `NEO4J_URI is ${address}, in which no host and port can be read: write it as ${known}://<host>:7687.`,
    );
  }
  return address;
}

function listSchemes(): string {
  return `It is one of ${SCHEMES.map((name) => `${name}://`).join(', ')}.`;
}
