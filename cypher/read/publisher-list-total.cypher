// How many publishers there are by words of their name.
// params: words: list of string
// returns: total
// example: { "words": ["kyiv"] }
MATCH (p:Publisher)<-[:PUBLISHED_BY]-(:Document)
WITH DISTINCT p, coalesce(p.key, toLower(p.name)) AS key
WHERE all(word IN $words WHERE key CONTAINS word)
RETURN count(p) AS total
