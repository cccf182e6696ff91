-- Some acts wait as a whole until a second person has passed them, and until then nothing has moved
-- (docs/decisions/0033-what-is-public.md): a public claim is split or merged, or what another desk sent comes in.

CREATE TABLE proposals (
  id uuid PRIMARY KEY,
  act text NOT NULL CONSTRAINT proposals_act CHECK (act IN ('merge', 'split', 'import')),
  -- The claim that would end, or the file that would come in.
  claim_id uuid REFERENCES claims (id),
  file text,
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
  CONSTRAINT proposals_of_one CHECK (CASE act WHEN 'import' THEN claim_id IS NULL AND file IS NOT NULL ELSE claim_id IS NOT NULL AND file IS NULL END),
  CONSTRAINT proposals_passed_by_another CHECK (passed_by <> author_id)
);
CREATE UNIQUE INDEX proposals_open_claim ON proposals (claim_id) WHERE closed_at IS NULL;
CREATE UNIQUE INDEX proposals_open_file ON proposals (file) WHERE closed_at IS NULL;
