import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { AttributionTag } from '@/components/facts/AttributionTag';
import { RefLink } from '@/components/facts/RefLink';
import { Speaker } from '@/components/facts/Speaker';
import { StanceGlyph } from '@/components/facts/StanceGlyph';
import { StatementWords } from '@/components/facts/StatementWords';
import { Trail } from '@/components/facts/Trail';
import { Waits } from '@/components/facts/Waits';
import { Words } from '@/components/facts/Words';
import { classNames } from '@/components/ui/class-names';
import { grouped } from '@/lib/engines/compare/grouped';
import type { Stance, Statement } from './edition';
import styles from './source.module.css';

/** How a statement bears on claims, one line for each stance and coverage, with the references of its claims. */
function BearingsInShort({ bearings }: { bearings: Statement['bearings'] }) {
  const t = useTranslations('sources.edition');
  if (bearings.length === 0) return <p className={styles.bears}>{t('bearsOnNothing')}</p>;
  const groups = grouped(bearings, ({ stance, coverage }) => `${stance} ${coverage ?? ''}`);
  return [...groups].map(([key, [first, ...rest]]) => (
    <p key={key} className={styles.bears}>
      <StanceGlyph stance={first!.stance} coverage={first!.coverage} />{' '}
      {[first!, ...rest].map(({ claim }) => (
        <span key={claim.ref}>
          <RefLink reference={claim.ref} />{' '}
        </span>
      ))}
    </p>
  ));
}

/** A statement as it stands in the margin: who, how it bears on which claims; opened, its words, its claims and on whose word. */
export function StatementCard({ statement, stance, on }: { statement: Statement; stance: Stance | null; on: boolean }) {
  const t = useTranslations('sources.edition');
  const mode = useTranslations('vocabulary.mode');
  const { ref, speaker, text, quotes, bearings, attribution, attributionNote, chain } = statement;
  return (
    <li
      id={`note-${ref}`}
      data-note={ref}
      data-on={on ? '' : undefined}
      tabIndex={-1}
      className={classNames(styles.note, styles[stance ?? 'none'])}
    >
      <p className={styles.speaker}>
        <Speaker speaker={speaker} /> <Waits of={statement} />
      </p>
      <BearingsInShort bearings={bearings} />
      <div className={styles.more}>
        <StatementWords text={text} quotes={quotes} />
        <p className={styles.mode}>{mode(statement.mode)}</p>
        {bearings.map(({ claim, stance: how, note }) => (
          <p key={`${claim.ref}${how}`}>
            <RefLink reference={claim.ref} /> <Words of={claim.proposition} />
            {note ? (
              <span className={styles.remark}>
                {' '}
                <Words of={note} />
              </span>
            ) : null}
          </p>
        ))}
        <p>
          <AttributionTag attribution={attribution} />
          {attributionNote ? (
            <span className={styles.remark}>
              {' '}
              <Words of={attributionNote} />
            </span>
          ) : null}
        </p>
        <Trail chain={chain} />
        <p className={styles.ways}>
          <Link href={`/statements/${ref}`} prefetch={false}>
            {t('statement', { ref })}
          </Link>
          <a href={`#${ref}`} data-back={ref} className={styles.back}>
            {t('back')}
          </a>
          <button type="button" data-close="" className={styles.close}>
            {t('close')}
          </button>
        </p>
      </div>
    </li>
  );
}
