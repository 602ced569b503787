// title: Who must defend whom, under which agreement, and where is there no such duty?
// explanation: Duties to help if the other is attacked, with the agreement that they stand in. A denied duty is a statement
//   too: the treaty is there and does not contain it.
// look for: Duties that go one way only, and pairs that are called allies without one.
// returns: defender, defended, duty, under, statement, publisher
MATCH (defender:Entity)<-[:SUBJECT]-(c:Claim {relation: 'COMMITS_TO_DEFEND'})-[:OBJECT]->(defended:Entity)
MATCH (c)-[:SOURCED_FROM]->(:Document)-[:PUBLISHED_BY]->(p:Publisher)
OPTIONAL MATCH (c)-[:BY_MEANS_OF]->(under:Entity)
RETURN defender.name AS defender, defended.name AS defended, c.status <> 'denied' AS duty, under.name AS under,
  c.statement AS statement, p.name AS publisher
ORDER BY defender, defended, c.id
