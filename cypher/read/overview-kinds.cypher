// How many entities there are of each kind.
// params: none
// returns: kind, count
// example: {}
MATCH (e:Entity)
WITH [label IN labels(e) WHERE label <> 'Entity'][0] AS kind
WITH kind, count(*) AS count
RETURN kind, count
ORDER BY count DESC, kind
