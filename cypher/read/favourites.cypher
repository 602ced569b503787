// The favourites of the console, by folder and title.
// params: limit: integer
// returns: id, folder, title, text, saved
// example: { "limit": 10 }
MATCH (f:Favourite)
RETURN f.id AS id, f.folder AS folder, f.title AS title, f.text AS text, f.saved AS saved
ORDER BY folder, title, id
LIMIT $limit
