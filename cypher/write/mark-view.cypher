// Notes when a view was deleted, or with null that it is not, whatever its version or only at a given one.
// params: id: string, version: integer, deleted: string
// returns: changed
// example: { "id": "v-example", "version": null, "deleted": "2026-11-25T13:00:00.000Z" }
MATCH (v:View {id: $id})
WHERE v.version = coalesce($version, v.version)
SET v.deleted = $deleted
RETURN count(v) AS changed
