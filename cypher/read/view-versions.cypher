// The versions of a saved view that are kept, the present one first.
// params: id: string
// returns: version, name, saved, entities, title, deleted
// example: { "id": "v-example" }
MATCH (w:ViewVersion)-[:VERSION_OF]->(v:View {id: $id})
RETURN w.version AS version, w.name AS name, w.saved AS saved, w.entities AS entities, v.name AS title, v.deleted AS deleted
ORDER BY version DESC
