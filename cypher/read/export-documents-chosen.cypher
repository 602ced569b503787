// Given documents in the order of their ids, each with its publisher and where it has its information from.
// params: ids: list of string
// returns: properties, publisher, publisherId, relays
// example: { "ids": ["d-aspress-2023", "d-seed"] }
MATCH (d:Document)-[:PUBLISHED_BY]->(p:Publisher)
WHERE d.id IN $ids
OPTIONAL MATCH (d)-[r:RELAYS]->(from)
WITH d, p, r, from
ORDER BY d.id, from.id
RETURN properties(d) AS properties, p.name AS publisher, p.id AS publisherId,
  collect({ id: from.id, labels: labels(from), basis: r.basis }) AS relays
ORDER BY properties.id
