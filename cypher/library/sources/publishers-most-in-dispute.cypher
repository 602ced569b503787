// title: Whose claims are disputed most?
// explanation: Publishers by the share of their claims that stand on a side of a dispute.
// look for: Many disputed claims are no verdict: who reports figures of a war early is contradicted often. Read the disputes
//   before the share.
// returns: publisher, claims, disputed, share, reliability
// option atLeast: integer, claims that a publisher must have at least = 5
MATCH (p:Publisher)<-[:PUBLISHED_BY]-(d:Document)<-[:SOURCED_FROM]-(c:Claim)
WITH p, c, d, COUNT { (:Dispute)-[:CONCERNS]->(c) } AS disputes
WITH p, count(c) AS claims, sum(CASE WHEN disputes > 0 THEN 1 ELSE 0 END) AS disputed, min(d.reliability) AS reliability
WHERE claims >= $atLeast AND disputed > 0
RETURN p.name AS publisher, claims, disputed, round(100.0 * disputed / claims) / 100.0 AS share, reliability
ORDER BY share DESC, claims DESC, publisher
