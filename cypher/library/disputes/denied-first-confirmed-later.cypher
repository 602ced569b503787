// title: What was denied first and confirmed later?
// explanation: Events and agreements with a denial that is older than a confirmation, with who made the two.
// look for: How long the denial was kept up, and whether the side that denied is the one that confirmed.
// returns: what, denier, deniedOn, confirmer, confirmedOn
MATCH (denier:Entity)<-[:SUBJECT]-(no:Claim {relation: 'DENIES'})-[:OBJECT]->(what:Entity)
MATCH (what)<-[:OBJECT]-(yes:Claim {relation: 'CONFIRMS'})-[:SUBJECT]->(confirmer:Entity)
WHERE yes.firstDay > no.firstDay
RETURN what.name AS what, denier.name AS denier, no.date AS deniedOn, confirmer.name AS confirmer, yes.date AS confirmedOn
ORDER BY what, no.firstDay, yes.firstDay, no.id, yes.id
