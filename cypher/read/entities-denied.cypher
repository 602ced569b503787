// Entities that somebody denies: what is said of them is contested, whoever says it.
// params: none
// returns: id
// example: {}
MATCH (:Claim {relation: 'DENIES'})-[:OBJECT]->(e:Entity)
RETURN DISTINCT e.id AS id
ORDER BY id
