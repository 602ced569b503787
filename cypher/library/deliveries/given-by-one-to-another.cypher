// title: What did one side give another, when, and according to whom?
// explanation: Every claim that one side supplied or helped the other, or that a transfer from the one to the other moved
//   something, with the document that says so and whoever it quotes.
// look for: Rows that only one speaker stands behind; figures for the same goods that grow from report to report; goods that
//   are planned or refused and not yet given.
// returns: day, what, statement, quantity, unit, status, speaker, publisher
// param giver: entity, who gives = "st-rus"
// param receiver: entity, who is given something = "st-prk"
MATCH (giver:Entity {id: $giver})
MATCH (receiver:Entity {id: $receiver})
MATCH (s:Entity)<-[:SUBJECT]-(c:Claim)-[:OBJECT]->(o:Entity)
// Either the claim says it of the two themselves, or it says what a transfer between them moved.
WHERE (c.relation IN ['SUPPLIES', 'ASSISTS'] AND s.id = giver.id AND o.id = receiver.id)
  OR (c.relation = 'TRANSFERS' AND EXISTS { (giver)-[:SUPPLIES_THROUGH]->(s)<-[:RECEIVES_THROUGH]-(receiver) })
MATCH (c)-[:SOURCED_FROM]->(:Document)-[:PUBLISHED_BY]->(p:Publisher)
OPTIONAL MATCH (c)-[:BY_MEANS_OF]->(means:Entity)
OPTIONAL MATCH (c)-[:ATTRIBUTED_TO]->(speaker:Entity)
RETURN coalesce(c.date, c.dateFrom, c.dateTo) AS day,
  CASE WHEN c.relation = 'TRANSFERS' THEN o.name ELSE means.name END AS what,
  c.statement AS statement,
  coalesce(c.quantity, c.quantityMin, c.quantityMax) AS quantity, c.unit AS unit,
  c.status AS status, speaker.name AS speaker, p.name AS publisher
ORDER BY day, c.id
