// What questions look up besides ids: the claims of an edge, names by their folded key, claims by day.
// params: none
// returns: nothing
// example: {}
CREATE INDEX claim_edge IF NOT EXISTS FOR (n:Claim) ON (n.edge);
CREATE INDEX claim_first_day IF NOT EXISTS FOR (n:Claim) ON (n.firstDay);
CREATE INDEX name_key IF NOT EXISTS FOR (n:Name) ON (n.key);
