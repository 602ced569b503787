// Documents by words of title or publisher, by publisher, language, kind and reliability, in a chosen order.
// params: words: list of string, publishers: list of string, languages: list of string, kinds: list of string, reliabilities: list of string, order: string, descending: boolean, offset: integer, limit: integer
// returns: properties, publisher, publisherId, claims, relays
// example: { "words": ["drone"], "publishers": [], "languages": ["en"], "kinds": [], "reliabilities": [], "order": "published", "descending": true, "offset": 0, "limit": 100 }
MATCH (d:Document)-[:PUBLISHED_BY]->(p:Publisher)
WHERE (size($publishers) = 0 OR p.id IN $publishers OR p.name IN $publishers)
  AND (size($languages) = 0 OR d.language IN $languages)
  AND (size($kinds) = 0 OR d.kind IN $kinds)
  AND (size($reliabilities) = 0 OR d.reliability IN $reliabilities)
WITH d, p, coalesce(d.key, toLower(d.title)) AS title, coalesce(p.key, toLower(p.name)) AS name
WHERE all(word IN $words WHERE title CONTAINS word OR name CONTAINS word)
WITH d, p, title, name, coalesce(d.reportedDay, '') AS day, COUNT { (d)<-[:SOURCED_FROM]-(:Claim) } AS claims,
  EXISTS { (d)-[:RELAYS]->() } AS whole, EXISTS { (d)<-[:SOURCED_FROM]-(:Claim)-[:RELAYS]->() } AS part
WITH d, p, day, claims, whole OR part AS relays,
  CASE $order WHEN 'published' THEN day WHEN 'title' THEN title WHEN 'publisher' THEN name WHEN 'reliability' THEN d.reliability ELSE '' END AS text,
  CASE WHEN $order = 'claims' THEN claims ELSE 0 END AS number
RETURN properties(d) AS properties, p.name AS publisher, p.id AS publisherId, claims, relays
ORDER BY
  CASE WHEN $order = 'published' AND day = '' THEN 1 ELSE 0 END,
  CASE WHEN $descending THEN text ELSE '' END DESC,
  CASE WHEN $descending THEN '' ELSE text END,
  CASE WHEN $descending THEN 0 - number ELSE number END,
  day DESC,
  d.id
SKIP $offset
LIMIT $limit
