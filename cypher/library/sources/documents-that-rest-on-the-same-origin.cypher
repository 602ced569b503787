// title: Which documents rest on the same origin?
// explanation: Origins that several documents relay, as a picture of documents around each. They count as one.
// look for: Large stars: take one document of each, the earliest or the one closest to the origin.
// returns: document, relay, origin
// option atLeast: integer, documents that an origin must have at least = 3
MATCH (d:Document)-[:RELAYS]->(origin)
WITH origin, count(d) AS repeated
WHERE repeated >= $atLeast
MATCH (document:Document)-[relay:RELAYS]->(origin)
RETURN document, relay, origin
ORDER BY origin.id, document.id
