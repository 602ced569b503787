// title: Who is under sanctions and takes part in transfers all the same?
// explanation: Sanctioned persons, organisations and states that are said to give, receive, broker or command in an event.
// look for: Whether the event came before the sanction: then it is the reason for it, not a breach.
// returns: sanctioned, by, sanctionedSince, relation, event, eventDay, goods
MATCH (issuer:Entity)-[s:SANCTIONS]->(sanctioned:Entity)-[r:SUPPLIES_THROUGH|RECEIVES_THROUGH|TAKES_PART_IN]->(event:Event)
WHERE s.affirmed AND r.affirmed
OPTIONAL MATCH (event)-[t:TRANSFERS]->(goods:Entity)
WITH sanctioned, s, r, event, issuer, goods, t ORDER BY goods.name, issuer.name
WITH sanctioned, type(r) AS relation, event, min(s.since) AS sanctionedSince, collect(DISTINCT issuer.name) AS by,
  collect(DISTINCT goods.name) AS goods, max(coalesce(r.since, t.since)) AS eventDay
RETURN sanctioned.name AS sanctioned, by, sanctionedSince, relation, event.name AS event, eventDay, goods
ORDER BY sanctioned, event, relation
