// Saved views and their versions are found by their own ids, and no two of one label share one.
// params: none
// returns: nothing
// example: {}
CREATE CONSTRAINT view_id IF NOT EXISTS FOR (n:View) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT view_version_id IF NOT EXISTS FOR (n:ViewVersion) REQUIRE n.id IS UNIQUE;
