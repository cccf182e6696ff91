import { reference } from '@/lib/domain/references';
import { inLanguage, type LocalText } from '@/lib/domain/values';
import { topicIds } from '@/lib/domain/vocabulary/topic-ids-data';
import { localColumn } from '@/lib/domain/writing/columns-data';
import { atDesk, type Desk, demandVersion, hold } from '@/lib/domain/writing/desk-data';
import { replaceBelonging } from '@/lib/domain/writing/past-data';
import { type Restoring, restoreRecord } from '@/lib/domain/writing/restore-data';
import type { Actor } from '@/lib/platform/auth/roles';
import type { Clock } from '@/lib/platform/clock';
import { Invalid } from '@/lib/platform/errors';
import type { ClaimDetail } from './contract';
import { getClaim } from './data';
import type { ClaimInput } from './edit-contract';

type Update = Partial<ClaimInput> & { ref: string; version: number; why?: string | undefined };

/** ClaimReview takes fewer than this many characters. */
const SHORT = 75;

/** Writes a claim. It is a draft until its first assessment is published. Throws Invalid. */
export async function createClaim(actor: Actor, input: ClaimInput, now: Clock): Promise<ClaimDetail> {
  const ref = await atDesk(actor, { action: 'claim.create' }, async (desk) => {
    const { id, number } = await insertClaim(desk, input, 'draft');
    return {
      result: reference('claim', number),
      entity: 'claims',
      record: id,
      detail: { ref: reference('claim', number) },
    };
  });
  return getClaim(actor, { ref }, now);
}

/** The new row with its topics; used by a split too, where the parts of a public claim are public. */
export async function insertClaim(
  desk: Desk,
  input: ClaimInput,
  state: 'draft' | 'published',
  /** By which an import knows it again; its own id otherwise. */
  known?: string,
): Promise<{ id: string; number: number }> {
  const id = desk.newId();
  const { number } = await desk.tx.claim.create({
    data: {
      id,
      key: known ?? id,
      caseId: await caseNamed(desk, input.case),
      state,
      ...(await desk.numbered('claims')),
      ...columns(input),
      proposition: demandText(input.proposition),
      short: input.short ? demandShort(input.short) : shortOf(input.proposition),
      ...desk.written,
    },
    select: { number: true },
  });
  if (input.topics.length > 0) await writeTopics(desk, id, input.topics);
  desk.touch(id);
  return { id, number };
}

/** Changes what is given and leaves the rest. Throws Conflict where somebody else was first, Invalid, NotFound. */
export async function updateClaim(actor: Actor, input: Update, now: Clock): Promise<ClaimDetail> {
  const theirs = () => getClaim(actor, { ref: input.ref }, now);
  await atDesk(actor, { action: 'claim.update', why: input.why }, async (desk) => {
    const held = await hold(desk, 'claim', input.ref);
    await demandVersion(held, input.version, reference('claim', held.number), input, theirs);
    await desk.tx.claim.update({
      where: { id: held.id },
      data: {
        ...columns(input),
        ...(input.case ? { caseId: await caseNamed(desk, input.case) } : {}),
        ...(input.proposition ? { proposition: demandText(input.proposition) } : {}),
        ...(input.short ? { short: demandShort(input.short) } : {}),
        updatedAt: desk.now,
      },
    });
    if (input.topics) await writeTopics(desk, held.id, input.topics);
    desk.touch(held.id);
    return { result: null, entity: 'claims', record: held.id, detail: { ref: input.ref } };
  });
  return theirs();
}

/** The case of a slug. Throws Invalid. */
async function caseNamed({ tx }: Desk, slug: string): Promise<string> {
  const found = await tx.case.findUnique({ where: { slug }, select: { id: true } });
  if (!found) throw new Invalid(`There is no case “${slug}”.`, 'case');
  return found.id;
}

/** Brings the case, words, time, place and topics of an earlier version back as a new version. Throws Conflict, NotFound. */
export const restoreClaim = (actor: Actor, input: Restoring, now: Clock): Promise<ClaimDetail> =>
  restoreRecord(
    actor,
    'claim',
    input,
    () => getClaim(actor, { ref: input.ref }, now),
    async (desk, id, past) => {
      await replaceBelonging(desk, 'claim_topics', 'claim_id', id, past);
      desk.touch(id);
    },
  );

const columns = (input: Partial<ClaimInput>) => ({
  who: localColumn(input.who),
  what: localColumn(input.what),
  where: localColumn(input.where),
  from: input.from,
  to: input.to,
  note: localColumn(input.note),
});

/** Makes the topics of a claim those given, in order. Throws Invalid for one that is not in the vocabulary or retired. */
async function writeTopics(desk: Desk, claimId: string, keys: readonly string[]): Promise<void> {
  const held = await desk.tx.claimTopic.findMany({ where: { claimId }, select: { topic: { select: { key: true } } } });
  const ids = await topicIds(
    desk.tx,
    keys,
    held.map(({ topic }) => topic.key),
  );
  await desk.tx.claimTopic.deleteMany({ where: { claimId } });
  await desk.tx.claimTopic.createMany({
    data: [...new Set(keys)].map((key, position) => ({
      id: desk.newId(),
      claimId,
      topicId: ids.get(key)!,
      position,
    })),
  });
}

function demandText(text: LocalText): LocalText {
  const kept = Object.fromEntries(
    Object.entries(text)
      .map(([language, words]) => [language, words.trim()])
      .filter(([, words]) => words),
  );
  if (Object.keys(kept).length === 0)
    throw new Invalid('Write the proposition in at least one language.', 'proposition');
  return kept as LocalText;
}

function demandShort(text: LocalText): LocalText {
  for (const words of Object.values(text)) {
    if (words.length >= SHORT)
      throw new Invalid(`The short form has ${words.length} characters; it may have ${SHORT - 1}.`, 'short');
  }
  return demandText(text);
}

/** The proposition cut at a word, where no short form was written. */
function shortOf(proposition: LocalText): LocalText {
  return Object.fromEntries(
    Object.keys(proposition).map((language) => {
      const { words } = inLanguage(proposition, language);
      if (words.length < SHORT) return [language, words];
      const cut = words.slice(0, SHORT - 2);
      return [language, `${cut.slice(0, cut.lastIndexOf(' ') > 40 ? cut.lastIndexOf(' ') : cut.length)}…`];
    }),
  );
}
