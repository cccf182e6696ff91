import type { Client } from 'pg';

/** Changes of public statements and claims that wait, assessments under review, and notices of each of fifty people. */
const CHANGED = { statements: 300, claims: 100 };
const IN_REVIEW = 50;
const NOTICES = 20_000;

/**
 * What waits for a second person, on top of what `generateClaims` wrote: with the history of every claim and of the
 * statements that change, which the triggers would have kept. The same database gives the same rows, but for their times.
 */
export async function generateWaiting(client: Client): Promise<void> {
  await client.query('SET session_replication_role = replica');
  for (const [table, rows] of [
    ['claims', 'claims'],
    ['statements', `(SELECT * FROM statements WHERE number <= ${CHANGED.statements})`],
    [
      'chain_links',
      `(SELECT l.* FROM chain_links l JOIN statements t ON t.id = l.statement_id WHERE t.number <= ${CHANGED.statements})`,
    ],
  ])
    await client.query(
      `INSERT INTO history (entity, record_id, version, operation, valid_from, data)
       SELECT '${table}', x.id, 1, 'insert', now() - interval '1 day', to_jsonb(x) FROM ${rows} x`,
    );
  await client.query(
    `INSERT INTO assessments (id, claim_id, status_key, rationale, author_id, state, assessed_at, created_by, updated_by)
     SELECT gen_random_uuid(), claim_id, status_key, rationale, author_id, 'in-review', assessed_at, created_by, updated_by
     FROM assessments ORDER BY number LIMIT ${IN_REVIEW}`,
  );
  await client.query(
    `INSERT INTO notifications (id, author_id, kind, subject, body)
     SELECT gen_random_uuid(), ('01960000-0000-7000-8000-' || lpad((n % 50)::text, 12, '0'))::uuid, 'passed', 'C-' || n, '{}'
     FROM generate_series(1, ${NOTICES}) n`,
  );
  await client.query('SET session_replication_role = origin');
  await client.query(`BEGIN; SET LOCAL counterclaim.public = '';
    SELECT set_config('counterclaim.actor', (SELECT id::text FROM authors WHERE key = 'generator'), true);
    UPDATE statements SET text = text || '{"en": "Changed words that wait."}' WHERE number <= ${CHANGED.statements};
    UPDATE claims SET proposition = proposition || '{"en": "A changed proposition that waits."}' WHERE number <= ${CHANGED.claims};
    COMMIT`);
}
