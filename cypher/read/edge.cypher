// One edge by its ends and relation; its type comes from the vocabulary, so the edge is not searched for.
// params: source: string, target: string
// returns: relation, source, target, properties
// example: { "source": "st-rus", "target": "st-prk" }
// expands: __RELATION__ to the relation
MATCH (a:Entity {id: $source})-[r:__RELATION__]->(b:Entity {id: $target})
RETURN type(r) AS relation, a.id AS source, b.id AS target, properties(r) AS properties
