-- What the machine offers on a capture (lib/engines/suggest). No facts: no history, thrown away and made again at will.

CREATE TABLE "suggestion_runs" (
    "capture_id" UUID NOT NULL,
    "job_id" UUID,
    "engine" INTEGER NOT NULL,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "suggestion_runs_pkey" PRIMARY KEY ("capture_id")
);

CREATE TABLE "suggestions" (
    "capture_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "rule" TEXT NOT NULL,
    "start_offset" INTEGER NOT NULL,
    "end_offset" INTEGER NOT NULL,
    "body" JSONB NOT NULL,

    CONSTRAINT "suggestions_pkey" PRIMARY KEY ("capture_id", "position")
);

ALTER TABLE "suggestion_runs" ADD CONSTRAINT "suggestion_runs_capture_id_fkey" FOREIGN KEY ("capture_id") REFERENCES "captures"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "suggestions" ADD CONSTRAINT "suggestions_capture_id_fkey" FOREIGN KEY ("capture_id") REFERENCES "captures"("id") ON DELETE CASCADE ON UPDATE CASCADE;
