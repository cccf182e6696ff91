-- CreateEnum
CREATE TYPE "speaker_kind" AS ENUM ('person', 'organisation', 'outlet', 'unnamed');

-- CreateEnum
CREATE TYPE "rights" AS ENUM ('include-text', 'quotations-only');

-- CreateEnum
CREATE TYPE "capture_kind" AS ENUM ('reading-notes', 'full-text');

-- CreateEnum
CREATE TYPE "mode" AS ENUM ('verbatim', 'partly-quoted', 'paraphrased', 'translated');

-- CreateEnum
CREATE TYPE "attribution" AS ENUM ('as-quoted', 'confirmed-in-original', 'misquoted', 'unconfirmed');

-- CreateEnum
CREATE TYPE "terminus" AS ENUM ('original-found', 'original-not-found', 'unnamed', 'unpublished');

-- CreateEnum
CREATE TYPE "stance_kind" AS ENUM ('asserts', 'denies', 'hedges', 'reports', 'questions');

-- CreateEnum
CREATE TYPE "coverage" AS ENUM ('whole', 'part', 'another-point', 'no-real-denial');

-- CreateEnum
CREATE TYPE "polarity" AS ENUM ('supports', 'refutes', 'context');

-- CreateEnum
CREATE TYPE "evidence_kind" AS ENUM ('record', 'dataset', 'expert-analysis', 'witness', 'interested-party', 'second-hand-report');

-- CreateEnum
CREATE TYPE "assessment_state" AS ENUM ('draft', 'in-review', 'returned', 'published');

-- CreateEnum
CREATE TYPE "return_reason" AS ENUM ('unsupported', 'unclear', 'not-one-claim', 'duplicate', 'wording', 'attribution', 'sources', 'other');

-- CreateEnum
CREATE TYPE "relation_kind" AS ENUM ('rebuts', 'contradicts', 'supports', 'repeats', 'narrows', 'broadens', 'counter-accuses', 'gives-context', 'split-from', 'merged-into');

-- CreateEnum
CREATE TYPE "claim_state" AS ENUM ('draft', 'published', 'merged', 'withdrawn');

-- CreateEnum
CREATE TYPE "anchor_outcome" AS ENUM ('unchanged', 'moved', 'reworded', 'gone');

