/** Warns of names that the store does not hold and of patterns that nothing joins, in the words and with the codes of Neo4j 5.26. */
import type { Notification } from '../../console-engine.ts';
import type { LooseEnd, UnknownName } from './statement/compilation.ts';
import { locate } from './statement/refusal.ts';

const WORDS: Readonly<
  Record<
    UnknownName['kind'],
    Pick<Notification, 'code' | 'title'> & { readonly names: string; readonly missing: string }
  >
> = {
  label: {
    code: 'Neo.ClientNotification.Statement.UnknownLabelWarning',
    title: 'The provided label is not in the database.',
    names: 'labels',
    missing: 'label name',
  },
  'relationship-type': {
    code: 'Neo.ClientNotification.Statement.UnknownRelationshipTypeWarning',
    title: 'The provided relationship type is not in the database.',
    names: 'relationship types',
    missing: 'relationship type',
  },
  property: {
    code: 'Neo.ClientNotification.Statement.UnknownPropertyKeyWarning',
    title: 'The provided property key is not in the database',
    names: 'property names',
    missing: 'property name',
  },
};

const OPTIONAL = 'OPTIONAL MATCH';

/** A warning for each name and each part of a pattern. */
export function warn(
  text: string,
  { unknown, loose }: { readonly unknown: readonly UnknownName[]; readonly loose: readonly LooseEnd[] },
): readonly Notification[] {
  return [
    ...unknown.map((each) => warnOfName(text, each)),
    ...loose.map((each) => warnOfProduct(text, each)),
  ];
}

function warnOfName(text: string, { kind, name, at }: UnknownName): Notification {
  const { code, title, names, missing } = WORDS[kind];
  const description = `One of the ${names} in your query is not available in the database, make sure you didn't misspell it or that the label is available when you run this statement in your application (the missing ${missing} is: ${name})`;
  return {
    code,
    title,
    description,
    severity: 'WARNING',
    category: 'UNRECOGNIZED',
    position: locate(text, at),
  };
}

function warnOfProduct(text: string, { nodes, at }: LooseEnd): Notification {
  const named = nodes.length === 1 ? 'identifier is' : 'identifiers are';
  return {
    code: 'Neo.ClientNotification.Statement.CartesianProduct',
    title: 'This query builds a cartesian product between disconnected patterns.',
    description: `If a part of a query contains multiple disconnected patterns, this will build a cartesian product between all those parts. This may produce a large amount of data and slow down query processing. While occasionally intended, it may often be possible to reformulate the query that avoids the use of this cross product, perhaps by adding a relationship between the different parts or by using ${OPTIONAL} (${named}: (${nodes.join(', ')}))`,
    severity: 'INFORMATION',
    category: 'PERFORMANCE',
    position: locate(text, at),
  };
}
