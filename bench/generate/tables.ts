import type { Client } from 'pg';
import { Rows } from './rows';

/** The last columns of every table of facts. */
export const AUTHORED: [string, string][] = [
  ['created_by', 'uuid'],
  ['updated_by', 'uuid'],
];
/** The tables that grow with the claims, each with what is written of it. */
export const tables = (client: Client) => ({
  claims: new Rows(client, 'claims', [
    ['id', 'uuid'],
    ['key', 'text'],
    ['case_id', 'uuid'],
    ['proposition', 'jsonb'],
    ['short', 'jsonb'],
    ['state', 'claim_state'],
    ['created_at', 'timestamptz'],
    ...AUTHORED,
  ]),
  topics: new Rows(client, 'claim_topics', [
    ['id', 'uuid'],
    ['claim_id', 'uuid'],
    ['topic_id', 'uuid'],
    ['position', 'int'],
  ]),
  statements: new Rows(client, 'statements', [
    ['id', 'uuid'],
    ['key', 'text'],
    ['speaker_id', 'uuid'],
    ['source_id', 'uuid'],
    ['said', 'text'],
    ['mode', 'mode'],
    ['language', 'text'],
    ['text', 'jsonb'],
    ['attribution', 'attribution'],
    ['terminus', 'terminus'],
    ['quotes', 'text[]'],
    ...AUTHORED,
  ]),
  links: new Rows(client, 'chain_links', [
    ['id', 'uuid'],
    ['statement_id', 'uuid'],
    ['position', 'int'],
    ['agent_id', 'uuid'],
    ['verb', 'text'],
    ['mode', 'mode'],
    ['source_id', 'uuid'],
    ['read_by_us', 'boolean'],
  ]),
  stances: new Rows(client, 'stances', [
    ['id', 'uuid'],
    ['statement_id', 'uuid'],
    ['claim_id', 'uuid'],
    ['stance', 'stance_kind'],
    ['coverage', 'coverage'],
    ...AUTHORED,
  ]),
  assessments: new Rows(client, 'assessments', [
    ['id', 'uuid'],
    ['claim_id', 'uuid'],
    ['status_key', 'text'],
    ['rationale', 'jsonb'],
    ['author_id', 'uuid'],
    ['reviewer_id', 'uuid'],
    ['state', 'assessment_state'],
    ['assessed_at', 'timestamptz'],
    ['published_at', 'timestamptz'],
    ...AUTHORED,
  ]),
  evidence: new Rows(client, 'evidence', [
    ['id', 'uuid'],
    ['key', 'text'],
    ['claim_id', 'uuid'],
    ['polarity', 'polarity'],
    ['kind', 'evidence_kind'],
    ['text', 'jsonb'],
    ...AUTHORED,
  ]),
});
