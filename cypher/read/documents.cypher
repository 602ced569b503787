// Documents by their ids, each with its publisher.
// params: ids: list of string
// returns: properties, publisher, publisherId
// example: { "ids": ["d-seed", "d-kbs-nhk-drones"] }
MATCH (d:Document)-[:PUBLISHED_BY]->(p:Publisher)
WHERE d.id IN $ids
RETURN properties(d) AS properties, p.name AS publisher, p.id AS publisherId
ORDER BY d.id
