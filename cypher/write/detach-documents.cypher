// Cuts documents off from their publisher and from what they relay, before both are written again.
// params: ids: list of string
// returns: cut
// example: { "ids": ["d-example"] }
UNWIND $ids AS id
MATCH (:Document {id: id})-[r:PUBLISHED_BY|RELAYS]->()
DELETE r
RETURN count(*) AS cut