-- CreateTable
CREATE TABLE "authors" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "role" TEXT NOT NULL DEFAULT 'editor',
    "desk" TEXT,
    "user_id" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "authors_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "users" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "email_verified" BOOLEAN NOT NULL DEFAULT false,
    "image" TEXT,
    "role" TEXT NOT NULL DEFAULT 'reader',
    "language" TEXT,
    "disabled_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "users_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sessions" (
    "id" TEXT NOT NULL,
    "token" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "ip_address" TEXT,
    "user_agent" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "sessions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "accounts" (
    "id" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "provider_id" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "access_token" TEXT,
    "refresh_token" TEXT,
    "id_token" TEXT,
    "access_token_expires_at" TIMESTAMPTZ(3),
    "refresh_token_expires_at" TIMESTAMPTZ(3),
    "scope" TEXT,
    "password" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "accounts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "verifications" (
    "id" TEXT NOT NULL,
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "verifications_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rate_limits" (
    "id" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "last_request" BIGINT NOT NULL,

    CONSTRAINT "rate_limits_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "api_tokens" (
    "id" UUID NOT NULL,
    "user_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "scopes" TEXT[],
    "expires_at" TIMESTAMPTZ(3),
    "last_used_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "api_tokens_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "evidence_statuses" (
    "key" TEXT NOT NULL,
    "label" JSONB NOT NULL,
    "definition" JSONB NOT NULL,
    "rating" INTEGER,
    "position" INTEGER NOT NULL,
    "built_in" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "evidence_statuses_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "topics" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "label" JSONB NOT NULL,

    CONSTRAINT "topics_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "cases" (
    "id" UUID NOT NULL,
    "number" SERIAL NOT NULL,
    "slug" TEXT NOT NULL,
    "title" JSONB NOT NULL,
    "question" JSONB NOT NULL,
    "summary" JSONB NOT NULL,
    "started" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "cases_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sides" (
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "label" JSONB NOT NULL,
    "position" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "sides_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "side_members" (
    "id" UUID NOT NULL,
    "side_id" UUID NOT NULL,
    "speaker_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "side_members_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "speakers" (
    "id" UUID NOT NULL,
    "number" SERIAL NOT NULL,
    "key" TEXT NOT NULL,
    "kind" "speaker_kind" NOT NULL,
    "name" JSONB NOT NULL,
    "speaks_for_id" UUID,
    "wikidata" TEXT,
    "country" TEXT,
    "note" JSONB,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "speakers_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "speaker_aliases" (
    "id" UUID NOT NULL,
    "speaker_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "language" TEXT NOT NULL,

    CONSTRAINT "speaker_aliases_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "speaker_roles" (
    "id" UUID NOT NULL,
    "speaker_id" UUID NOT NULL,
    "title" JSONB NOT NULL,
    "organisation_id" UUID,
    "from_date" TEXT,
    "to_date" TEXT,
    "position" INTEGER NOT NULL,

    CONSTRAINT "speaker_roles_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sources" (
    "id" UUID NOT NULL,
    "number" SERIAL NOT NULL,
    "key" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "publisher_id" UUID,
    "published" TEXT,
    "published_circa" BOOLEAN NOT NULL DEFAULT false,
    "url" TEXT,
    "held" BOOLEAN NOT NULL,
    "rights" "rights" NOT NULL DEFAULT 'quotations-only',
    "note" JSONB,
    "csl" JSONB,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "sources_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "source_authors" (
    "id" UUID NOT NULL,
    "source_id" UUID NOT NULL,
    "speaker_id" UUID,
    "name" TEXT,
    "position" INTEGER NOT NULL,

    CONSTRAINT "source_authors_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "captures" (
    "id" UUID NOT NULL,
    "source_id" UUID NOT NULL,
    "edition" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "kind" "capture_kind" NOT NULL,
    "language" TEXT NOT NULL,
    "taken_at" TIMESTAMPTZ(3) NOT NULL,
    "text" TEXT NOT NULL,
    "length" INTEGER NOT NULL,
    "text_sha256" TEXT NOT NULL,
    "original_sha256" TEXT,
    "original_name" TEXT,
    "original_type" TEXT,
    "method" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID NOT NULL,

    CONSTRAINT "captures_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "statements" (
    "id" UUID NOT NULL,
    "number" SERIAL NOT NULL,
    "key" TEXT NOT NULL,
    "speaker_id" UUID NOT NULL,
    "source_id" UUID NOT NULL,
    "said" TEXT,
    "mode" "mode" NOT NULL,
    "language" TEXT NOT NULL,
    "text" JSONB NOT NULL,
    "quotes" TEXT[],
    "attribution" "attribution" NOT NULL,
    "attribution_note" JSONB,
    "terminus" "terminus" NOT NULL,
    "terminus_note" JSONB,
    "withdrawn_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "statements_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "chain_links" (
    "id" UUID NOT NULL,
    "statement_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "agent_id" UUID NOT NULL,
    "verb" TEXT NOT NULL,
    "mode" "mode" NOT NULL,
    "source_id" UUID,
    "capture_id" UUID,
    "start_offset" INTEGER,
    "end_offset" INTEGER,
    "read_by_us" BOOLEAN NOT NULL DEFAULT false,
    "gap" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "chain_links_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "anchors" (
    "id" UUID NOT NULL,
    "capture_id" UUID NOT NULL,
    "statement_id" UUID,
    "evidence_id" UUID,
    "position" INTEGER NOT NULL DEFAULT 0,
    "exact" TEXT NOT NULL,
    "prefix" TEXT NOT NULL,
    "suffix" TEXT NOT NULL,
    "start_offset" INTEGER NOT NULL,
    "end_offset" INTEGER NOT NULL,
    "outcome" "anchor_outcome",
    "confirmed_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "anchors_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "claims" (
    "id" UUID NOT NULL,
    "number" SERIAL NOT NULL,
    "key" TEXT NOT NULL,
    "case_id" UUID NOT NULL,
    "proposition" JSONB NOT NULL,
    "short" JSONB NOT NULL,
    "who" JSONB,
    "what" JSONB,
    "where" JSONB,
    "from_date" TEXT,
    "to_date" TEXT,
    "note" JSONB,
    "state" "claim_state" NOT NULL DEFAULT 'draft',
    "merged_into_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "claims_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "claim_topics" (
    "id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "topic_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "claim_topics_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "stances" (
    "id" UUID NOT NULL,
    "statement_id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "stance" "stance_kind" NOT NULL,
    "coverage" "coverage",
    "note" JSONB,
    "position" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "stances_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "omissions" (
    "id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "source_id" UUID NOT NULL,
    "note" JSONB,
    "judged_by" UUID NOT NULL,
    "judged_on" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "omissions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "origins" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "label" JSONB NOT NULL,
    "source_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "origins_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "origin_derivations" (
    "id" UUID NOT NULL,
    "origin_id" UUID NOT NULL,
    "from_id" UUID NOT NULL,

    CONSTRAINT "origin_derivations_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "evidence" (
    "id" UUID NOT NULL,
    "number" SERIAL NOT NULL,
    "key" TEXT NOT NULL,
    "claim_id" UUID NOT NULL,
    "polarity" "polarity" NOT NULL,
    "kind" "evidence_kind" NOT NULL,
    "origin_id" UUID,
    "text" JSONB NOT NULL,
    "source_id" UUID,
    "statement_id" UUID,
    "url" TEXT,
    "file_sha256" TEXT,
    "file_name" TEXT,
    "position" INTEGER NOT NULL DEFAULT 0,
    "withdrawn_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "evidence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "assessments" (
    "id" UUID NOT NULL,
    "number" SERIAL NOT NULL,
    "claim_id" UUID NOT NULL,
    "status_key" TEXT NOT NULL,
    "rationale" JSONB NOT NULL,
    "author_id" UUID NOT NULL,
    "reviewer_id" UUID,
    "state" "assessment_state" NOT NULL DEFAULT 'draft',
    "assessed_at" TIMESTAMPTZ(3) NOT NULL,
    "published_at" TIMESTAMPTZ(3),
    "return_reason" "return_reason",
    "return_note" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "assessments_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "assessment_considered" (
    "id" UUID NOT NULL,
    "assessment_id" UUID NOT NULL,
    "evidence_id" UUID,
    "statement_id" UUID,
    "position" INTEGER NOT NULL,

    CONSTRAINT "assessment_considered_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "relations" (
    "id" UUID NOT NULL,
    "number" SERIAL NOT NULL,
    "from_id" UUID NOT NULL,
    "kind" "relation_kind" NOT NULL,
    "to_id" UUID NOT NULL,
    "note" JSONB,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "relations_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "corrections" (
    "id" UUID NOT NULL,
    "number" SERIAL NOT NULL,
    "key" TEXT NOT NULL,
    "target_kind" TEXT NOT NULL,
    "target_id" UUID NOT NULL,
    "wrong" JSONB NOT NULL,
    "right" JSONB NOT NULL,
    "why" JSONB NOT NULL,
    "author_id" UUID NOT NULL,
    "published_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID NOT NULL,

    CONSTRAINT "corrections_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "dossiers" (
    "id" UUID NOT NULL,
    "number" SERIAL NOT NULL,
    "case_id" UUID,
    "title" JSONB NOT NULL,
    "foreword" JSONB,
    "options" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "dossiers_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "dossier_claims" (
    "id" UUID NOT NULL,
    "dossier_id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "note" JSONB,

    CONSTRAINT "dossier_claims_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "editions" (
    "id" UUID NOT NULL,
    "dossier_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "document" JSONB NOT NULL,
    "frozen_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by" UUID NOT NULL,

    CONSTRAINT "editions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "history" (
    "id" BIGSERIAL NOT NULL,
    "entity" TEXT NOT NULL,
    "record_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "operation" TEXT NOT NULL,
    "valid_from" TIMESTAMPTZ(3) NOT NULL,
    "valid_to" TIMESTAMPTZ(3),
    "written_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actor_id" UUID,
    "why" TEXT,
    "data" JSONB NOT NULL,

    CONSTRAINT "history_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit" (
    "id" BIGINT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor_id" UUID,
    "action" TEXT NOT NULL,
    "entity" TEXT,
    "record_id" UUID,
    "detail" JSONB NOT NULL,
    "previous" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "audit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "redirects" (
    "ref" TEXT NOT NULL,
    "target" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "redirects_pkey" PRIMARY KEY ("ref")
);

-- CreateTable
CREATE TABLE "claim_index" (
    "claim_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "case_id" UUID NOT NULL,
    "terms" TEXT[],
    "said" INTEGER[],
    "contested" INTEGER NOT NULL,
    "newest" TIMESTAMPTZ(3) NOT NULL,
    "card" JSONB NOT NULL,
    "revision" BIGINT NOT NULL,

    CONSTRAINT "claim_index_pkey" PRIMARY KEY ("claim_id")
);

-- CreateTable
CREATE TABLE "claim_words" (
    "number" INTEGER NOT NULL,
    "document" tsvector NOT NULL,

    CONSTRAINT "claim_words_pkey" PRIMARY KEY ("number")
);

-- CreateIndex
CREATE UNIQUE INDEX "authors_key_key" ON "authors"("key");

-- CreateIndex
CREATE UNIQUE INDEX "authors_user_id_key" ON "authors"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "users_email_key" ON "users"("email");

-- CreateIndex
CREATE UNIQUE INDEX "sessions_token_key" ON "sessions"("token");

-- CreateIndex
CREATE INDEX "sessions_user_id_idx" ON "sessions"("user_id");

-- CreateIndex
CREATE INDEX "accounts_user_id_idx" ON "accounts"("user_id");

-- CreateIndex
CREATE INDEX "verifications_identifier_idx" ON "verifications"("identifier");

-- CreateIndex
CREATE UNIQUE INDEX "rate_limits_key_key" ON "rate_limits"("key");

-- CreateIndex
CREATE UNIQUE INDEX "api_tokens_sha256_key" ON "api_tokens"("sha256");

-- CreateIndex
CREATE INDEX "api_tokens_user_id_idx" ON "api_tokens"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "topics_key_key" ON "topics"("key");

-- CreateIndex
CREATE UNIQUE INDEX "cases_number_key" ON "cases"("number");

-- CreateIndex
CREATE UNIQUE INDEX "cases_slug_key" ON "cases"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "sides_case_id_key_key" ON "sides"("case_id", "key");

-- CreateIndex
CREATE INDEX "side_members_speaker_id_idx" ON "side_members"("speaker_id");

-- CreateIndex
CREATE UNIQUE INDEX "side_members_side_id_speaker_id_key" ON "side_members"("side_id", "speaker_id");

-- CreateIndex
CREATE UNIQUE INDEX "speakers_number_key" ON "speakers"("number");

-- CreateIndex
CREATE UNIQUE INDEX "speakers_key_key" ON "speakers"("key");

-- CreateIndex
CREATE INDEX "speakers_speaks_for_id_idx" ON "speakers"("speaks_for_id");

-- CreateIndex
CREATE UNIQUE INDEX "speaker_aliases_speaker_id_text_key" ON "speaker_aliases"("speaker_id", "text");

-- CreateIndex
CREATE INDEX "speaker_roles_speaker_id_idx" ON "speaker_roles"("speaker_id");

-- CreateIndex
CREATE INDEX "speaker_roles_organisation_id_idx" ON "speaker_roles"("organisation_id");

-- CreateIndex
CREATE UNIQUE INDEX "sources_number_key" ON "sources"("number");

-- CreateIndex
CREATE UNIQUE INDEX "sources_key_key" ON "sources"("key");

-- CreateIndex
CREATE INDEX "sources_publisher_id_idx" ON "sources"("publisher_id");

-- CreateIndex
CREATE INDEX "source_authors_source_id_idx" ON "source_authors"("source_id");

-- CreateIndex
CREATE INDEX "source_authors_speaker_id_idx" ON "source_authors"("speaker_id");

-- CreateIndex
CREATE UNIQUE INDEX "captures_key_key" ON "captures"("key");

-- CreateIndex
CREATE INDEX "captures_text_sha256_idx" ON "captures"("text_sha256");

-- CreateIndex
CREATE UNIQUE INDEX "captures_source_id_edition_key" ON "captures"("source_id", "edition");

-- CreateIndex
CREATE UNIQUE INDEX "statements_number_key" ON "statements"("number");

-- CreateIndex
CREATE UNIQUE INDEX "statements_key_key" ON "statements"("key");

-- CreateIndex
CREATE INDEX "statements_speaker_id_idx" ON "statements"("speaker_id");

-- CreateIndex
CREATE INDEX "statements_source_id_idx" ON "statements"("source_id");

-- CreateIndex
CREATE INDEX "chain_links_agent_id_idx" ON "chain_links"("agent_id");

-- CreateIndex
CREATE INDEX "chain_links_source_id_idx" ON "chain_links"("source_id");

-- CreateIndex
CREATE UNIQUE INDEX "chain_links_statement_id_position_key" ON "chain_links"("statement_id", "position");

-- CreateIndex
CREATE INDEX "anchors_capture_id_start_offset_idx" ON "anchors"("capture_id", "start_offset");

-- CreateIndex
CREATE INDEX "anchors_statement_id_idx" ON "anchors"("statement_id");

-- CreateIndex
CREATE INDEX "anchors_evidence_id_idx" ON "anchors"("evidence_id");

-- CreateIndex
CREATE UNIQUE INDEX "claims_number_key" ON "claims"("number");

-- CreateIndex
CREATE UNIQUE INDEX "claims_key_key" ON "claims"("key");

-- CreateIndex
CREATE INDEX "claims_case_id_number_idx" ON "claims"("case_id", "number");

-- CreateIndex
CREATE INDEX "claim_topics_topic_id_idx" ON "claim_topics"("topic_id");

-- CreateIndex
CREATE UNIQUE INDEX "claim_topics_claim_id_topic_id_key" ON "claim_topics"("claim_id", "topic_id");

-- CreateIndex
CREATE INDEX "stances_claim_id_idx" ON "stances"("claim_id");

-- CreateIndex
CREATE UNIQUE INDEX "stances_statement_id_claim_id_key" ON "stances"("statement_id", "claim_id");

-- CreateIndex
CREATE INDEX "omissions_source_id_idx" ON "omissions"("source_id");

-- CreateIndex
CREATE UNIQUE INDEX "omissions_claim_id_source_id_key" ON "omissions"("claim_id", "source_id");

-- CreateIndex
CREATE UNIQUE INDEX "origins_key_key" ON "origins"("key");

-- CreateIndex
CREATE INDEX "origins_source_id_idx" ON "origins"("source_id");

-- CreateIndex
CREATE INDEX "origin_derivations_from_id_idx" ON "origin_derivations"("from_id");

-- CreateIndex
CREATE UNIQUE INDEX "origin_derivations_origin_id_from_id_key" ON "origin_derivations"("origin_id", "from_id");

-- CreateIndex
CREATE UNIQUE INDEX "evidence_number_key" ON "evidence"("number");

-- CreateIndex
CREATE UNIQUE INDEX "evidence_key_key" ON "evidence"("key");

-- CreateIndex
CREATE INDEX "evidence_claim_id_idx" ON "evidence"("claim_id");

-- CreateIndex
CREATE INDEX "evidence_origin_id_idx" ON "evidence"("origin_id");

-- CreateIndex
CREATE INDEX "evidence_source_id_idx" ON "evidence"("source_id");

-- CreateIndex
CREATE INDEX "evidence_statement_id_idx" ON "evidence"("statement_id");

-- CreateIndex
CREATE UNIQUE INDEX "assessments_number_key" ON "assessments"("number");

-- CreateIndex
CREATE INDEX "assessments_claim_id_published_at_idx" ON "assessments"("claim_id", "published_at");

-- CreateIndex
CREATE INDEX "assessment_considered_assessment_id_idx" ON "assessment_considered"("assessment_id");

-- CreateIndex
CREATE INDEX "assessment_considered_evidence_id_idx" ON "assessment_considered"("evidence_id");

-- CreateIndex
CREATE INDEX "assessment_considered_statement_id_idx" ON "assessment_considered"("statement_id");

-- CreateIndex
CREATE UNIQUE INDEX "relations_number_key" ON "relations"("number");

-- CreateIndex
CREATE INDEX "relations_to_id_idx" ON "relations"("to_id");

-- CreateIndex
CREATE UNIQUE INDEX "relations_from_id_kind_to_id_key" ON "relations"("from_id", "kind", "to_id");

-- CreateIndex
CREATE UNIQUE INDEX "corrections_number_key" ON "corrections"("number");

-- CreateIndex
CREATE UNIQUE INDEX "corrections_key_key" ON "corrections"("key");

-- CreateIndex
CREATE INDEX "corrections_target_kind_target_id_idx" ON "corrections"("target_kind", "target_id");

-- CreateIndex
CREATE INDEX "corrections_published_at_idx" ON "corrections"("published_at");

-- CreateIndex
CREATE UNIQUE INDEX "dossiers_number_key" ON "dossiers"("number");

-- CreateIndex
CREATE INDEX "dossiers_case_id_idx" ON "dossiers"("case_id");

-- CreateIndex
CREATE INDEX "dossier_claims_claim_id_idx" ON "dossier_claims"("claim_id");

-- CreateIndex
CREATE UNIQUE INDEX "dossier_claims_dossier_id_claim_id_key" ON "dossier_claims"("dossier_id", "claim_id");

-- CreateIndex
CREATE UNIQUE INDEX "editions_sha256_key" ON "editions"("sha256");

-- CreateIndex
CREATE UNIQUE INDEX "editions_dossier_id_number_key" ON "editions"("dossier_id", "number");

-- CreateIndex
CREATE INDEX "history_entity_record_id_version_idx" ON "history"("entity", "record_id", "version");

-- CreateIndex
CREATE UNIQUE INDEX "audit_hash_key" ON "audit"("hash");

-- CreateIndex
CREATE UNIQUE INDEX "claim_index_number_key" ON "claim_index"("number");

-- CreateIndex
CREATE INDEX "claim_index_revision_idx" ON "claim_index"("revision");

-- CreateIndex
CREATE INDEX "claim_words_document_idx" ON "claim_words" USING GIN ("document");

-- AddForeignKey
ALTER TABLE "authors" ADD CONSTRAINT "authors_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "accounts" ADD CONSTRAINT "accounts_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "api_tokens" ADD CONSTRAINT "api_tokens_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sides" ADD CONSTRAINT "sides_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "cases"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "side_members" ADD CONSTRAINT "side_members_side_id_fkey" FOREIGN KEY ("side_id") REFERENCES "sides"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "side_members" ADD CONSTRAINT "side_members_speaker_id_fkey" FOREIGN KEY ("speaker_id") REFERENCES "speakers"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "speakers" ADD CONSTRAINT "speakers_speaks_for_id_fkey" FOREIGN KEY ("speaks_for_id") REFERENCES "speakers"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "speaker_aliases" ADD CONSTRAINT "speaker_aliases_speaker_id_fkey" FOREIGN KEY ("speaker_id") REFERENCES "speakers"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "speaker_roles" ADD CONSTRAINT "speaker_roles_speaker_id_fkey" FOREIGN KEY ("speaker_id") REFERENCES "speakers"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "speaker_roles" ADD CONSTRAINT "speaker_roles_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "speakers"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sources" ADD CONSTRAINT "sources_publisher_id_fkey" FOREIGN KEY ("publisher_id") REFERENCES "speakers"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "source_authors" ADD CONSTRAINT "source_authors_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "sources"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "source_authors" ADD CONSTRAINT "source_authors_speaker_id_fkey" FOREIGN KEY ("speaker_id") REFERENCES "speakers"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "captures" ADD CONSTRAINT "captures_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "sources"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "statements" ADD CONSTRAINT "statements_speaker_id_fkey" FOREIGN KEY ("speaker_id") REFERENCES "speakers"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "statements" ADD CONSTRAINT "statements_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "sources"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "chain_links" ADD CONSTRAINT "chain_links_statement_id_fkey" FOREIGN KEY ("statement_id") REFERENCES "statements"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "chain_links" ADD CONSTRAINT "chain_links_agent_id_fkey" FOREIGN KEY ("agent_id") REFERENCES "speakers"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "chain_links" ADD CONSTRAINT "chain_links_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "sources"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "chain_links" ADD CONSTRAINT "chain_links_capture_id_fkey" FOREIGN KEY ("capture_id") REFERENCES "captures"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "anchors" ADD CONSTRAINT "anchors_capture_id_fkey" FOREIGN KEY ("capture_id") REFERENCES "captures"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "anchors" ADD CONSTRAINT "anchors_statement_id_fkey" FOREIGN KEY ("statement_id") REFERENCES "statements"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "anchors" ADD CONSTRAINT "anchors_evidence_id_fkey" FOREIGN KEY ("evidence_id") REFERENCES "evidence"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claims" ADD CONSTRAINT "claims_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "cases"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claims" ADD CONSTRAINT "claims_merged_into_id_fkey" FOREIGN KEY ("merged_into_id") REFERENCES "claims"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim_topics" ADD CONSTRAINT "claim_topics_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claims"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim_topics" ADD CONSTRAINT "claim_topics_topic_id_fkey" FOREIGN KEY ("topic_id") REFERENCES "topics"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stances" ADD CONSTRAINT "stances_statement_id_fkey" FOREIGN KEY ("statement_id") REFERENCES "statements"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stances" ADD CONSTRAINT "stances_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claims"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "omissions" ADD CONSTRAINT "omissions_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claims"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "omissions" ADD CONSTRAINT "omissions_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "sources"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "omissions" ADD CONSTRAINT "omissions_judged_by_fkey" FOREIGN KEY ("judged_by") REFERENCES "authors"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "origins" ADD CONSTRAINT "origins_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "sources"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "origin_derivations" ADD CONSTRAINT "origin_derivations_origin_id_fkey" FOREIGN KEY ("origin_id") REFERENCES "origins"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "origin_derivations" ADD CONSTRAINT "origin_derivations_from_id_fkey" FOREIGN KEY ("from_id") REFERENCES "origins"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claims"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_origin_id_fkey" FOREIGN KEY ("origin_id") REFERENCES "origins"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "sources"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_statement_id_fkey" FOREIGN KEY ("statement_id") REFERENCES "statements"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assessments" ADD CONSTRAINT "assessments_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claims"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assessments" ADD CONSTRAINT "assessments_status_key_fkey" FOREIGN KEY ("status_key") REFERENCES "evidence_statuses"("key") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assessments" ADD CONSTRAINT "assessments_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "authors"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assessments" ADD CONSTRAINT "assessments_reviewer_id_fkey" FOREIGN KEY ("reviewer_id") REFERENCES "authors"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assessment_considered" ADD CONSTRAINT "assessment_considered_assessment_id_fkey" FOREIGN KEY ("assessment_id") REFERENCES "assessments"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assessment_considered" ADD CONSTRAINT "assessment_considered_evidence_id_fkey" FOREIGN KEY ("evidence_id") REFERENCES "evidence"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assessment_considered" ADD CONSTRAINT "assessment_considered_statement_id_fkey" FOREIGN KEY ("statement_id") REFERENCES "statements"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "relations" ADD CONSTRAINT "relations_from_id_fkey" FOREIGN KEY ("from_id") REFERENCES "claims"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "relations" ADD CONSTRAINT "relations_to_id_fkey" FOREIGN KEY ("to_id") REFERENCES "claims"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "corrections" ADD CONSTRAINT "corrections_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "authors"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dossiers" ADD CONSTRAINT "dossiers_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "cases"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dossier_claims" ADD CONSTRAINT "dossier_claims_dossier_id_fkey" FOREIGN KEY ("dossier_id") REFERENCES "dossiers"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dossier_claims" ADD CONSTRAINT "dossier_claims_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claims"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "editions" ADD CONSTRAINT "editions_dossier_id_fkey" FOREIGN KEY ("dossier_id") REFERENCES "dossiers"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

