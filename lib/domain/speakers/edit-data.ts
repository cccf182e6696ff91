import { reference } from '@/lib/domain/references';
import { atDesk, idOf } from '@/lib/domain/writing/desk-data';
import type { Actor } from '@/lib/platform/auth/roles';
import type { Clock } from '@/lib/platform/clock';
import { Invalid } from '@/lib/platform/errors';
import type { SpeakerDetail } from './contract';
import { getSpeaker } from './data';
import type { SpeakerInput } from './edit-contract';

/** Puts a speaker on record. Throws Invalid for a name without words or an organisation that is not on record. */
export async function createSpeaker(actor: Actor, input: SpeakerInput, now: Clock): Promise<SpeakerDetail> {
  const name = worded(input.name);
  if (Object.keys(name).length === 0) throw new Invalid('Give a name in at least one language.', 'name');
  const number = await atDesk(actor, { action: 'speaker.create' }, async (desk) => {
    const id = desk.newId();
    const speaksForId = input.speaksFor ? await idOf(desk, 'speaker', input.speaksFor, 'speaksFor') : null;
    const role = worded(input.role ?? {});
    const row = await desk.tx.speaker.create({
      data: {
        id,
        key: id,
        kind: input.kind,
        name,
        speaksForId,
        country: input.country ?? null,
        ...desk.written,
      },
      select: { number: true },
    });
    await desk.tx.speakerAlias.createMany({
      data: input.aliases.map(({ text, language }) => ({ id: desk.newId(), speakerId: id, text, language })),
      skipDuplicates: true,
    });
    if (Object.keys(role).length > 0)
      await desk.tx.speakerRole.create({
        data: { id: desk.newId(), speakerId: id, title: role, organisationId: speaksForId, position: 0 },
      });
    const ref = reference('speaker', row.number);
    return { result: row.number, entity: 'speakers', record: id, detail: { ref } };
  });
  return getSpeaker(actor, { ref: reference('speaker', number) }, now);
}

/** A text without the languages nothing was written in. */
const worded = (text: Record<string, string>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(text)
      .map(([language, words]) => [language, words.trim()])
      .filter(([, words]) => words !== ''),
  );
