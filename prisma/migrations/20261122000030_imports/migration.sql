-- Editions that came from another desk: its key, its signature and what that covers, and which of their references is
-- which record here. The edition itself is their document, unchanged.
CREATE TABLE imported_editions (
  edition_id uuid PRIMARY KEY REFERENCES editions (id),
  desk text NOT NULL,
  url text,
  fingerprint text,
  public_key text,
  signature bytea,
  tag_manifest bytea,
  bag_info text,
  refs jsonb NOT NULL DEFAULT '{}',
  imported_at timestamptz(3) NOT NULL,
  imported_by uuid REFERENCES authors (id)
);
CREATE TRIGGER never_changes BEFORE UPDATE OR DELETE ON imported_editions FOR EACH ROW EXECUTE FUNCTION never_changes();
