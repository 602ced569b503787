// title: Who is quoted most, and how much of it is affirmed elsewhere?
// explanation: Those to whom claims are attributed, with how many, over how many documents, and on how many edges some claim
//   stands that is not theirs.
// look for: Speakers with many claims of which few are shared: much of the picture hangs on them.
// returns: speaker, kind, claims, documents, edges, edgesSaidByOthersToo
// option top: integer, how many speakers = 20
MATCH (speaker:Entity)<-[:ATTRIBUTED_TO]-(c:Claim)-[:SOURCED_FROM]->(d:Document)
WITH speaker, count(DISTINCT c.id) AS claims, count(DISTINCT d.id) AS documents, collect(DISTINCT c.edge) AS edges
UNWIND edges AS edge
MATCH (c:Claim {edge: edge})
WITH speaker, claims, documents, edge, count(c) AS said,
  sum(CASE WHEN EXISTS { (c)-[:ATTRIBUTED_TO]->(speaker) } THEN 1 ELSE 0 END) AS own
WITH speaker, claims, documents, count(edge) AS edges, sum(CASE WHEN said > own THEN 1 ELSE 0 END) AS shared
RETURN speaker.name AS speaker, [l IN labels(speaker) WHERE l <> 'Entity'][0] AS kind, claims, documents, edges,
  shared AS edgesSaidByOthersToo
ORDER BY claims DESC, speaker
LIMIT $top
