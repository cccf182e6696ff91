-- The mark that keeps one desk's people apart from everybody else's was made anew for each edition: from its key where it
-- was signed, from its content where it was not. So a desk whose first edition came unsigned had its people twice once the
-- next came signed. Now the mark is kept, and an edition of the same desk takes it over (lib/domain/imports/mark-data.ts).
ALTER TABLE imported_editions ADD COLUMN mark text;

-- The mark ends the keys of the people an edition brought; whoever froze it is one of them.
ALTER TABLE imported_editions DISABLE TRIGGER never_changes;
UPDATE imported_editions i
SET mark = coalesce(substring(a.key FROM '-([0-9a-f]{8})$'), left(i.fingerprint, 8))
FROM editions e LEFT JOIN authors a ON a.id = e.created_by AND a.desk IS NOT NULL
WHERE e.id = i.edition_id;
ALTER TABLE imported_editions ENABLE TRIGGER never_changes;

-- A signature that comes after the edition it is of. The edition and how it came in stay as they are.
CREATE TABLE later_signatures (
  edition_id uuid PRIMARY KEY REFERENCES imported_editions (edition_id),
  fingerprint text NOT NULL,
  public_key text NOT NULL,
  signature bytea NOT NULL,
  tag_manifest bytea NOT NULL,
  bag_info text NOT NULL,
  imported_at timestamptz(3) NOT NULL,
  imported_by uuid REFERENCES authors (id)
);
CREATE TRIGGER never_changes BEFORE UPDATE OR DELETE ON later_signatures FOR EACH ROW EXECUTE FUNCTION never_changes();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON later_signatures FOR EACH STATEMENT EXECUTE FUNCTION never_changes();
