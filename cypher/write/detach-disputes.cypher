// Takes all claims off the sides of disputes, before the sides are written again.
// params: ids: list of string
// returns: cut
// example: { "ids": ["k99"] }
UNWIND $ids AS id
MATCH (:Dispute {id: id})-[r:CONCERNS]->()
DELETE r
RETURN count(*) AS cut
