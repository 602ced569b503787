// title: What do we still believe because nobody has looked again?
// explanation: Edges of relations that last, affirmed, last reported longest ago.
// look for: Offices, numbers in service and deployments: those change soonest. An alliance may rest for years.
// returns: from, relation, to, lastReported, claims, grade
// option relations: list of relation, relations that change = ["HOLDS_OFFICE_IN", "OPERATES", "DEPLOYED_TO", "COMMANDS",
//   "PRODUCES"]
// option top: integer, how many = 25
MATCH (a:Entity)-[r]->(b:Entity)
WHERE type(r) IN $relations AND r.affirmed AND r.until IS NULL AND r.lastReported IS NOT NULL
RETURN a.name AS from, type(r) AS relation, b.name AS to, r.lastReported AS lastReported, r.claims AS claims, r.grade AS grade
ORDER BY lastReported, r.id
LIMIT $top
