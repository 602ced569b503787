// The imports that were done or are under way, latest first: all, those that are not done, or the one of an id.
// params: id: string, unfinished: boolean, limit: integer
// returns: id, name, format, by, sha256, bytes, imported, state, counts
// example: { "id": null, "unfinished": false, "limit": 10 }
MATCH (i:Import)
WHERE i.id = coalesce($id, i.id) AND (NOT $unfinished OR i.state <> 'done')
RETURN i.id AS id, i.name AS name, i.format AS format, i.by AS by, i.sha256 AS sha256, i.bytes AS bytes, i.imported AS imported, i.state AS state, i.counts AS counts
ORDER BY imported DESC, id
LIMIT $limit
