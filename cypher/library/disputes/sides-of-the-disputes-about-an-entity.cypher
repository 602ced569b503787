// title: Who says what in the disputes about somebody or something?
// explanation: Disputes with a claim about an entity, side by side: what each side says, how many documents are behind it
//   and who published them.
// look for: Sides with one publisher each; sides that an interested party fills alone; a dispute that is only about the unit
//   or the day.
// returns: dispute, kind, side, says, claims, documents, publishers
// param about: entity, whom or what it is about = "un-dprk-contingent"
MATCH (:Entity {id: $about})<-[:SUBJECT|OBJECT]-(:Claim)<-[:CONCERNS]-(k:Dispute)
WITH DISTINCT k
MATCH (k)-[r:CONCERNS]->(c:Claim)-[:SOURCED_FROM]->(d:Document)-[:PUBLISHED_BY]->(p:Publisher)
WITH k, r.side AS side, r.label AS says, c, d, p ORDER BY p.name
WITH k, side, says, count(DISTINCT c.id) AS claims, count(DISTINCT d.id) AS documents, collect(DISTINCT p.name) AS publishers
RETURN k.about AS dispute, k.kind AS kind, side + 1 AS side, says, claims, documents, publishers
ORDER BY k.id, side
