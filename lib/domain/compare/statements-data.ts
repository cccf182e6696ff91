import type { StatementsComparison } from '@/lib/domain/compare/times-contract';
import type { StatementDetail } from '@/lib/domain/statements/contract';
import { getStatement } from '@/lib/domain/statements/data';
import { compareWording } from '@/lib/engines/compare/wording';
import type { Actor } from '@/lib/platform/auth/roles';
import type { Clock } from '@/lib/platform/clock';
import { Invalid } from '@/lib/platform/errors';

type Query = { a: string; b: string; asOf?: string | undefined };

/** Two statements: a difference of words where they are versions of one utterance, and the claims each bears on. Throws NotFound, Invalid. */
export async function getStatements(actor: Actor, query: Query, now: Clock): Promise<StatementsComparison> {
  const [a, b] = [
    await getStatement(actor, { ref: query.a, asOf: query.asOf }, now),
    await getStatement(actor, { ref: query.b, asOf: query.asOf }, now),
  ];
  if (a.ref === b.ref) throw new Invalid('Name two different statements.', 'b');
  const language = sharedLanguage(a, b);
  const wording = language === null ? null : compareWording(a.text[language]!, b.text[language]!);
  const same = wording !== null && wording.kind !== 'different' && a.speaker.ref === b.speaker.ref;
  // Of the two the contract keeps what was said, and leaves out what their records say of themselves.
  return { a, b, language, same, wording: same ? wording : null, claims: alignedClaims(a, b) };
}

/** The language in which both have words: the one they were said in, if they share it; else English, else any. */
function sharedLanguage(a: StatementDetail, b: StatementDetail): string | null {
  const both = Object.keys(a.text).filter((language) => language in b.text);
  const [said] = both.filter((language) => language === a.language && language === b.language);
  return said ?? both.find((language) => language === 'en') ?? both[0] ?? null;
}

/** The claims the two speak of, those of both first. */
function alignedClaims(a: StatementDetail, b: StatementDetail): StatementsComparison['claims'] {
  const claims = new Map([...a.bearings, ...b.bearings].map(({ claim }) => [claim.ref, claim]));
  const stand = (of: StatementDetail, ref: string) => {
    const found = of.bearings.find(({ claim }) => claim.ref === ref);
    return found ? { stance: found.stance, coverage: found.coverage } : null;
  };
  const rows = [...claims.values()].map((claim) => ({ claim, a: stand(a, claim.ref), b: stand(b, claim.ref) }));
  const shared = (row: (typeof rows)[number]) => Number(row.a !== null && row.b !== null);
  return rows.sort((one, other) => shared(other) - shared(one));
}
