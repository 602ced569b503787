// The claims that speak of an entity: first those with it as subject or object, then those that name it otherwise.
// params: id: string, limit: integer
// returns: properties, subject, object, document, reliability, speaker, place, instrument, event, role
// example: { "id": "re-drone-technology", "limit": 100 }
MATCH (e:Entity {id: $id})<-[named:SUBJECT|OBJECT|AT|BY_MEANS_OF|IN_EVENT|ATTRIBUTED_TO]-(c:Claim)
WITH c, CASE type(named) WHEN 'SUBJECT' THEN 1 WHEN 'OBJECT' THEN 2 WHEN 'AT' THEN 3 WHEN 'BY_MEANS_OF' THEN 4 WHEN 'IN_EVENT' THEN 5 ELSE 6 END AS rank
WITH c, min(rank) AS rank
MATCH (c)-[:SUBJECT]->(s:Entity)
MATCH (c)-[:OBJECT]->(o:Entity)
MATCH (c)-[:SOURCED_FROM]->(d:Document)
OPTIONAL MATCH (c)-[:ATTRIBUTED_TO]->(speaker:Entity)
OPTIONAL MATCH (c)-[:AT]->(place:Entity)
OPTIONAL MATCH (c)-[:BY_MEANS_OF]->(instrument:Entity)
OPTIONAL MATCH (c)-[:IN_EVENT]->(event:Entity)
RETURN properties(c) AS properties, s.id AS subject, o.id AS object, d.id AS document, d.reliability AS reliability,
  speaker.id AS speaker, place.id AS place, instrument.id AS instrument, event.id AS event,
  ['subject', 'object', 'place', 'instrument', 'event', 'speaker'][rank - 1] AS role
ORDER BY CASE WHEN rank <= 2 THEN 0 ELSE rank END, coalesce(c.reportedDay, '') DESC, c.id
LIMIT $limit
