// title: Who or what stands between two groups?
// explanation: Entities outside both groups that have an affirmed edge to a member of each, those with the most edges first.
// look for: Persons and companies rather than states: states know everybody.
// returns: name, kind, ofFirst, ofSecond
// param first: list of entity, the first group = ["st-rus", "un-rus-armed-forces", "pe-putin"]
// param second: list of entity, the second group = ["st-prk", "un-kpa", "pe-kim-jong-un"]
// option kinds: list of kind, only these kinds; all where there is none = []
MATCH (a:Entity)-[r]-(bridge:Entity)
WHERE a.id IN $first AND r.affirmed AND NOT bridge.id IN $first AND NOT bridge.id IN $second
  AND (size($kinds) = 0 OR any(l IN labels(bridge) WHERE l IN $kinds))
WITH bridge, count(DISTINCT r.id) AS ofFirst
MATCH (bridge)-[s]-(b:Entity)
WHERE b.id IN $second AND s.affirmed
WITH bridge, ofFirst, count(DISTINCT s.id) AS ofSecond
RETURN bridge.name AS name, [l IN labels(bridge) WHERE l <> 'Entity'][0] AS kind, ofFirst, ofSecond
ORDER BY ofFirst + ofSecond DESC, name
