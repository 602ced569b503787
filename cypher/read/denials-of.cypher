// The claims that deny given events or agreements as a whole, latest reported first.
// params: entities: list of string, limit: integer
// returns: properties, subject, object, document, reliability, speaker, place, instrument, event
// example: { "entities": ["ev-dprk-deployment-2024"], "limit": 100 }
MATCH (c:Claim {relation: 'DENIES'})-[:OBJECT]->(o:Entity)
WHERE o.id IN $entities
MATCH (c)-[:SUBJECT]->(s:Entity)
MATCH (c)-[:SOURCED_FROM]->(d:Document)
OPTIONAL MATCH (c)-[:ATTRIBUTED_TO]->(speaker:Entity)
OPTIONAL MATCH (c)-[:AT]->(place:Entity)
OPTIONAL MATCH (c)-[:BY_MEANS_OF]->(instrument:Entity)
OPTIONAL MATCH (c)-[:IN_EVENT]->(event:Entity)
RETURN properties(c) AS properties, s.id AS subject, o.id AS object, d.id AS document, d.reliability AS reliability,
  speaker.id AS speaker, place.id AS place, instrument.id AS instrument, event.id AS event
ORDER BY coalesce(c.reportedDay, '') DESC, c.id
LIMIT $limit
