import { useTranslations } from 'next-intl';
import { StanceGlyph } from '@/components/facts/StanceGlyph';
import { Section } from '@/components/ui/Section';
import type { ClaimDetail } from '@/lib/domain/claims/contract';
import { firstDay } from '@/lib/domain/values';
import { STANCES } from '@/lib/domain/vocabulary';
import styles from './claim.module.css';
import { Entry } from './Entry';
import { Origins } from './Origins';

type Statement = ClaimDetail['statements'][number];

/** By the day they were said; those without a day come last, in the order of the record. */
const byDay = (a: Statement, b: Statement): number => dayOf(a) - dayOf(b);
const dayOf = ({ statement: { said } }: Statement): number => (said ? firstDay(said) : 9999_99_99);

/** The statements in two columns: what speaks for the claim and about it, and what is said against it. */
export function Ledger({ claim, sources, asOf }: { claim: ClaimDetail; sources: number; asOf?: string }) {
  const t = useTranslations('claim.statements');
  const { statements } = claim;
  const sides = [
    { side: 'for', stances: STANCES.filter((stance) => stance !== 'denies'), none: t('noneFor') },
    { side: 'against', stances: ['denies'] as const, none: t('noneAgainst') },
  ] as const;
  return (
    <Section title={t('title')} note={t('note', { statements: statements.length, sources })} id="statements">
      <Origins claim={claim} sources={sources} asOf={asOf} />
      <div className={styles.ledger}>
        {sides.map(({ side, stances, none }) => {
          const taken = stances
            .map((stance) => ({ stance, own: statements.filter((each) => each.stance === stance).toSorted(byDay) }))
            .filter(({ own }) => own.length > 0);
          return (
            <section key={side} aria-label={t(side)} className={styles.side}>
              {taken.length === 0 ? <p className={styles.none}>{none}</p> : null}
              {taken.map(({ stance, own }) => (
                <div key={stance}>
                  <h3 className={styles.stance}>
                    <StanceGlyph stance={stance} /> <span>{own.length}</span>
                  </h3>
                  {own.map((each) => (
                    <Entry key={each.statement.ref} entry={each} asOf={asOf} />
                  ))}
                </div>
              ))}
            </section>
          );
        })}
      </div>
    </Section>
  );
}
