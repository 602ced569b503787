/** Tells programs where the Query API is, as Neo4j does at the root of its web port; clients of that API ask there first. */
import type { RequestHandler } from 'express';

/** The version whose Query API is spoken here, on either engine; what is newer in it is asked for by media types. */
const SPOKEN = { neo4j_version: '5.26.0', neo4j_edition: 'community' } as const;

/** Answers those who ask for JSON and would not take a page; there are no transactions over several requests, and no Bolt. */
export function discovery(): RequestHandler {
  return (request, response, next) => {
    if (request.method !== 'GET' || request.path !== '/') {
      next();
      return;
    }
    response.vary('Accept');
    if (request.accepts(['html', 'json']) !== 'json') {
      next();
      return;
    }
    const query = `${request.protocol}://${request.get('host') ?? ''}/db/{databaseName}/query/v2`;
    response.set('Cache-Control', 'no-cache').json({ query, ...SPOKEN });
  };
}
