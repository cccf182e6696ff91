-- What readers report as wrong. Names and addresses of reporters are for reviewers only: the table is no fact, has no
-- history and no view of the past, and nothing public reads it.
CREATE TABLE error_reports (
  id uuid PRIMARY KEY,
  number serial NOT NULL UNIQUE,
  about_kind text CHECK (about_kind IN ('claim', 'statement', 'source', 'speaker', 'case')),
  about_id uuid,
  words text NOT NULL CHECK (btrim(words) <> '' AND char_length(words) <= 5000),
  evidence text CHECK (char_length(evidence) <= 2000),
  name text CHECK (char_length(name) <= 200),
  contact text CHECK (char_length(contact) <= 300),
  state text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'accepted', 'dismissed')),
  reason text,
  correction_id uuid REFERENCES corrections (id),
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  handled_at timestamptz(3),
  handled_by uuid REFERENCES authors (id),
  CONSTRAINT report_about_is_whole CHECK (num_nonnulls(about_kind, about_id) IN (0, 2)),
  CONSTRAINT report_dismissed_with_a_reason CHECK (state <> 'dismissed' OR btrim(reason) <> ''),
  CONSTRAINT report_accepted_with_a_correction CHECK ((state = 'accepted') = (correction_id IS NOT NULL)),
  CONSTRAINT report_handled_by_somebody CHECK ((state = 'open') = (handled_by IS NULL AND handled_at IS NULL))
);
CREATE INDEX error_reports_open ON error_reports (created_at) WHERE state = 'open';
