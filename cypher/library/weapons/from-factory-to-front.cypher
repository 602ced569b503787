// title: Which chains lead from a factory to a front?
// explanation: Who makes a weapon, one that it derives from or one that derives from it, and who attacks whom with it. A
//   plan to make it does not count. The claims of attacks name the weapon as their means.
// look for: Makers in one state and users in another: between them there must be a delivery, which the deliveries' questions
//   show.
// returns: maker, makes, weapon, user, target, day, statement
// option weapons: list of entity, only these weapons; all where there is none = []
MATCH (maker:Entity)-[makes:PRODUCES|DEVELOPS]->(made:WeaponSystem)-[:DERIVES_FROM*0..2]-(weapon:WeaponSystem)
WHERE makes.status IN ['confirmed', 'reported', 'claimed'] AND (size($weapons) = 0 OR weapon.id IN $weapons)
WITH DISTINCT maker, made, weapon
MATCH (weapon)<-[:BY_MEANS_OF]-(c:Claim {relation: 'ATTACKS'})
WHERE c.status <> 'denied'
MATCH (user:Entity)<-[:SUBJECT]-(c)-[:OBJECT]->(target:Entity)
RETURN maker.name AS maker, made.name AS makes, weapon.name AS weapon, user.name AS user, target.name AS target,
  coalesce(c.date, c.dateFrom) AS day, c.statement AS statement
ORDER BY weapon, maker, makes, day, c.id
