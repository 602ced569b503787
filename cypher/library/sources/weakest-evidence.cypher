// title: Which edges have no better evidence than this?
// explanation: Edges whose best grade is at or below a given one. The letter is the reliability of the document from A to F,
//   the digit the credibility of the claim from 1 to 6; F and 6 say that it cannot be judged.
// look for: Edges that other conclusions need. Ask whether the picture still holds without them.
// returns: from, relation, to, grade, claims, status
// option grade: text, the best grade that they may have = "C4"
MATCH (a:Entity)-[r]->(b:Entity)
WHERE r.affirmed AND (r.grade >= $grade OR right(r.grade, 1) >= right($grade, 1))
RETURN a.name AS from, type(r) AS relation, b.name AS to, r.grade AS grade, r.claims AS claims, r.status AS status
ORDER BY right(r.grade, 1) DESC, grade DESC, r.id
