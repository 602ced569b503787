// Every record is found by its own id, and no two of one label share one.
// A uniqueness constraint brings no index on this engine, so each id gets one of its own.
CREATE CONSTRAINT store_id IF NOT EXISTS FOR (n:Store) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT entity_id IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT name_id IF NOT EXISTS FOR (n:Name) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT document_id IF NOT EXISTS FOR (n:Document) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT publisher_id IF NOT EXISTS FOR (n:Publisher) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT origin_id IF NOT EXISTS FOR (n:Origin) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT claim_id IF NOT EXISTS FOR (n:Claim) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT dispute_id IF NOT EXISTS FOR (n:Dispute) REQUIRE n.id IS UNIQUE;
CREATE INDEX store_id_index IF NOT EXISTS FOR (n:Store) ON (n.id);
CREATE INDEX entity_id_index IF NOT EXISTS FOR (n:Entity) ON (n.id);
CREATE INDEX name_id_index IF NOT EXISTS FOR (n:Name) ON (n.id);
CREATE INDEX document_id_index IF NOT EXISTS FOR (n:Document) ON (n.id);
CREATE INDEX publisher_id_index IF NOT EXISTS FOR (n:Publisher) ON (n.id);
CREATE INDEX origin_id_index IF NOT EXISTS FOR (n:Origin) ON (n.id);
CREATE INDEX claim_id_index IF NOT EXISTS FOR (n:Claim) ON (n.id);
CREATE INDEX dispute_id_index IF NOT EXISTS FOR (n:Dispute) ON (n.id);
