// title: Who denies what, and who affirms it all the same?
// explanation: Denials in public, each beside those who report or confirm the same event or agreement.
// look for: A denial by the very side that is said to have acted; denials that stopped once somebody else confirmed.
// returns: denies, what, on, statement, affirmedBy
MATCH (denier:Entity)<-[:SUBJECT]-(c:Claim {relation: 'DENIES'})-[:OBJECT]->(what:Entity)
OPTIONAL MATCH (affirming:Entity)-[:CONFIRMS|REPORTS]->(what)
WITH denier, c, what, affirming ORDER BY affirming.name
WITH denier, c, what, collect(DISTINCT affirming.name) AS affirmedBy
RETURN denier.name AS denies, what.name AS what, coalesce(c.date, c.dateFrom, c.reported) AS on, c.statement AS statement,
  affirmedBy
ORDER BY what, on, c.id
