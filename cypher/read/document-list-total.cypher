// How many documents there are by words of title or publisher, by publisher, language, kind and reliability.
// params: words: list of string, publishers: list of string, languages: list of string, kinds: list of string, reliabilities: list of string
// returns: total
// example: { "words": ["drone"], "publishers": [], "languages": ["en"], "kinds": [], "reliabilities": [] }
MATCH (d:Document)-[:PUBLISHED_BY]->(p:Publisher)
WHERE (size($publishers) = 0 OR p.id IN $publishers OR p.name IN $publishers)
  AND (size($languages) = 0 OR d.language IN $languages)
  AND (size($kinds) = 0 OR d.kind IN $kinds)
  AND (size($reliabilities) = 0 OR d.reliability IN $reliabilities)
WITH d, coalesce(d.key, toLower(d.title)) AS title, coalesce(p.key, toLower(p.name)) AS name
WHERE all(word IN $words WHERE title CONTAINS word OR name CONTAINS word)
RETURN count(d) AS total
