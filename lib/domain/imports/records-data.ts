import { insertClaim } from '@/lib/domain/claims/edit-data';
import { reference } from '@/lib/domain/references';
import type { LocalText } from '@/lib/domain/values';
import { atDesk, type Desk } from '@/lib/domain/writing/desk-data';
import { insertSpeaker, speakersNamed } from '@/lib/domain/writing/speaker-data';
import { orTrial, TrialOver } from '@/lib/domain/writing/trial';
import { CSL_TYPES } from '@/lib/engines/casefile/vocabulary';
import type { Incoming, IncomingClaim, IncomingSource } from '@/lib/engines/readers/incoming';
import type { FileKind } from '@/lib/engines/readers/sniff';
import type { Actor } from '@/lib/platform/auth/roles';
import type { Locale } from '@/lib/platform/preferences';
import { type Alike, alikeHere, keepApart } from './alike-data';
import { takeNotes } from './notes-data';
import { ownClaims, ownSource } from './own-data';
import type { Choices } from './rules';
import { emptyReport, refuse, type Taken } from './told';
import { workHere } from './work-data';

const count = (counts: Record<string, number>, noun: string): void => {
  counts[noun] = (counts[noun] ?? 0) + 1;
};

type Options = {
  kind: FileKind;
  store: boolean;
  case?: string | undefined;
  choices: Choices;
  language: Locale;
};

/** What each step adds to and chooses by. */
type Taking = { report: Taken; choices: Choices; alike: ReadonlyMap<string, Alike> };

/**
 * Takes records that a reader made of somebody's file: sources on record, claims as drafts, notes on our texts. All of
 * them or nothing; what came before under the same key, and our own markup that comes back, is left as it is. Throws
 * Invalid for claims that are to be stored without a case; a preview says that one has to be chosen.
 */
export async function takeRecords(actor: Actor, incoming: Incoming, options: Options): Promise<Taken> {
  const { kind, store, choices, language } = options;
  const report = { ...emptyReport(kind, store), table: incoming.table };
  report.leftOut.push(...incoming.leftOut);
  const own = await ownClaims(incoming.claims);
  const others = incoming.claims.filter(({ key }) => !own.has(key));
  for (const { key, proposition } of incoming.claims) {
    const [ref, at = ''] = [own.get(key), Object.values(proposition)[0]];
    if (ref === undefined) continue;
    count(report.unchanged, 'claim');
    report.leftOut.push({ at, why: 'same-as', values: { ref } });
  }
  const homeless = others.length > 0 && !options.case;
  if (homeless && store) throw refuse(language, 'case', 'case');
  if (homeless) report.leftOut.push({ at: { place: 'file' }, why: 'no-case' });
  const claims = others.map(({ key, proposition }) => ({
    id: `claim ${key}`,
    at: Object.values(proposition)[0] ?? '',
    key,
    proposition: { ...proposition },
  }));
  const found = await alikeHere(actor, claims, { choices, language });
  const taking: Taking = { report, choices, alike: new Map(found.map((each) => [each.key, each])) };
  return orTrial(
    atDesk(actor, { action: 'import.records', trial: !store }, async (desk) => {
      for (const source of incoming.sources) await takeSource(desk, source, taking);
      for (const claim of others) await takeClaim(desk, claim, options.case, taking);
      await takeNotes(desk, incoming.notes, report);
      if (!store) throw new TrialOver(report);
      const detail = { kind, created: report.created };
      return { result: report, entity: 'imports', record: desk.newId(), detail };
    }),
  );
}

