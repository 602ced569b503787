// Makes a view that nothing was saved in yet; `save-view` writes its first version in the same transaction.
// params: id: string, created: string
// returns: created
// example: { "id": "v-example", "created": "2026-11-25T12:00:00.000Z" }
CREATE (v:View {id: $id, version: 0, created: $created})
RETURN v.created AS created
