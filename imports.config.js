/** Who may import whom, as data: eslint.config.js makes rules of it, and ARCHITECTURE.md shows it. */

/**
 * @typedef {object} ImportRule
 * @property {string} folder Files that the rule is for.
 * @property {string[]} may Project folders and files that they may import, besides their own folder.
 */

/** Every folder with code. What is not listed under `may` is refused. @type {readonly ImportRule[]} */
export const IMPORTS = [
  { folder: 'server/model', may: [] },
  { folder: 'server/ingest', may: ['server/model'] },
  { folder: 'server/store', may: ['server/model'] },
  { folder: 'server/api', may: ['server/model', 'server/store/store'] },
  { folder: 'client/state', may: ['server/model', 'server/api/contract', 'client/api'] },
  { folder: 'client/graph', may: ['server/model', 'client/state'] },
  { folder: 'client/views', may: ['server/model', 'server/api/contract', 'client/state', 'client/api'] },
];

/** Packages that belong to one place alone. */
export const OWNED_PACKAGES = [
  { package: 'express', owner: 'server/api' },
  { package: 'neo4j-driver', owner: 'server/store/engines/neo4j' },
  { package: '@grafeo-db/js', owner: 'server/store/engines/embedded' },
  { package: 'cytoscape', owner: 'client/graph' },
  { package: 'yaml', owner: 'server/ingest' },
];
