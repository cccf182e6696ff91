import { insertClaim } from '@/lib/domain/claims/edit-data';
import { captureReference, reference } from '@/lib/domain/references';
import type { LocalText } from '@/lib/domain/values';
import { atDesk, type Desk } from '@/lib/domain/writing/desk-data';
import { insertSpeaker, speakersNamed } from '@/lib/domain/writing/speaker-data';
import { find } from '@/lib/engines/anchor/find';
import { CSL_TYPES } from '@/lib/engines/casefile/vocabulary';
import type { Incoming, IncomingClaim, IncomingNote, IncomingSource } from '@/lib/engines/readers/incoming';
import type { FileKind } from '@/lib/engines/readers/sniff';
import type { Actor } from '@/lib/platform/auth/roles';
import { Invalid } from '@/lib/platform/errors';
import type { IncomingReport } from './contract';
import { orTrial, TrialOver } from './trial';

export const emptyReport = (kind: FileKind, stored: boolean): IncomingReport => ({
  kind,
  stored,
  created: {},
  changed: {},
  unchanged: {},
  edition: null,
  leftOut: [],
  duplicates: [],
});

const count = (counts: Record<string, number>, noun: string): void => {
  counts[noun] = (counts[noun] ?? 0) + 1;
};

type Options = { kind: FileKind; store: boolean; case?: string | undefined };

/**
 * Takes records that a reader made of somebody's file: sources on record, claims as drafts, notes on our texts. All of
 * them or nothing; what came before under the same key is left as it is. Throws Invalid for claims without a case.
 */
export async function takeRecords(actor: Actor, incoming: Incoming, options: Options): Promise<IncomingReport> {
  const report = emptyReport(options.kind, options.store);
  report.leftOut.push(...incoming.leftOut);
  if (incoming.claims.length > 0 && !options.case) throw new Invalid('Say into which case the claims go.', 'case');
  return orTrial(
    atDesk(actor, { action: 'import.records' }, async (desk) => {
      for (const source of incoming.sources) await takeSource(desk, source, report);
      for (const claim of incoming.claims) await takeClaim(desk, claim, options.case!, report);
      for (const note of incoming.notes) await takeNote(desk, note, report);
      if (!options.store) throw new TrialOver(report);
      const detail = { kind: options.kind, created: report.created };
      return { result: report, entity: 'imports', record: desk.newId(), detail };
    }),
  );
}

async function takeSource(desk: Desk, source: IncomingSource, report: IncomingReport): Promise<void> {
  const { tx } = desk;
  const [known] = await tx.source.findMany({
    where: { OR: [{ key: source.key }, ...(source.url ? [{ url: source.url }] : [])] },
    select: { key: true, number: true },
    orderBy: { number: 'asc' },
    take: 1,
  });
  if (known) {
    count(report.unchanged, 'source');
    if (known.key !== source.key)
      report.duplicates.push({
        at: source.title,
        of: reference('source', known.number),
        why: 'The address is the same.',
      });
    return;
  }
  const [alike] = await tx.source.findMany({
    where: { title: { equals: source.title, mode: 'insensitive' } },
    select: { number: true },
    take: 1,
  });
  if (alike)
    report.duplicates.push({ at: source.title, of: reference('source', alike.number), why: 'The title is the same.' });
  const id = desk.newId();
  await tx.source.create({
    data: {
      id,
      key: source.key,
      type: (CSL_TYPES as readonly string[]).includes(source.type) ? source.type : 'document',
      title: source.title,
      language: source.language ?? 'en',
      publisherId: source.publisher ? await publisherOf(desk, source.publisher, report) : null,
      published: source.published,
      url: source.url,
      held: false,
      rights: 'quotations_only',
      ...(Object.keys(source.csl).length > 0 ? { csl: source.csl as object } : {}),
      ...desk.written,
    },
  });
  await tx.sourceAuthor.createMany({
    data: source.authors.map((name, position) => ({ id: desk.newId(), sourceId: id, name, position })),
  });
  count(report.created, 'source');
}

