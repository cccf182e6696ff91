import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { DeskStatus } from '@/app/data/DeskStatus';
import { RefLink } from '@/components/facts/RefLink';
import { StanceGlyph } from '@/components/facts/StanceGlyph';
import { Words } from '@/components/facts/Words';
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
        {bearings.map(({ claim, stance, coverage, note }) => (
          <li key={`${claim.ref} ${stance}`}>
            <p className={styles.line}>
              <StanceGlyph stance={stance} coverage={coverage} />
              <RefLink reference={claim.ref} />
              <DeskStatus status={claim.status} />
            </p>
            <p className={styles.proposition}>
              <Link href={`/claims/${claim.ref}`} prefetch={false}>
                <Words of={claim.proposition} />
              </Link>
            </p>
            {note ? (
              <p className={styles.note}>
                <Words of={note} />
              </p>
            ) : null}
          </li>
        ))}
      </ul>
    </Section>
  );
}
