// title: Who seeks what, and who makes it or is asked for it?
// explanation: What somebody is said to want, beside those who produce, develop or operate it and could give it.
// look for: A wish that only one state can grant. Nobody in the last column does not mean that there is nobody: only that no
//   document here says so.
// returns: seeker, seeks, since, grade, couldGrant
MATCH (seeker:Entity)-[r:SEEKS]->(wish:Entity)
WHERE r.affirmed
OPTIONAL MATCH (maker:Entity)-[:PRODUCES|DEVELOPS|OPERATES]->(wish)
WHERE maker.id <> seeker.id
WITH seeker, r, wish, maker ORDER BY maker.name
WITH seeker, r, wish, collect(DISTINCT maker.name) AS couldGrant
RETURN seeker.name AS seeker, wish.name AS seeks, r.firstReported AS since, r.grade AS grade, couldGrant
ORDER BY seeker, seeks
