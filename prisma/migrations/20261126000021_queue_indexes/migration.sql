-- What waits for review is counted with every page of a reviewer: among 80,000 assessments and 60,000 items of evidence
-- that read all of both tables, a tenth of a second.

CREATE INDEX assessments_state_updated_at_idx ON assessments (state, updated_at);
CREATE INDEX assessments_author_id_state_idx ON assessments (author_id, state);
CREATE INDEX evidence_withdrawn ON evidence (id) WHERE withdrawn_at IS NOT NULL;
CREATE INDEX statements_withdrawn ON statements (id) WHERE withdrawn_at IS NOT NULL;
