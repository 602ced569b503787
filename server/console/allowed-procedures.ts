/** Which procedures and functions of the database statements may call: those that look at the graph or only compute. */

/** In lower case. All read the graph or its schema; none shows settings, connections, other queries, or changes a cache. */
const PROCEDURES: ReadonlySet<string> = new Set([
  'db.labels',
  'db.relationshiptypes',
  'db.propertykeys',
  'db.schema.visualization',
  'db.schema.nodetypeproperties',
  'db.schema.reltypeproperties',
  'db.index.fulltext.querynodes',
  'db.index.fulltext.queryrelationships',
  'db.index.fulltext.listavailableanalyzers',
  'db.index.vector.querynodes',
  'db.index.vector.queryrelationships',
  'db.ping',
]);

/**
 * Namespaces whose functions only compute, in lower case. Functions without a namespace are the database's own, for a plugin
 * cannot add one. Of APOC those parts that neither run statements nor read settings, files or addresses.
 */
const NAMESPACES: ReadonlySet<string> = new Set([
  'date',
  'datetime',
  'localdatetime',
  'localtime',
  'time',
  'duration',
  'point',
  'vector.similarity',
  'apoc.coll',
  'apoc.date',
  'apoc.map',
  'apoc.math',
  'apoc.number',
  'apoc.temporal',
  'apoc.text',
]);

/** Whether a procedure of this name, its parts joined by dots, may be called. */
export function isProcedureAllowed(name: string): boolean {
  return PROCEDURES.has(name.toLowerCase());
}

/** Whether a function of this name, its parts joined by dots, may be called. */
export function isFunctionAllowed(name: string): boolean {
  const end = name.lastIndexOf('.');
  return end < 0 || NAMESPACES.has(name.slice(0, end).toLowerCase());
}
