// title: What rests on documents that show no day?
// explanation: Such claims cannot be put into an order of what became known when, and fall out of every question that asks
//   for it.
// look for: Edges that have no other claim: find the day of the document, or a second document.
// returns: publisher, title, retrieved, statement, otherClaims
MATCH (c:Claim)-[:SOURCED_FROM]->(d:Document)-[:PUBLISHED_BY]->(p:Publisher)
WHERE c.reportedDay IS NULL
WITH c, d, p, COUNT { MATCH (other:Claim {edge: c.edge}) WHERE other.reportedDay IS NOT NULL } AS others
RETURN p.name AS publisher, d.title AS title, d.retrieved AS retrieved, c.statement AS statement, others AS otherClaims
ORDER BY otherClaims, c.id
