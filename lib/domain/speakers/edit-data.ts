import { reference } from '@/lib/domain/references';
import { touchClaimsOf } from '@/lib/domain/writing/claims-of-data';
import { atDesk, demandVersion, hold } from '@/lib/domain/writing/desk-data';
import { replaceBelonging } from '@/lib/domain/writing/past-data';
import { type Restoring, restoreRecord } from '@/lib/domain/writing/restore-data';
import { insertSpeaker, speakerColumns, writeSpeakerNames } from '@/lib/domain/writing/speaker-data';
import type { Actor } from '@/lib/platform/auth/roles';
import type { Clock } from '@/lib/platform/clock';
import { Invalid } from '@/lib/platform/errors';
import type { SpeakerDetail } from './contract';
import { getSpeaker } from './data';
import type { SpeakerInput } from './edit-contract';

type Changes = Partial<Omit<SpeakerInput, 'role'>> & { ref: string; version: number; why?: string | undefined };

/** Records a speaker with names and roles. Throws Invalid. */
export async function createSpeaker(actor: Actor, input: SpeakerInput, now: Clock): Promise<SpeakerDetail> {
  const ref = await atDesk(actor, { action: 'speaker.create' }, async (desk) => {
    const { id, number } = await insertSpeaker(desk, input);
    const ref = reference('speaker', number);
    return { result: ref, entity: 'speakers', record: id, detail: { ref } };
  });
  return getSpeaker(actor, { ref }, now);
}

/** Changes what is given and leaves the rest. Throws Conflict where somebody else was first, Invalid, NotFound. */
export async function updateSpeaker(actor: Actor, input: Changes, now: Clock): Promise<SpeakerDetail> {
  const theirs = () => getSpeaker(actor, { ref: input.ref }, now);
  await atDesk(actor, { action: 'speaker.update', why: input.why }, async (desk) => {
    const held = await hold(desk, 'speaker', input.ref);
    await demandVersion(held, input.version, reference('speaker', held.number), input, theirs);
    const columns = await speakerColumns(desk, input);
    if (columns.speaksForId === held.id) throw new Invalid('Nobody speaks for themselves here.', 'speaksFor');
    await desk.tx.speaker.update({
      where: { id: held.id },
      data: { ...columns, updatedAt: desk.now, updatedBy: desk.author },
    });
    await writeSpeakerNames(desk, held.id, input);
    await touchClaimsOf(desk, 'speaker', held.id);
    return { result: null, entity: 'speakers', record: held.id, detail: { ref: reference('speaker', held.number) } };
  });
  return theirs();
}

/** Brings names, aliases, roles and particulars of an earlier version back as a new one. Throws Conflict, NotFound. */
export const restoreSpeaker = (actor: Actor, input: Restoring, now: Clock): Promise<SpeakerDetail> =>
  restoreRecord(
    actor,
    'speaker',
    input,
    () => getSpeaker(actor, { ref: input.ref }, now),
    async (desk, id, past) => {
      for (const table of ['speaker_aliases', 'speaker_roles'] as const)
        await replaceBelonging(desk, table, 'speaker_id', id, past);
      await touchClaimsOf(desk, 'speaker', id);
    },
  );
