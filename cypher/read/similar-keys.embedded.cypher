// Keys of names that may be similar to typed ones: here all keys, because this engine has no full-text index that it takes queries for.
MATCH (n:Name)
RETURN collect(DISTINCT n.key) AS keys
