// title: Whom did somebody meet or visit, where and when?
// explanation: Meetings, visits and events in which a person took part, earliest first.
// look for: Meetings shortly before a delivery or a signature. `what-happened-in-a-period` shows what else happened then.
// returns: day, relation, whomOrWhat, place, statement
// param person: entity, a person = "pe-kim-jong-un"
MATCH (me:Entity {id: $person})<-[:SUBJECT|OBJECT]-(c:Claim)-[:SUBJECT|OBJECT]->(other:Entity)
WHERE c.relation IN ['MEETS', 'VISITS', 'TAKES_PART_IN'] AND other.id <> me.id
OPTIONAL MATCH (c)-[:AT]->(place:Entity)
RETURN coalesce(c.date, c.dateFrom) AS day, c.relation AS relation, other.name AS whomOrWhat, place.name AS place,
  c.statement AS statement
ORDER BY day, c.id
