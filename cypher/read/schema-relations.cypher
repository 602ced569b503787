// Which relationships run from nodes of which label to nodes of which, and how many; entities are told by their kind.
// params: none
// returns: source, relation, target, count
// example: {}
MATCH (a)-[r]->(b)
WHERE NOT (a:Store OR a:View OR a:ViewVersion OR a:Favourite OR a:Import)
WITH [label IN labels(a) WHERE label <> 'Entity'][0] AS source, type(r) AS relation, [label IN labels(b) WHERE label <> 'Entity'][0] AS target
WITH source, relation, target, count(*) AS count
RETURN source, relation, target, count
ORDER BY source, relation, target
