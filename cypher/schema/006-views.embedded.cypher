// Saved views and their versions are found by their own ids, and no two of one label share one.
// A uniqueness constraint brings no index on this engine, so each id gets one of its own.
CREATE CONSTRAINT view_id IF NOT EXISTS FOR (n:View) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT view_version_id IF NOT EXISTS FOR (n:ViewVersion) REQUIRE n.id IS UNIQUE;
CREATE INDEX view_id_index IF NOT EXISTS FOR (n:View) ON (n.id);
CREATE INDEX view_version_id_index IF NOT EXISTS FOR (n:ViewVersion) ON (n.id);
