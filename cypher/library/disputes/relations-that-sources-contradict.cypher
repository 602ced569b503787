// title: On which relations do sources contradict each other?
// explanation: Edges that some claims affirm and others deny, or on which a dispute is open, as a picture. Choose relations,
//   or leave the list empty for all.
// look for: Contested edges in a row: a chain is no stronger than those.
// returns: from, edge, to
// option relations: list of relation, only these relations; all where there is none = []
MATCH (from:Entity)-[edge]->(to:Entity)
WHERE edge.contested AND (size($relations) = 0 OR type(edge) IN $relations)
RETURN from, edge, to
ORDER BY edge.id
