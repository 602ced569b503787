// Claims by the days on which they held or happened, earliest first; claims without a day are left out.
// params: from: string, to: string, limit: integer
// returns: properties, subject, object, document, reliability, speaker, place, instrument, event
// example: { "from": "2024-06-01", "to": "2024-06-30", "limit": 100 }
MATCH (c:Claim)
WHERE c.firstDay <= $to AND coalesce(c.lastDay, '9999-12-31') >= $from
MATCH (c)-[:SUBJECT]->(s:Entity)
MATCH (c)-[:OBJECT]->(o:Entity)
MATCH (c)-[:SOURCED_FROM]->(d:Document)
OPTIONAL MATCH (c)-[:ATTRIBUTED_TO]->(speaker:Entity)
OPTIONAL MATCH (c)-[:AT]->(place:Entity)
OPTIONAL MATCH (c)-[:BY_MEANS_OF]->(instrument:Entity)
OPTIONAL MATCH (c)-[:IN_EVENT]->(event:Entity)
RETURN properties(c) AS properties, s.id AS subject, o.id AS object, d.id AS document, d.reliability AS reliability,
  speaker.id AS speaker, place.id AS place, instrument.id AS instrument, event.id AS event
ORDER BY c.firstDay, c.id
LIMIT $limit