async function takeSource(desk: Desk, source: IncomingSource, { report, choices }: Taking): Promise<void> {
  const { tx } = desk;
  const own = await ownSource(tx, source.page);
  if (own) {
    report.leftOut.push({ at: source.title, why: 'same-as', values: { ref: own } });
    return count(report.unchanged, 'source');
  }
  const [known] = await tx.source.findMany({
    where: { OR: [{ key: source.key }, ...(source.url ? [{ url: source.url }] : [])] },
    select: { key: true, number: true },
    orderBy: { number: 'asc' },
    take: 1,
  });
  if (known) {
    count(report.unchanged, 'source');
    if (known.key !== source.key)
      report.leftOut.push({
        at: source.title,
        why: 'same-as',
        values: { ref: reference('source', known.number) },
      });
    return;
  }
  const alike = await workHere(desk, source);
  if (alike) {
    const id = `source ${source.key}`;
    const [of, chosen] = [reference('source', alike.number), choices.get(id) ?? null];
    if (alike.same && chosen !== 'other') {
      report.leftOut.push({ at: source.title, why: 'same-as', values: { ref: of } });
      return count(report.unchanged, 'source');
    }
    report.duplicates.push({ id, at: source.title, of, ours: alike.words, why: 'same-title', chosen });
    if (chosen === 'same') return count(report.unchanged, 'source');
  }
  if (!(CSL_TYPES as readonly string[]).includes(source.type))
    report.leftOut.push({ at: source.title, why: 'type-unknown', values: { type: source.type } });
  const id = desk.newId();
  await tx.source.create({
    data: {
      id,
      ...(await desk.numbered('sources')),
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

async function publisherOf(desk: Desk, name: string, report: Taken): Promise<string> {
  const [known] = await speakersNamed(desk, name);
  if (known) return known.id;
  count(report.created, 'speaker');
  const language = /\p{Script=Han}/u.test(name) ? 'zh' : 'en';
  return (await insertSpeaker(desk, { kind: 'outlet', name: { [language]: name }, aliases: [] })).id;
}

/** The claim here that an incoming one may be: as the match engine finds it, else one of the very same words. */
async function alikeTo({ tx }: Desk, claim: IncomingClaim, { choices, alike }: Taking): Promise<Alike | null> {
  const found = alike.get(claim.key);
  if (found) return found;
  const [words = ''] = Object.values(claim.proposition);
  const [same] = await tx.$queryRaw<{ number: number; words: string }[]>`
    SELECT c.number, said.value AS words FROM claims c, jsonb_each_text(c.proposition) AS said
    WHERE c.state <> 'merged' AND folded(btrim(said.value, ' .。')) = folded(btrim(${words}, ' .。')) ORDER BY c.number LIMIT 1`;
  if (!same) return null;
  const [id, { number }] = [`claim ${claim.key}`, same];
  const of = reference('claim', number);
  return {
    id,
    at: words,
    key: claim.key,
    of,
    ours: same.words,
    number,
    why: 'same-words',
    chosen: choices.get(id) ?? null,
  };
}

async function takeClaim(desk: Desk, claim: IncomingClaim, slug: string | undefined, taking: Taking): Promise<void> {
  const { tx } = desk;
  const { report } = taking;
  const where = { key: claim.key };
  const known = (await tx.claim.findFirst({ where })) ?? (await tx.evidence.findFirst({ where }));
  if (known) return count(report.unchanged, 'claim');
  const alike = await alikeTo(desk, claim, taking);
  if (alike) report.duplicates.push(alike);
  if (alike?.chosen === 'same') return takeAsEvidence(desk, claim, alike, report);
  if (!slug) {
    // A preview without a case counts what would come in; claims are written into a case only.
    count(report.created, 'claim');
    return claim.review ? count(report.created, 'evidence') : undefined;
  }
  const id = await createClaim(desk, claim, slug, report);
  if (alike?.chosen === 'other') {
    const ours = await tx.claim.findUniqueOrThrow({ where: { number: alike.number }, select: { id: true } });
    await keepApart(tx, id, ours.id, { id: desk.author, now: desk.now });
  }
  if (claim.review) await addReview(desk, id, claim.review, null, report);
}

/** Somebody's review of a claim that is here: it becomes context for ours. Without a review there is nothing to add. */
async function takeAsEvidence(
  desk: Desk,
  claim: IncomingClaim,
  { at, of, number }: Alike,
  report: Taken,
): Promise<void> {
  report.leftOut.push({ at, why: 'same-as', values: { ref: of } });
  if (!claim.review) return;
  const ours = await desk.tx.claim.findUniqueOrThrow({ where: { number }, select: { id: true } });
  await addReview(desk, ours.id, claim.review, claim.key, report);
}

async function createClaim(desk: Desk, claim: IncomingClaim, slug: string, report: Taken): Promise<string> {
  const { tx } = desk;
  const [words = ''] = Object.values(claim.proposition);
  const topics = await tx.topic.findMany({ select: { key: true, label: true } });
  const chosen = claim.topics.flatMap((word) => {
    const named = topics.find(({ key, label }) =>
      [key, ...Object.values(label as LocalText)].some((each) => each.toLowerCase() === word.toLowerCase()),
    );
    if (!named) report.leftOut.push({ at: words.slice(0, 80), why: 'no-topic', values: { word } });
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
  return id;
}

type Review = NonNullable<IncomingClaim['review']>;

/** `key` is given where the review is all that came in, so that the same file twice brings it once. */
async function addReview(
  desk: Desk,
  claimId: string,
  review: Review,
  key: string | null,
  report: Taken,
): Promise<void> {
  const id = desk.newId();
  await desk.tx.evidence.create({
    data: {
      id,
      ...(await desk.numbered('evidence')),
      key: key ?? id,
      claimId,
      polarity: 'context',
      kind: 'second_hand_report',
      text: { en: review.words },
      url: review.url,
      ...desk.written,
    },
  });
  count(report.created, 'evidence');
}
