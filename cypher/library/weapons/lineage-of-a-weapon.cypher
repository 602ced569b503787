// title: What does a weapon descend from, and what does it look like?
// explanation: Systems that a weapon derives from or resembles, and those that derive from or resemble it, up to three steps
//   away.
// look for: Likeness is an eye's judgement, descent a claim about documents or parts: keep the two apart.
// returns: way
// param weapon: entity, a weapon system = "we-geran-2"
MATCH way = (:WeaponSystem {id: $weapon})-[:DERIVES_FROM|RESEMBLES*1..3]-(:WeaponSystem)
RETURN way
ORDER BY length(way), [n IN nodes(way) | n.id]
