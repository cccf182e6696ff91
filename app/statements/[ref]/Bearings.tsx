import { useTranslations } from 'next-intl';
import { ClaimLine } from '@/app/data/ClaimLine';
import { StanceGlyph } from '@/components/facts/StanceGlyph';
import { Waits } from '@/components/facts/Waits';
import { Section } from '@/components/ui/Section';
import type { StatementDetail } from '@/lib/domain/statements/contract';
import styles from './statement.module.css';

/** The claims it bears on: for, against or beside each, and how far. */
export function Bearings({ bearings }: Pick<StatementDetail, 'bearings'>) {
  const t = useTranslations('statement.bearings');
  return (
    <Section
      title={t('title')}
      note={bearings.length > 0 ? t('note', { count: bearings.length }) : undefined}
      id="claims"
    >
      {bearings.length === 0 ? <p>{t('none')}</p> : null}
      <ul className={styles.bearings}>
        {bearings.map(({ claim, stance, coverage, note, waits }) => (
          <ClaimLine key={`${claim.ref} ${stance}`} claim={claim} note={note}>
            <StanceGlyph stance={stance} coverage={coverage} /> <Waits of={{ waits }} />
          </ClaimLine>
        ))}
      </ul>
    </Section>
  );
}
