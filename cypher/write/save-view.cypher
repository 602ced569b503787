// Writes the version of a view that follows a given one, if that is still the present one, and drops older ones.
// params: id: string, follows: integer, properties: map, written: map, dropped: list of integer
// returns: version
// example: { "id": "v-example", "follows": 0, "properties": { "version": 1, "name": "Example", "saved": "2026-11-25T12:00:00.000Z", "entities": 0, "thumbnail": "" }, "written": { "id": "v-example~1", "version": 1, "name": "Example", "saved": "2026-11-25T12:00:00.000Z", "entities": 0, "content": "{}" }, "dropped": [0] }
MATCH (v:View {id: $id, version: $follows})
WHERE v.deleted IS NULL
SET v += $properties
CREATE (w:ViewVersion)-[:VERSION_OF]->(v)
SET w = $written
WITH v, w
OPTIONAL MATCH (old:ViewVersion)-[:VERSION_OF]->(v)
WHERE old.version IN $dropped
WITH w, collect(old) AS olds
FOREACH (each IN olds | DETACH DELETE each)
RETURN w.version AS version
