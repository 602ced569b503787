// Claims are found by their relation: each roll-up asks which entities are denied.
// params: none
// returns: nothing
// example: {}
CREATE INDEX claim_relation IF NOT EXISTS FOR (n:Claim) ON (n.relation);
