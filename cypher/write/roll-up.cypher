// Rolls the claims of given edges up into those edges; edges without claims are dropped by `drop-edges`.
// params: rows: list of { id: string, source: string, target: string, relation: string, speech: boolean }, statuses: list of { status: string, rank: integer, affirms: string }
// returns: rolled
// example: { "rows": [{ "id": "st-example~SUPPLIES~st-prk", "source": "st-example", "target": "st-prk", "relation": "SUPPLIES", "speech": false }], "statuses": [{ "status": "confirmed", "rank": 1, "affirms": "yes" }, { "status": "reported", "rank": 2, "affirms": "yes" }, { "status": "claimed", "rank": 3, "affirms": "yes" }, { "status": "planned", "rank": 4, "affirms": "planned" }, { "status": "refused", "rank": 5, "affirms": "no" }, { "status": "denied", "rank": 6, "affirms": "no" }] }
// expands: __TYPE__ to the relation of the rows: row.relation where the engine takes that, else one text for each
// Who denies an event or an agreement contests what is said of it, but not what others said about it.
OPTIONAL MATCH (denial:Claim {relation: 'DENIES'})
OPTIONAL MATCH (denial)-[:OBJECT]->(x:Entity)
WITH collect(DISTINCT x.id) AS denied
UNWIND $rows AS row
WITH row, NOT row.speech AND (row.source IN denied OR row.target IN denied) AS isDenied
MATCH (c:Claim {edge: row.id})-[:SOURCED_FROM]->(d:Document)
USING INDEX SEEK c:Claim(edge)
// The furthest origin: what the claim itself relays, else what its document relays, else the document.
OPTIONAL MATCH (c)-[:RELAYS*1..32]->(own) WHERE NOT EXISTS { (own)-[:RELAYS]->() }
OPTIONAL MATCH (d)-[:RELAYS*1..32]->(end) WHERE NOT EXISTS { (end)-[:RELAYS]->() }
WITH row, isDenied, c, d, coalesce(own.id, end.id, d.id) AS origin,
  [s IN $statuses WHERE s.status = c.status | s.rank][0] AS rank,
  CASE WHEN row.speech THEN 'yes' ELSE [s IN $statuses WHERE s.status = c.status | s.affirms][0] END AS affirms,
  d.reliability + toString(c.credibility) AS grade,
  COUNT { (:Dispute)-[:CONCERNS]->(c) } AS disputes
WITH row, isDenied,
  count(DISTINCT c.id) AS claims,
  count(DISTINCT d.id) AS documents,
  count(DISTINCT origin) AS origins,
  min(rank) AS rank,
  min(CASE WHEN affirms = 'yes' THEN grade END) AS grade,
  count(DISTINCT CASE WHEN affirms = 'yes' THEN c.id END) AS affirming,
  count(DISTINCT CASE WHEN affirms = 'no' THEN c.id END) AS denying,
  sum(disputes) AS disputes,
  min(CASE WHEN affirms <> 'no' THEN c.firstDay + '|' + coalesce(c.dateFrom, c.date, c.dateTo) END) AS since,
  max(CASE WHEN affirms <> 'no' THEN c.lastDay + '|' + coalesce(c.dateTo, c.date, c.dateFrom) END) AS until,
  count(DISTINCT CASE WHEN affirms <> 'no' AND c.firstDay IS NOT NULL AND c.lastDay IS NULL THEN c.id END) AS open,
  min(c.reportedDay + '|' + c.reported) AS firstReported,
  max(c.reportedDay + '|' + c.reported) AS lastReported
MATCH (a:Entity {id: row.source})
USING INDEX SEEK a:Entity(id)
MATCH (b:Entity {id: row.target})
USING INDEX SEEK b:Entity(id)
MERGE (a)-[r:__TYPE__]->(b)
SET r = {
  id: row.id,
  claims: claims,
  documents: documents,
  origins: origins,
  status: [s IN $statuses WHERE s.rank = rank | s.status][0],
  affirmed: denying < claims,
  grade: grade,
  contested: affirming > 0 AND (denying > 0 OR isDenied) OR disputes > 0,
  since: split(since, '|')[1],
  until: CASE WHEN open = 0 THEN split(until, '|')[1] END,
  firstReported: split(firstReported, '|')[1],
  lastReported: split(lastReported, '|')[1]
}
RETURN count(r) AS rolled
