import type { SpeakerInput } from '@/lib/domain/speakers/edit-contract';
import { Invalid } from '@/lib/platform/errors';
import { localColumn } from './columns-data';
import { type Desk, idOf } from './desk-data';

/* Speakers as other acts write them too: taking a text in puts its publisher on record in the same transaction. */

type Names = { aliases?: SpeakerInput['aliases'] | undefined; roles?: SpeakerInput['roles'] };

/** Writes a speaker inside a transaction under way, as the capture of a source does for its publisher. */
export async function insertSpeaker(desk: Desk, input: SpeakerInput): Promise<{ id: string; number: number }> {
  const id = desk.newId();
  const { number } = await desk.tx.speaker.create({
    data: {
      id,
      key: id,
      ...(await desk.numbered('speakers')),
      ...(await speakerColumns(desk, input)),
      kind: input.kind,
      name: nameOf(input.name),
      ...desk.written,
    },
    select: { number: true },
  });
  const role = worded(input.role ?? {});
  const now = Object.keys(role).length > 0 ? [{ title: role, organisation: input.speaksFor }] : undefined;
  await writeSpeakerNames(desk, id, { aliases: input.aliases, roles: input.roles ?? now });
  return { id, number };
}

/** The speakers on record under exactly this name or alias, in any script; case, accents and spaces do not count. */
export async function speakersNamed({ tx }: Pick<Desk, 'tx'>, name: string): Promise<{ id: string; number: number }[]> {
  const words = name.replace(/\s+/g, ' ').trim();
  if (words === '') return [];
  const pattern = `%${words.replace(/[\\%_]/g, '\\$&')}%`;
  return tx.$queryRaw`
    SELECT p.id, p.number FROM speakers p WHERE p.id IN (
      SELECT n.id FROM speakers n, jsonb_each_text(n.name) AS said
      WHERE folded(local_words(n.name)) LIKE folded(${pattern}) AND folded(btrim(said.value)) = folded(${words})
      UNION SELECT a.speaker_id FROM speaker_aliases a WHERE folded(btrim(a.text)) = folded(${words}))
    ORDER BY p.number LIMIT 5`;
}

/** The columns that are given; what is left out stays. */
export async function speakerColumns(desk: Desk, input: Partial<SpeakerInput>) {
  const { kind, name, speaksFor, wikidata, country, note } = input;
  return {
    ...(kind ? { kind } : {}),
    ...(name ? { name: nameOf(name) } : {}),
    ...(speaksFor === undefined
      ? {}
      : { speaksForId: speaksFor ? await idOf(desk, 'speaker', speaksFor, 'speaksFor') : null }),
    ...(wikidata === undefined ? {} : { wikidata }),
    ...(country === undefined ? {} : { country }),
    ...(note === undefined ? {} : { note: localColumn(note) }),
  };
}

/** A text without the languages nothing was written in. */
const worded = (text: Record<string, string>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(text)
      .map(([language, words]) => [language, words.trim()])
      .filter(([, words]) => words !== ''),
  );

function nameOf(text: Record<string, string>): Record<string, string> {
  const name = worded(text);
  if (Object.keys(name).length === 0) throw new Invalid('Give a name in at least one language.', 'name');
  return name;
}

/** Replaces the aliases and roles that are given; what is left out stays. */
export async function writeSpeakerNames(desk: Desk, speakerId: string, { aliases, roles }: Names): Promise<void> {
  if (aliases) {
    const texts = aliases.map(({ text }) => text);
    if (new Set(texts).size < texts.length) throw new Invalid('The same alias is given twice.', 'aliases');
    await desk.tx.speakerAlias.deleteMany({ where: { speakerId } });
    await desk.tx.speakerAlias.createMany({
      data: aliases.map((alias) => ({ id: desk.newId(), speakerId, ...alias })),
    });
  }
  if (!roles) return;
  const rows = [];
  for (const [position, { title, organisation, from, to }] of roles.entries()) {
    const words = worded(title);
    if (Object.keys(words).length === 0) throw new Invalid('Say what each role is called.', 'roles');
    // Compared as far as both say it: from 2020-06 to 2020 is one year's.
    if (from && to && to.slice(0, from.length) < from.slice(0, to.length))
      throw new Invalid('A role ends after it begins.', 'roles');
    rows.push({
      id: desk.newId(),
      speakerId,
      position,
      title: words,
      organisationId: organisation ? await idOf(desk, 'speaker', organisation, 'roles') : null,
      from: from ?? null,
      to: to ?? null,
    });
  }
  await desk.tx.speakerRole.deleteMany({ where: { speakerId } });
  await desk.tx.speakerRole.createMany({ data: rows });
}
