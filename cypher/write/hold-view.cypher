// Holds a view for the rest of the transaction, so that no two change it at once, and says what it is by then.
// params: id: string, at: string
// returns: version, name, created, saved, deleted
// example: { "id": "v-example", "at": "2026-11-25T12:30:00.000Z" }
MATCH (v:View {id: $id})
SET v.held = $at
WITH v
// Removed by the one that held it before: found, but without anything in it.
WHERE v.version IS NOT NULL
RETURN v.version AS version, v.name AS name, v.created AS created, v.saved AS saved, v.deleted AS deleted
