// title: Who is said to command what?
// explanation: Commanders of formations, and those who are said to have commanded in an event, with who says so.
// look for: Commands that one party ascribes to persons of the other, and those that were last reported long ago.
// returns: commander, commands, since, lastReported, saidBy, publisher, status
MATCH (person:Person)<-[:SUBJECT]-(c:Claim)-[:OBJECT]->(what:Entity)
WHERE c.relation = 'COMMANDS' OR (c.relation = 'TAKES_PART_IN' AND c.role = 'commander')
MATCH (c)-[:SOURCED_FROM]->(:Document)-[:PUBLISHED_BY]->(p:Publisher)
OPTIONAL MATCH (c)-[:ATTRIBUTED_TO]->(speaker:Entity)
RETURN person.name AS commander, what.name AS commands, coalesce(c.dateFrom, c.date) AS since, c.reported AS lastReported,
  speaker.name AS saidBy, p.name AS publisher, c.status AS status
ORDER BY commands, lastReported, c.id
