import type { Client } from 'pg';

/** Speakers that have a word on every other claim: the columns of the matrix that is measured. */
export const VOICES = 12;

/**
 * Lets the twelve speakers with most statements speak to half of all claims each (every stance and coverage in turn), on
 * top of what `generateClaims` wrote. Returns their references. The same database gives the same rows.
 */
export async function generateVoices(client: Client): Promise<string[]> {
  await client.query('SET session_replication_role = replica');
  await client.query(`SET counterclaim.public = 'on'`);
  const { rows } = await client.query<{ id: string; number: number }>(
    `SELECT s.id, s.number FROM speakers s JOIN statements t ON t.speaker_id = s.id
     GROUP BY s.id ORDER BY count(*) DESC, s.number LIMIT ${VOICES}`,
  );
  await client.query(
    `CREATE TEMP TABLE voiced AS
     SELECT ('01940000-0000-7000-8000-' || lpad(to_hex(row_number() OVER ()), 12, '0'))::uuid AS id,
       row_number() OVER () AS n, c.id AS claim_id, c.proposition AS text, c.created_by AS author, v.id AS speaker_id,
       (SELECT id FROM sources ORDER BY number LIMIT 1) AS source_id
     FROM claims c CROSS JOIN unnest($1::uuid[]) WITH ORDINALITY AS v (id, place)
     WHERE (c.number + v.place * 7) % 2 = 0`,
    [rows.map(({ id }) => id)],
  );
  await client.query(
    `INSERT INTO statements (id, key, speaker_id, source_id, said, mode, language, text, attribution, terminus, quotes, created_by, updated_by)
     SELECT id, 'voice-' || n, speaker_id, source_id, '2020-' || lpad((n % 12 + 1)::text, 2, '0'), 'paraphrased', 'en', text,
       'as-quoted', 'original-not-found', '{}', author, author FROM voiced`,
  );
  await client.query(
    `INSERT INTO stances (id, statement_id, claim_id, stance, coverage, created_by, updated_by)
     SELECT ('01950000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, id, claim_id,
       (ARRAY['asserts', 'denies', 'hedges', 'reports', 'questions'])[n % 5 + 1]::stance_kind,
       CASE WHEN n % 5 = 1 THEN (ARRAY['whole', 'part', 'another-point'])[n % 3 + 1]::coverage END, author, author FROM voiced`,
  );
  await client.query('SET session_replication_role = origin');
  await client.query('ANALYZE');
  await client.query('SELECT reindex_claims(NULL)');
  return rows.map(({ number }) => `P-${number}`);
}
