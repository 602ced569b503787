// Favourites of the console are found by their own ids, and no two share one.
// params: none
// returns: nothing
// example: {}
CREATE CONSTRAINT favourite_id IF NOT EXISTS FOR (n:Favourite) REQUIRE n.id IS UNIQUE;
