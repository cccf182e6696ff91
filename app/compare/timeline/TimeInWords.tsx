import Link from 'next/link';
import { useTranslations } from 'next-intl';
import styles from '@/app/compare/picture.module.css';
import { pictureHref } from '@/app/compare/picture-address';
import { Steps } from '@/app/compare/Steps';
import { DeskStatus } from '@/app/data/DeskStatus';
import { RefLink } from '@/components/facts/RefLink';
import { StanceGlyph } from '@/components/facts/StanceGlyph';
import { Words } from '@/components/facts/Words';
import { Time } from '@/components/ui/Time';
import type { TimelinePage, TimelineStatement } from '@/lib/domain/compare/timeline-contract';
import { grouped } from '@/lib/engines/compare/grouped';

/** What the timeline draws, as a list to read: date by date who said what and how it reached us, then the assessments. */
export function TimeInWords({ page, search }: { page: TimelinePage; search: URLSearchParams }) {
  const t = useTranslations('compare.timeline');
  return (
    <>
      {[...grouped(page.statements, ({ said }) => said)].map(([said, statements]) => (
        <section key={said} className={styles.moment}>
          <h3>
            {said ? <Time value={said} /> : t('undated')}
            {said && said.length < 10 ? <span>{said.length === 4 ? t('noMonth') : t('noDay')}</span> : null}
          </h3>
          <ul className={styles.told}>
            {statements.map((one) => (
              <Told key={one.statement} one={one} page={page} search={search} />
            ))}
          </ul>
        </section>
      ))}
      {[...grouped(page.assessments, ({ on }) => on)].map(([on, assessments]) => (
        <section key={on} className={styles.moment} id={`assessed-${on}`}>
          <h3>
            <Time value={on} />
            <span>{t('desk')}</span>
          </h3>
          <ul className={styles.told}>
            {[...grouped(assessments, ({ status }) => status)].map(([status, same]) => (
              <li key={status}>
                <DeskStatus status={status} /> {t('assessedHere', { count: same.length })}:{' '}
                {same.map(({ ref, claim }) => (
                  <span key={ref}>
                    <RefLink reference={claim} />{' '}
                  </span>
                ))}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function Told({ one, page, search }: { one: TimelineStatement; page: TimelinePage; search: URLSearchParams }) {
  const t = useTranslations('compare.timeline');
  const speaker = page.speakers.find(({ ref }) => ref === one.speaker)!;
  return (
    <li>
      <p className={styles.by}>
        <b>
          <Words of={speaker.name} />
        </b>
        {one.bearings.map(({ claim, stance, coverage }) => (
          <span key={claim}>
            <StanceGlyph stance={stance} coverage={coverage} /> <RefLink reference={claim} />
          </span>
        ))}
      </p>
      <p className={styles.words}>
        <Link href={`/statements/${one.statement}`} prefetch={false}>
          <Words of={one.text} />
        </Link>
      </p>
      <p className={styles.by}>
        <RefLink reference={one.statement} />
        <Steps chain={one.chain.toReversed()} names={page} />
        {one.chain.length > 1 ? (
          <Link href={`${pictureHref('timeline', search, { follow: one.statement })}`} prefetch={false}>
            {t('follow')}
          </Link>
        ) : null}
      </p>
    </li>
  );
}
