import type { FileSpeaker } from '@/lib/domain/cases/export/records';
import { storedSpeakers } from '@/lib/domain/cases/export/stored-people-data';
import { byText, speakerContent } from '@/lib/domain/cases/import/compare';
import type { Writer } from '@/lib/domain/cases/import/desk-data';
import { insert, insertDated, pointedAtFirst } from '@/lib/domain/cases/import/insert-data';
import { checkReferences, giveNumbers } from '@/lib/domain/cases/import/numbers-data';
import {
  changedBy,
  entries,
  json,
  maybeId,
  type Planned,
  planRecords,
  type Run,
  written,
} from '@/lib/domain/cases/import/run-data';
import type { Sharing } from '@/lib/domain/cases/import/sharing-data';

/** Speakers with their aliases and roles. They are shared by all cases (see sharing-data). */
export async function planSpeakers(run: Run, sharing: Sharing): Promise<Writer> {
  const { tx, file } = run;
  const stored = await storedSpeakers(tx, { keys: file.speakers.map(({ key }) => key) });
  const plan = await planRecords(run, {
    noun: 'speaker',
    entries: entries(file.speakers, 'speakers'),
    stored: stored.map((held) => ({ ...held, content: { ...held.content, aliases: byText(held.content.aliases) } })),
    content: speakerContent,
    refuse: sharing.refuse('speaker'),
  });
  await checkReferences(run, 'speaker', plan.created);
  return async () => {
    await giveNumbers(run, 'speaker', plan.created);
    const ordered = pointedAtFirst(
      plan.created,
      ({ record }) => record.key,
      ({ record }) => record.speaksFor,
    );
    await insert(
      run,
      ordered.map(({ record, id, number }) => ({ id, number, ...columns(run, record), ...written(run, record) })),
      'speaker',
    );
    for (const { record, id } of plan.changed) {
      await tx.speakerAlias.deleteMany({ where: { speakerId: id } });
      await tx.speakerRole.deleteMany({ where: { speakerId: id } });
      await tx.speaker.update({ where: { id }, data: { ...columns(run, record), updatedBy: changedBy(run) } });
    }
    await insertInside(run, plan.created, ({ record }) => written(run, record).createdAt);
    await insertInside(run, plan.changed, () => run.now);
  };
}

const columns = (run: Run, { key, kind, name, speaksFor, wikidata, country, note }: FileSpeaker) => ({
  key,
  kind,
  name,
  speaksForId: maybeId(run, 'speaker', speaksFor),
  wikidata: wikidata ?? null,
  country: country ?? null,
  note: json(note),
});

async function insertInside(
  run: Run,
  speakers: readonly Planned<FileSpeaker>[],
  moment: (speaker: Planned<FileSpeaker>) => Date,
): Promise<void> {
  const aliases = speakers.flatMap((speaker) =>
    speaker.record.aliases.map(({ text, language }) => ({
      at: moment(speaker),
      row: { id: run.id(), speakerId: speaker.id, text, language },
    })),
  );
  const roles = speakers.flatMap((speaker) =>
    speaker.record.roles.map(({ title, organisation, from, to }, position) => ({
      at: moment(speaker),
      row: {
        id: run.id(),
        speakerId: speaker.id,
        title,
        organisationId: maybeId(run, 'speaker', organisation),
        from: from ?? null,
        to: to ?? null,
        position,
      },
    })),
  );
  await insertDated(run, aliases, 'speakerAlias');
  await insertDated(run, roles, 'speakerRole');
}
