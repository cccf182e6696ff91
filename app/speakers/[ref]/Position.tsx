import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { DeskStatus } from '@/app/data/DeskStatus';
import { AttributionTag } from '@/components/facts/AttributionTag';
import { RefLink, refHref } from '@/components/facts/RefLink';
import { StanceGlyph } from '@/components/facts/StanceGlyph';
import { StatementWords } from '@/components/facts/StatementWords';
import { Trail } from '@/components/facts/Trail';
import { Words } from '@/components/facts/Words';
import { Time } from '@/components/ui/Time';
import type { SpeakerDetail } from '@/lib/domain/speakers/contract';
import styles from './speaker.module.css';

/** What a speaker said on one claim: the claim, then each statement with its stance, words, day and chain. */
export function Position({ position: { claim, statements } }: { position: SpeakerDetail['positions'][number] }) {
  const t = useTranslations('speakers.positions');
  return (
    <li>
      <h3 className={styles.claim}>
        <Link href={refHref(claim.ref)!} prefetch={false}>
          <Words of={claim.proposition} />
        </Link>
      </h3>
      <p className={styles.where}>
        <RefLink reference={claim.ref} /> <DeskStatus status={claim.status} />
      </p>
      <ul className={styles.statements}>
        {statements.map(({ stance, coverage, note, statement }) => (
          <li key={statement.ref}>
            <p className={styles.how}>
              <StanceGlyph stance={stance} coverage={coverage} />
              {statement.said ? <Time value={statement.said} className={styles.said} /> : null}
            </p>
            <StatementWords text={statement.text} quotes={statement.quotes} />
            {note ? (
              <p className={styles.note}>
                <Words of={note} />
              </p>
            ) : null}
            <Trail chain={statement.chain} />
            <p className={styles.ways}>
              <AttributionTag attribution={statement.attribution} />
              <Link href={`/sources/${statement.source.ref}?at=${statement.ref}#${statement.ref}`} prefetch={false}>
                {t('inPlace', { ref: statement.ref, source: statement.source.ref })}
              </Link>
            </p>
          </li>
        ))}
      </ul>
    </li>
  );
}
