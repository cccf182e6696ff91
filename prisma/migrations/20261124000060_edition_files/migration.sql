-- The files of an edition as they were first made: whoever takes one later has the same bytes, also once a newer version of
-- the program would write them otherwise. Of an edition from another desk, the bundle it came in, with their signature.
CREATE TABLE edition_files (
  edition_id uuid NOT NULL REFERENCES editions (id),
  file text NOT NULL,
  sha256 text NOT NULL REFERENCES blobs (sha256),
  made_at timestamptz(3) NOT NULL,
  PRIMARY KEY (edition_id, file)
);
CREATE INDEX edition_files_sha256 ON edition_files (sha256);
CREATE TRIGGER never_changes BEFORE UPDATE OR DELETE ON edition_files FOR EACH ROW EXECUTE FUNCTION never_changes();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON edition_files FOR EACH STATEMENT EXECUTE FUNCTION never_changes();
