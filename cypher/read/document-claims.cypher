// The claims of a document, in their order.
// params: id: string, limit: integer
// returns: properties, subject, object, document, reliability, speaker, place, instrument, event
// example: { "id": "d-seed", "limit": 1000 }
MATCH (d:Document {id: $id})<-[:SOURCED_FROM]-(c:Claim)
MATCH (c)-[:SUBJECT]->(s:Entity)
MATCH (c)-[:OBJECT]->(o:Entity)
OPTIONAL MATCH (c)-[:ATTRIBUTED_TO]->(speaker:Entity)
OPTIONAL MATCH (c)-[:AT]->(place:Entity)
OPTIONAL MATCH (c)-[:BY_MEANS_OF]->(instrument:Entity)
OPTIONAL MATCH (c)-[:IN_EVENT]->(event:Entity)
RETURN properties(c) AS properties, s.id AS subject, o.id AS object, d.id AS document, d.reliability AS reliability,
  speaker.id AS speaker, place.id AS place, instrument.id AS instrument, event.id AS event
ORDER BY c.id
LIMIT $limit
