// title: What looks well reported and goes back to a single origin?
// explanation: Edges with several documents behind them whose information comes from one and the same origin: an agency, an
//   office, a speaker. Ten papers that repeat one service are one source.
// look for: The edges with the most documents: those are believed most widely on the word of one. Open the claims to see
//   whose.
// returns: from, relation, to, documents, origins, status, grade
// option atLeast: integer, documents that there must be at least = 2
MATCH (a:Entity)-[r]->(b:Entity)
WHERE r.affirmed AND r.origins = 1 AND r.documents >= $atLeast
RETURN a.name AS from, type(r) AS relation, b.name AS to, r.documents AS documents, r.origins AS origins,
  r.status AS status, r.grade AS grade
ORDER BY documents DESC, r.id
