// Names the databases that there are, for the message that one is missing; runs against `system`.
// params: none
// returns: name
// example: {}
SHOW DATABASES YIELD name
WHERE name <> 'system'
RETURN name
ORDER BY name
