// Removes a view with all its versions, whatever its version or only at a given one.
// params: id: string, version: integer
// returns: changed
// example: { "id": "v-example", "version": null }
MATCH (w:ViewVersion)-[:VERSION_OF]->(v:View {id: $id})
WHERE v.version = coalesce($version, v.version)
DETACH DELETE w, v
RETURN count(*) AS changed
