// Saved views that have a name, last saved first: those that were deleted, or those that were not.
// params: deleted: boolean, limit: integer
// returns: id, name, version, created, saved, deleted, entities, thumbnail
// example: { "deleted": false, "limit": 10 }
MATCH (v:View)
WHERE v.name <> '' AND (v.deleted IS NOT NULL) = $deleted
RETURN v.id AS id, v.name AS name, v.version AS version, v.created AS created, v.saved AS saved, v.deleted AS deleted, v.entities AS entities, v.thumbnail AS thumbnail
ORDER BY saved DESC, id
LIMIT $limit
