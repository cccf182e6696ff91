import { importCaseFile } from '@/lib/domain/cases/import-data';
import { orTrial, TrialOver } from '@/lib/domain/writing/trial';
import { parseApart } from '@/lib/engines/casefile/apart';
import type { CaseFile } from '@/lib/engines/casefile/schema';
import type { Actor } from '@/lib/platform/auth/roles';
import { type Database, type Transaction, write } from '@/lib/platform/db';
import { Forbidden } from '@/lib/platform/errors';
import type { Locale } from '@/lib/platform/preferences';
import { type AlikeClaim, alikeHere, settleAlike } from './alike-data';
import { findNotTheirs } from './case-rights-data';
import { deciding, demandChoices } from './deciding';
import { importProblems, refuseLines } from './lines';
import type { Choices, ConflictChoice } from './rules';
import { add, emptyReport, refuse, type Taken } from './told';

/** Milliseconds a large case may take, as on the command line. */
const TIMEOUT = 1_800_000;

type Options = { store: boolean; conflicts: ConflictChoice; choices: Choices; language: Locale; now: Date };

/**
 * Takes in a case file as `counterclaim import` does, through the same import, with the preview and the choices of the
 * other files: all of it or nothing, the same file again changes nothing. Nobody but an administrator brings in what
 * would speak in another account's name or publish a judgement nobody here reviewed; what others bring in is drafts, or
 * waits for a reviewer. The texts that the file names come with the command only. Throws Forbidden, and Invalid whose details name line, column, path and reason.
 */
export async function takeCaseFile(actor: Actor, text: string, options: Options): Promise<Taken> {
  const { conflicts, choices, language, now, store } = options;
  const { authorId } = actor;
  if (!authorId) throw new Forbidden('Only somebody with an author’s record here can bring something in.');
  const whole = conflicts === 'beside' || conflicts === 'edition' ? conflicts : null;
  if (whole || [...choices.values()].includes('beside')) throw refuse(language, 'caseChoice', 'conflicts');
  const file = await read(text, language);
  const published = actor.role === 'administrator';
  const alike = await alikeHere(actor, claimsOf(file), options);
  const run = write(
    { id: authorId },
    `Import of the case “${file.case.slug}”`,
    async (tx) => {
      const report = emptyReport('case', store);
      report.duplicates.push(...alike);
      const findings = await findNotTheirs(tx, actor, file);
      if (findings.length > 0) throw await refuseLines(language, text, findings);
      // The import of a case opens a transaction of its own; here it runs inside ours.
      const inside = { $transaction: (change: (tx: Transaction) => unknown) => change(tx) } as unknown as Database;
      const differing = deciding(options, () => true, report);
      const made = await importCaseFile({ id: authorId }, file, {
        db: inside,
        now,
        differing,
        trial: !store,
        published,
      });
      add(report, made);
      for (const { noun, key } of made.vanished) report.leftOut.push({ at: { record: noun, key }, why: 'vanished' });
      report.leftOut.push(...(await withoutText(tx, file)));
      demandChoices(options, report);
      await settleAlike(tx, alike, (key) => key, { id: authorId, now, store });
      if (!store) throw new TrialOver(report);
      return report;
    },
    { at: now, timeout: TIMEOUT, published },
  );
  return orTrial(run).catch(async (error: unknown) => {
    const problems = importProblems(error);
    if (!problems) throw error;
    throw await refuseLines(
      language,
      text,
      problems.map(({ at, ...fault }) => ({ ...fault, path: at })),
    );
  });
}

async function read(text: string, language: Locale): Promise<CaseFile> {
  const answer = await parseApart(text);
  if (!answer.ok) throw refuse(language, answer.why === 'ended' ? 'caseBroken' : 'caseBounds', 'file');
  if (answer.value.ok) return answer.value.value;
  throw await refuseLines(language, text, answer.value.problems);
}

/** The sources whose text the file only names, of which none is held here. */
async function withoutText(tx: Transaction, { sources }: CaseFile): Promise<Taken['leftOut']> {
  const named = new Map(sources.flatMap(({ key, textFile }) => (textFile ? [[key, textFile] as const] : [])));
  const bare = await tx.source.findMany({
    where: { key: { in: [...named.keys()] }, captures: { none: { kind: 'full_text' } } },
    select: { key: true, title: true },
    orderBy: { number: 'asc' },
  });
  return bare.map(({ key, title }) => ({ at: title, why: 'no-text-file', values: { name: named.get(key)! } }));
}

const claimsOf = ({ claims }: CaseFile): AlikeClaim[] =>
  claims.map(({ key, proposition }) => ({
    id: `claim ${key}`,
    at: Object.values(proposition)[0] ?? key,
    key,
    proposition,
  }));
