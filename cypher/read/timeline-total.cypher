// How many claims held or happened on days of a range.
// params: from: string, to: string
// returns: total
// example: { "from": "2024-06-01", "to": "2024-06-30" }
MATCH (c:Claim)
WHERE c.firstDay <= $to AND coalesce(c.lastDay, '9999-12-31') >= $from
RETURN count(c) AS total