async function publisherOf(desk: Desk, name: string, report: IncomingReport): Promise<string> {
  const [known] = await speakersNamed(desk, name);
  if (known) return known.id;
  count(report.created, 'speaker');
  const language = /\p{Script=Han}/u.test(name) ? 'zh' : 'en';
  return (await insertSpeaker(desk, { kind: 'outlet', name: { [language]: name }, aliases: [] })).id;
}

async function takeClaim(desk: Desk, claim: IncomingClaim, slug: string, report: IncomingReport): Promise<void> {
  const { tx } = desk;
  if (await tx.claim.findFirst({ where: { key: claim.key }, select: { id: true } })) {
    count(report.unchanged, 'claim');
    return;
  }
  const [words = ''] = Object.values(claim.proposition);
  const [alike] = await tx.$queryRaw<{ number: number }[]>`
    SELECT c.number FROM claims c, jsonb_each_text(c.proposition) AS said
    WHERE c.state <> 'merged' AND folded(btrim(said.value, ' .。')) = folded(btrim(${words}, ' .。')) ORDER BY c.number LIMIT 1`;
  if (alike)
    report.duplicates.push({ at: words, of: reference('claim', alike.number), why: 'The proposition is the same.' });
  const topics = await tx.topic.findMany({ select: { key: true, label: true } });
  const chosen = claim.topics.flatMap((word) => {
    const named = topics.find(({ key, label }) =>
      [key, ...Object.values(label as LocalText)].some((each) => each.toLowerCase() === word.toLowerCase()),
    );
    if (!named) report.leftOut.push({ at: words.slice(0, 80), why: `There is no topic “${word}” here.` });
    return named ? [named.key] : [];
  });
  const { id } = await insertClaim(
    desk,
    {
      case: slug,
      proposition: { ...claim.proposition },
      topics: [...new Set(chosen)],
      ...(claim.note ? { note: { en: claim.note } } : {}),
      ...(claim.from ? { from: claim.from } : {}),
      ...(claim.to ? { to: claim.to } : {}),
    },
    'draft',
    claim.key,
  );
  count(report.created, 'claim');
  if (!claim.review) return;
  const evidence = desk.newId();
  await tx.evidence.create({
    data: {
      id: evidence,
      key: evidence,
      claimId: id,
      polarity: 'context',
      kind: 'second_hand_report',
      text: { en: claim.review.words },
      url: claim.review.url,
      ...desk.written,
    },
  });
  count(report.created, 'evidence');
}

/** Letters of the text kept before and after a note's words, as for every anchor. */
const CONTEXT = 32;

async function takeNote(desk: Desk, note: IncomingNote, report: IncomingReport): Promise<void> {
  const { tx } = desk;
  const bare = note.target.replace(/\/$/, '');
  const capture = await tx.capture.findFirst({
    where: { source: { url: { in: [bare, `${bare}/`] } } },
    orderBy: { edition: 'desc' },
    select: { id: true, text: true, edition: true, source: { select: { number: true } } },
  });
  const at = `“${note.exact.slice(0, 60)}”`;
  if (!capture) {
    report.leftOut.push({ at, why: `No text of ${note.target} is held here.` });
    return;
  }
  const place = find(capture.text, note);
  if (!place) {
    const held = captureReference(capture.source.number, capture.edition);
    report.leftOut.push({ at, why: `The words do not stand in ${held}.` });
    return;
  }
  const { start, end } = place;
  const same = { captureId: capture.id, start, end, text: note.words, withdrawnAt: null };
  if (await tx.mark.findFirst({ where: same, select: { id: true } })) {
    count(report.unchanged, 'note');
    return;
  }
  await tx.mark.create({
    data: {
      ...same,
      id: desk.newId(),
      kind: 'note',
      exact: capture.text.slice(start, end),
      prefix: capture.text.slice(Math.max(0, start - CONTEXT), start),
      suffix: capture.text.slice(end, end + CONTEXT),
      ...desk.written,
    },
  });
  count(report.created, 'note');
}
