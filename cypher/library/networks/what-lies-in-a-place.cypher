// title: What lies or happened in a place and the places within it?
// explanation: Everything that is located in a place, over up to four nested places, with its kind.
// look for: Events and organisations in one town: who could have seen what.
// returns: what, kind, within, steps
// param place: entity, a place or a state = "st-rus"
MATCH way = (what:Entity)-[:LOCATED_IN*1..4]->(:Entity {id: $place})
WITH what, length(way) AS steps, [n IN nodes(way) | n.name] AS names
RETURN what.name AS what, [l IN labels(what) WHERE l <> 'Entity'][0] AS kind, names[1] AS within, steps
ORDER BY steps, what, within
