// A page of all documents in the order of their ids, each with its publisher and where it has its information from.
// params: after: string, limit: integer
// returns: properties, publisher, publisherId, relays
// example: { "after": "d-a", "limit": 5 }
MATCH (d:Document)
WHERE d.id > $after
WITH d
ORDER BY d.id
LIMIT $limit
MATCH (d)-[:PUBLISHED_BY]->(p:Publisher)
OPTIONAL MATCH (d)-[r:RELAYS]->(from)
WITH d, p, r, from
ORDER BY d.id, from.id
RETURN properties(d) AS properties, p.name AS publisher, p.id AS publisherId,
  collect({ id: from.id, labels: labels(from), basis: r.basis }) AS relays
ORDER BY properties.id
