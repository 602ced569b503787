// title: How does a weapon get from its maker to its user?
// explanation: Everybody who makes, develops, moves, supplies, uses or operates a weapon, and what it derives from, as a
//   picture.
// look for: Makers and users of different states, and the transfer between them; a user without any way of supply.
// returns: who, does, weapon
// param weapon: entity, a weapon system = "we-shahed-136"
MATCH (weapon:WeaponSystem {id: $weapon})
MATCH (who:Entity)-[does:PRODUCES|DEVELOPS|TRANSFERS|USES|OPERATES|SEEKS|TESTS|DERIVES_FROM]->(weapon)
RETURN who, does, weapon
ORDER BY does.id
