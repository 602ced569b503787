// Imports are found by their own ids, and no two share one.
// A uniqueness constraint brings no index on this engine, so the id gets one of its own.
CREATE CONSTRAINT import_id IF NOT EXISTS FOR (n:Import) REQUIRE n.id IS UNIQUE;
CREATE INDEX import_id_index IF NOT EXISTS FOR (n:Import) ON (n.id);
