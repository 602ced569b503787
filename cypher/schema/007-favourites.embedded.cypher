// Favourites of the console are found by their own ids, and no two share one.
// A uniqueness constraint brings no index on this engine, so the id gets one of its own.
CREATE CONSTRAINT favourite_id IF NOT EXISTS FOR (n:Favourite) REQUIRE n.id IS UNIQUE;
CREATE INDEX favourite_id_index IF NOT EXISTS FOR (n:Favourite) ON (n.id);
