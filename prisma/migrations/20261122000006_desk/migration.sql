-- What the desk keeps beside the facts: drafts, notes and tags on a text, assignments, notices, saved views, files, jobs.

CREATE TYPE "mark_kind" AS ENUM ('note', 'tag');

CREATE TYPE "job_state" AS ENUM ('waiting', 'running', 'done', 'failed', 'cancelled');

CREATE TABLE "drafts" (
    "id" UUID NOT NULL,
    "user_id" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "base_version" INTEGER,
    "body" JSONB NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "drafts_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "marks" (
    "id" UUID NOT NULL,
    "capture_id" UUID NOT NULL,
    "kind" "mark_kind" NOT NULL,
    "text" TEXT,
    "topic_id" UUID,
    "exact" TEXT NOT NULL,
    "prefix" TEXT NOT NULL,
    "suffix" TEXT NOT NULL,
    "start_offset" INTEGER NOT NULL,
    "end_offset" INTEGER NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "marks_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "assignments" (
    "id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "assignee_id" UUID NOT NULL,
    "note" TEXT,
    "done_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID NOT NULL,

    CONSTRAINT "assignments_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "notifications" (
    "id" UUID NOT NULL,
    "author_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "body" JSONB NOT NULL,
    "read_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "notifications_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "saved_views" (
    "id" UUID NOT NULL,
    "user_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "saved_views_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "blobs" (
    "sha256" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "media_type" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "blobs_pkey" PRIMARY KEY ("sha256")
);

CREATE TABLE "jobs" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "state" "job_state" NOT NULL DEFAULT 'waiting',
    "progress" DOUBLE PRECISION NOT NULL DEFAULT 0,
    "input" JSONB NOT NULL,
    "result" JSONB,
    "error" JSONB,
    "cancel" BOOLEAN NOT NULL DEFAULT false,
    "created_by" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "jobs_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "not_same" (
    "id" UUID NOT NULL,
    "noun" TEXT NOT NULL,
    "one_id" UUID NOT NULL,
    "other_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID NOT NULL,

    CONSTRAINT "not_same_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "suggestion_verdicts" (
    "id" UUID NOT NULL,
    "capture_id" UUID NOT NULL,
    "rule" TEXT NOT NULL,
    "start_offset" INTEGER NOT NULL,
    "end_offset" INTEGER NOT NULL,
    "verdict" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID NOT NULL,

    CONSTRAINT "suggestion_verdicts_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "drafts_user_id_key_key" ON "drafts"("user_id", "key");

CREATE INDEX "marks_capture_id_start_offset_idx" ON "marks"("capture_id", "start_offset");

CREATE INDEX "assignments_assignee_id_done_at_idx" ON "assignments"("assignee_id", "done_at");

CREATE INDEX "assignments_claim_id_idx" ON "assignments"("claim_id");

CREATE INDEX "notifications_author_id_read_at_created_at_idx" ON "notifications"("author_id", "read_at", "created_at");

CREATE UNIQUE INDEX "saved_views_user_id_name_key" ON "saved_views"("user_id", "name");

CREATE INDEX "jobs_created_by_created_at_idx" ON "jobs"("created_by", "created_at");

CREATE UNIQUE INDEX "not_same_noun_one_id_other_id_key" ON "not_same"("noun", "one_id", "other_id");

CREATE INDEX "suggestion_verdicts_rule_verdict_idx" ON "suggestion_verdicts"("rule", "verdict");

CREATE UNIQUE INDEX "suggestion_verdicts_capture_id_start_offset_end_offset_rule_key" ON "suggestion_verdicts"("capture_id", "start_offset", "end_offset", "rule");

ALTER TABLE "drafts" ADD CONSTRAINT "drafts_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "marks" ADD CONSTRAINT "marks_capture_id_fkey" FOREIGN KEY ("capture_id") REFERENCES "captures"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "marks" ADD CONSTRAINT "marks_topic_id_fkey" FOREIGN KEY ("topic_id") REFERENCES "topics"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "assignments" ADD CONSTRAINT "assignments_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claims"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "assignments" ADD CONSTRAINT "assignments_assignee_id_fkey" FOREIGN KEY ("assignee_id") REFERENCES "authors"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "notifications" ADD CONSTRAINT "notifications_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "authors"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "saved_views" ADD CONSTRAINT "saved_views_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "suggestion_verdicts" ADD CONSTRAINT "suggestion_verdicts_capture_id_fkey" FOREIGN KEY ("capture_id") REFERENCES "captures"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE marks
  ADD CONSTRAINT mark_span CHECK (start_offset >= 0 AND start_offset < end_offset),
  ADD CONSTRAINT mark_holds CHECK ((kind = 'note' AND btrim(text) <> '') OR (kind = 'tag' AND topic_id IS NOT NULL)),
  ADD CONSTRAINT marks_created_by_author FOREIGN KEY (created_by) REFERENCES authors(id),
  ADD CONSTRAINT marks_updated_by_author FOREIGN KEY (updated_by) REFERENCES authors(id);
ALTER TABLE assignments ADD CONSTRAINT assignments_created_by_author FOREIGN KEY (created_by) REFERENCES authors(id);
ALTER TABLE not_same
  ADD CONSTRAINT not_same_of CHECK (noun IN ('claim', 'speaker')),
  ADD CONSTRAINT not_same_in_order CHECK (one_id < other_id);
ALTER TABLE suggestion_verdicts ADD CONSTRAINT verdict_kind CHECK (verdict IN ('accepted', 'changed', 'dismissed'));
ALTER TABLE blobs ADD CONSTRAINT blob_sha256 CHECK (sha256 ~ '^[0-9a-f]{64}$');
ALTER TABLE jobs ADD CONSTRAINT job_progress CHECK (progress BETWEEN 0 AND 1);

CREATE TRIGGER span_is_in_capture BEFORE INSERT OR UPDATE ON marks FOR EACH ROW EXECUTE FUNCTION span_is_in_capture();

SELECT keep_facts(ARRAY['marks'], ARRAY[]::text[]);
