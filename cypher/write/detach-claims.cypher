// Cuts claims off from all that they name, before they are written again; disputes keep hold of them.
// params: ids: list of string
// returns: cut
// example: { "ids": ["c9999"] }
UNWIND $ids AS id
MATCH (:Claim {id: id})-[r:SUBJECT|OBJECT|SOURCED_FROM|ATTRIBUTED_TO|AT|BY_MEANS_OF|IN_EVENT|RELAYS]->()
DELETE r
RETURN count(*) AS cut
