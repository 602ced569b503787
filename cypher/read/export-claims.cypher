// The claims behind given edges with all that they name and where they have it from, edge by edge.
// params: edges: list of string
// returns: properties, subject, object, document, reliability, speaker, place, instrument, event, relays
// example: { "edges": ["st-rus~ASSISTS~st-prk", "st-rus~SIGNS~ag-rus-prk-csp-2024"] }
MATCH (c:Claim)
WHERE c.edge IN $edges
MATCH (c)-[:SUBJECT]->(s:Entity)
MATCH (c)-[:OBJECT]->(o:Entity)
MATCH (c)-[:SOURCED_FROM]->(d:Document)
OPTIONAL MATCH (c)-[:ATTRIBUTED_TO]->(speaker:Entity)
OPTIONAL MATCH (c)-[:AT]->(place:Entity)
OPTIONAL MATCH (c)-[:BY_MEANS_OF]->(instrument:Entity)
OPTIONAL MATCH (c)-[:IN_EVENT]->(event:Entity)
OPTIONAL MATCH (c)-[r:RELAYS]->(from)
WITH c, s, o, d, speaker, place, instrument, event, r, from
ORDER BY c.id, from.id
RETURN properties(c) AS properties, s.id AS subject, o.id AS object, d.id AS document, d.reliability AS reliability,
  speaker.id AS speaker, place.id AS place, instrument.id AS instrument, event.id AS event,
  collect({ id: from.id, labels: labels(from), basis: r.basis }) AS relays
ORDER BY properties.edge, properties.id
