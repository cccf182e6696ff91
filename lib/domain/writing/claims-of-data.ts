import type { Desk } from './desk-data';

/** Claims written anew at once after a name has changed; reindexing two thousand takes about two seconds. */
const MOST = 2_000;

/**
 * Has the claims written anew in the index that show or are found by the name of a speaker or the title of a source,
 * the newest first. Of more than two thousand the older ones keep the former name in lists until they change or all is
 * indexed again: a rename must not hold everybody's lock for minutes. None where the change waits for a second person, as
 * lists are made of what was passed: whoever passes it has them written anew.
 */
export async function touchClaimsOf(desk: Desk, noun: 'speaker' | 'source', id: string): Promise<void> {
  if (await waits(desk, id)) return;
  const rows =
    noun === 'speaker'
      ? await desk.tx.$queryRaw<{ id: string }[]>`
          SELECT DISTINCT s.claim_id AS id FROM stances s JOIN statements t ON t.id = s.statement_id
          WHERE t.withdrawn_at IS NULL AND (t.speaker_id = ${id}::uuid
            OR t.id IN (SELECT l.statement_id FROM chain_links l WHERE l.agent_id = ${id}::uuid))
          ORDER BY id DESC LIMIT ${MOST}`
      : await desk.tx.$queryRaw<{ id: string }[]>`
          SELECT DISTINCT s.claim_id AS id FROM stances s JOIN statements t ON t.id = s.statement_id
          WHERE t.withdrawn_at IS NULL AND (t.source_id = ${id}::uuid
            OR t.id IN (SELECT l.statement_id FROM chain_links l WHERE l.source_id = ${id}::uuid))
          ORDER BY id DESC LIMIT ${MOST}`;
  desk.touch(...rows.map((row) => row.id));
}

async function waits({ tx }: Desk, id: string): Promise<boolean> {
  return (await tx.waitingChange.count({ where: { recordId: id, until: null } })) > 0;
}
