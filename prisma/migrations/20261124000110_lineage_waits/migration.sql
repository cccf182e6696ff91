-- A public claim is split, or merged into another, when a second person has passed it: until then it is proposed, and
-- nothing has moved (docs/decisions/0033-what-is-public.md).

CREATE TABLE lineage_proposals (
  id uuid PRIMARY KEY,
  act text NOT NULL CONSTRAINT lineage_proposals_act CHECK (act IN ('merge', 'split')),
  claim_id uuid NOT NULL REFERENCES claims (id),
  -- What the desk sent, with the version of the claim that it was made for.
  input jsonb NOT NULL,
  author_id uuid NOT NULL REFERENCES authors (id),
  created_at timestamptz(3) NOT NULL,
  closed_at timestamptz(3),
  passed_by uuid REFERENCES authors (id),
  returned_at timestamptz(3),
  returned_by uuid REFERENCES authors (id),
  return_reason return_reason,
  return_note text,
  CONSTRAINT lineage_proposals_passed_by_another CHECK (passed_by <> author_id)
);
CREATE UNIQUE INDEX lineage_proposals_open ON lineage_proposals (claim_id) WHERE closed_at IS NULL;
