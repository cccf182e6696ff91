import { numberOf, reference } from '@/lib/domain/references';
import type { LocalText } from '@/lib/domain/values';
import { atDesk, type Desk, demandVersion, hold } from '@/lib/domain/writing/desk-data';
import { restoreRecord } from '@/lib/domain/writing/restore-data';
import type { Actor } from '@/lib/platform/auth/roles';
import type { Clock } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import { Invalid, NotFound } from '@/lib/platform/errors';
import type { CaseDetail } from './contract';
import { getCase } from './data';
import type { CaseInput } from './edit-contract';
import { slugOf } from './rules';

type Edit = { slug: string; version: number; why?: string | undefined };

/**
 * Opens a case. It needs no more than a title: what is not written yet says the same as the line above it, which a page
 * then leaves out. Throws Invalid.
 */
export async function createCase(actor: Actor, input: CaseInput, now: Clock): Promise<CaseDetail> {
  const slug = await atDesk(actor, { action: 'case.create' }, async (desk) => {
    const title = demandText(input.title, 'title');
    const question = held(input.question) ?? title;
    const id = desk.newId();
    const given = { title, question, summary: held(input.summary) ?? question, started: input.started ?? null };
    const slug = await freeSlug(desk, slugOf(title));
    const { number } = await desk.tx.case.create({
      data: { id, slug, ...given, ...desk.written },
      select: { number: true },
    });
    return { result: slug, entity: 'cases', record: id, detail: { ref: reference('case', number) } };
  });
  return getCase(actor, { slug }, now);
}

/** Changes what is given of a case and leaves the rest. Throws Conflict where somebody else was first, Invalid, NotFound. */
export async function updateCase(actor: Actor, input: Partial<CaseInput> & Edit, now: Clock): Promise<CaseDetail> {
  const { ref, slug } = await caseOf(input.slug);
  const theirs = () => getCase(actor, { slug }, now);
  await atDesk(actor, { action: 'case.update', why: input.why }, async (desk) => {
    const { id, version } = await hold(desk, 'case', ref);
    await demandVersion({ version }, input.version, ref, input, theirs);
    const words = (['title', 'question', 'summary'] as const).flatMap((field) =>
      input[field] ? [[field, demandText(input[field], field)]] : [],
    );
    const data = { ...Object.fromEntries(words), ...(input.started === undefined ? {} : { started: input.started }) };
    await desk.tx.case.update({ where: { id }, data: { ...data, updatedAt: desk.now } });
    return { result: null, entity: 'cases', record: id, detail: { ref } };
  });
  return theirs();
}

/** Brings title, question, summary and beginning of an earlier version back as a new one. Throws Conflict, NotFound. */
export async function restoreCase(actor: Actor, input: Edit & { to: number }, now: Clock): Promise<CaseDetail> {
  const { ref, slug } = await caseOf(input.slug);
  const standing = () => getCase(actor, { slug }, now);
  return restoreRecord(actor, 'case', { ...input, ref }, standing, async () => {});
}

/** A case by its slug or its reference. Throws NotFound. */
async function caseOf(named: string): Promise<{ ref: string; slug: string }> {
  const number = numberOf('case', named);
  const found = await database().case.findFirst({
    where: number === null ? { slug: named } : { OR: [{ number }, { slug: named }] },
    select: { number: true, slug: true },
  });
  if (!found) throw new NotFound(`The case “${named}”`);
  return { ref: reference('case', found.number), slug: found.slug };
}

/** The slug, or the next of its kind that no case has: well-readings-2. */
async function freeSlug({ tx }: Desk, slug: string): Promise<string> {
  const held = await tx.case.findMany({ where: { slug: { startsWith: slug } }, select: { slug: true } });
  const taken = new Set(held.map((each) => each.slug));
  const next = Array.from({ length: taken.size + 1 }, (_, place) => (place === 0 ? slug : `${slug}-${place + 1}`));
  return next.find((each) => !taken.has(each))!;
}

const held = (text: LocalText | undefined): LocalText | undefined => {
  const written = Object.entries(text ?? {}).filter(([, words]) => words.trim() !== '');
  return written.length > 0 ? Object.fromEntries(written) : undefined;
};

function demandText(text: LocalText, field: string): LocalText {
  const written = held(text);
  if (!written) throw new Invalid('Say what the case is called and what it is about.', field);
  return written;
}
