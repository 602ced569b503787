// title: What belongs to a state or an organisation?
// explanation: Everything that is part of it, up to four steps down, as a picture of paths.
// look for: Parts that only one document names, and the same unit under two bodies.
// returns: way
// param body: entity, a state or an organisation = "st-prk"
MATCH way = (:Entity)-[:PART_OF*1..4]->(:Entity {id: $body})
RETURN way
ORDER BY length(way), [n IN nodes(way) | n.id]
