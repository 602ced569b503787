// title: Who has the most to do with others?
// explanation: Entities of a kind by the number of their neighbours, with how many claims and documents speak of them.
// look for: Many neighbours and few documents: a single long report can make a hub.
// returns: name, neighbours, claims, documents, independentEdges
// param kind: kind, which kind = "Organisation"
// option top: integer, how many = 20
MATCH (e:Entity)
WHERE $kind IN labels(e)
WITH e, COUNT { MATCH (e)-[r]-(:Entity) WHERE r.origins > 1 } AS independent
RETURN e.name AS name, e.neighbours AS neighbours, e.claims AS claims, e.documents AS documents, independent AS independentEdges
ORDER BY neighbours DESC, claims DESC, e.id
LIMIT $top
