// What one origin wrote before: its records of one label beyond an id, in the order of ids, with the digest of their contents and the edge of claims.
// params: origin: string, beyond: string, limit: integer
// returns: id, digest, edge
// example: { "origin": "seed", "beyond": "c0100", "limit": 100 }
// expands: __TYPE__ to the label of the records
MATCH (n:__TYPE__)
USING INDEX n:__TYPE__(id)
WHERE n.id > $beyond AND n.origin = $origin
RETURN n.id AS id, n.digest AS digest, n.edge AS edge
ORDER BY id
LIMIT $limit
