// Names and kinds of entities that evidence speaks of.
// params: ids: list of string
// returns: id, labels, name
// example: { "ids": ["st-rus", "or-nhk"] }
MATCH (e:Entity)
WHERE e.id IN $ids
RETURN e.id AS id, labels(e) AS labels, e.name AS name
ORDER BY id
