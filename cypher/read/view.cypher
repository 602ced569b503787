// A saved view as it was at a version, or as it is now where that is null.
// params: id: string, version: integer
// returns: id, created, deleted, title, version, name, saved, entities, thumbnail, content
// example: { "id": "v-example", "version": null }
MATCH (v:View {id: $id})
OPTIONAL MATCH (w:ViewVersion)-[:VERSION_OF]->(v)
WHERE w.version = coalesce($version, v.version)
RETURN v.id AS id, v.created AS created, v.deleted AS deleted, v.name AS title, w.version AS version, w.name AS name, w.saved AS saved, w.entities AS entities, CASE WHEN w.version = v.version THEN v.thumbnail ELSE '' END AS thumbnail, w.content AS content
