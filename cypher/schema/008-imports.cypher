// Imports are found by their own ids, and no two share one.
// params: none
// returns: nothing
// example: {}
CREATE CONSTRAINT import_id IF NOT EXISTS FOR (n:Import) REQUIRE n.id IS UNIQUE;
