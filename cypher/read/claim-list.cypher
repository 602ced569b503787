// Claims by words of their sentence, by relation, status, publisher and day of report, in a chosen order.
// params: words: list of string, relations: list of string, statuses: list of string, publishers: list of string, from: string, to: string, order: string, descending: boolean, offset: integer, limit: integer
// returns: properties, subject, object, document, reliability, speaker, place, instrument, event
// example: { "words": ["drone", "north"], "relations": [], "statuses": [], "publishers": [], "from": "", "to": "", "order": "reported", "descending": true, "offset": 0, "limit": 100 }
MATCH (c:Claim)-[:SOURCED_FROM]->(d:Document)-[:PUBLISHED_BY]->(p:Publisher)
WHERE (size($relations) = 0 OR c.relation IN $relations)
  AND (size($statuses) = 0 OR c.status IN $statuses)
  AND (size($publishers) = 0 OR p.id IN $publishers OR p.name IN $publishers)
  AND ($from = '' OR c.reportedDay >= $from)
  AND ($to = '' OR c.reportedDay <= $to)
WITH c, d, coalesce(c.key, toLower(c.statement)) AS key
WHERE all(word IN $words WHERE key CONTAINS word)
WITH c, d, coalesce(CASE WHEN $order = 'held' THEN c.firstDay ELSE c.reportedDay END, '') AS day
ORDER BY
  CASE WHEN day = '' THEN 1 ELSE 0 END,
  CASE WHEN $descending THEN day ELSE '' END DESC,
  CASE WHEN $descending THEN '' ELSE day END,
  c.id
SKIP $offset
LIMIT $limit
MATCH (c)-[:SUBJECT]->(s:Entity)
MATCH (c)-[:OBJECT]->(o:Entity)
OPTIONAL MATCH (c)-[:ATTRIBUTED_TO]->(speaker:Entity)
OPTIONAL MATCH (c)-[:AT]->(place:Entity)
OPTIONAL MATCH (c)-[:BY_MEANS_OF]->(instrument:Entity)
OPTIONAL MATCH (c)-[:IN_EVENT]->(event:Entity)
RETURN properties(c) AS properties, s.id AS subject, o.id AS object, d.id AS document, d.reliability AS reliability,
  speaker.id AS speaker, place.id AS place, instrument.id AS instrument, event.id AS event
ORDER BY
  CASE WHEN day = '' THEN 1 ELSE 0 END,
  CASE WHEN $descending THEN day ELSE '' END DESC,
  CASE WHEN $descending THEN '' ELSE day END,
  c.id
LIMIT $limit
