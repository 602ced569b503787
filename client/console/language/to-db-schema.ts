/** What is known of the graph in the form that the language package takes. */
import type { DbSchema, Neo4jFunction, Neo4jProcedure } from '@neo4j-cypher/language-support';
import functions from './functions.json' with { type: 'json' };
import type { KnownProcedure, KnownSchema } from './knowledge-messages.ts';

const FUNCTIONS: Record<string, Neo4jFunction> = Object.fromEntries(
  functions.map(([name, signature, description, category, isAggregating]): [string, Neo4jFunction] => [
    String(name),
    {
      name: String(name),
      signature: String(signature),
      description: String(description),
      category: String(category),
      aggregating: isAggregating === true,
      isBuiltIn: true,
      isDeprecated: false,
      returnDescription: '',
      argumentDescription: readArguments(String(signature)),
    },
  ]),
);

/** The schema, for both versions of the language. */
export function toDbSchema(known: KnownSchema | undefined): DbSchema {
  if (!known) return { functions: { 'CYPHER 5': FUNCTIONS, 'CYPHER 25': FUNCTIONS } };
  const procedures = Object.fromEntries(known.procedures.map((each) => [each.name, toProcedure(each)]));
  return {
    labels: [...known.labels],
    relationshipTypes: [...known.relations],
    propertyKeys: [...known.properties],
    parameters: toParameters(known.parameters),
    functions: { 'CYPHER 5': FUNCTIONS, 'CYPHER 25': FUNCTIONS },
    procedures: { 'CYPHER 5': procedures, 'CYPHER 25': procedures },
    graphSchema: [...known.joins],
  };
}

/** `db.labels() :: (label :: STRING)` takes nothing and gives one column. */
function toProcedure({ name, signature, description }: KnownProcedure): Neo4jProcedure {
  const [takes = '', gives = ''] = signature.slice(name.length).split(/\) :: \(/);
  return {
    name,
    signature,
    description,
    mode: 'READ',
    worksOnSystem: false,
    argumentDescription: readFields(takes.replace(/^\(/, '')),
    returnDescription: readFields(gives.replace(/\)$/, '')),
    admin: false,
    option: { deprecated: false },
  };
}

/** `substring(original :: STRING, start :: INTEGER) :: STRING` has two. */
function readArguments(signature: string): Neo4jFunction['argumentDescription'] {
  return readFields(signature.slice(signature.indexOf('(') + 1, signature.lastIndexOf(') ::')));
}

/** Names with their types, as `original :: STRING, start :: INTEGER`. */
function readFields(fields: string): Neo4jFunction['argumentDescription'] {
  return fields
    .split(/,\s*(?=[^,]*::)/)
    .filter((each) => each.includes('::'))
    .map((each) => {
      const [left = '', type = ''] = each.split('::').map((part) => part.trim());
      const [name = '', standard] = left.split(' = ');
      const rest = { type, description: each, isDeprecated: false };
      return { name, ...rest, ...(standard !== undefined && { default: standard }) };
    });
}

/** Parameters of these names; completion looks at no more than that there are some. */
export function toParameters(names: readonly string[]): NonNullable<DbSchema['parameters']> {
  return Object.fromEntries(names.map((name) => [name, '']));
}
