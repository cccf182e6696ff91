import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import { address } from '@/app/search-params';
import { Speaker } from '@/components/facts/Speaker';
import { StanceGlyph } from '@/components/facts/StanceGlyph';
import { Words } from '@/components/facts/Words';
import { classNames } from '@/components/ui/class-names';
import { Disclosure } from '@/components/ui/Disclosure';
import { Mark } from '@/components/ui/Glyph';
import glyphs from '@/components/ui/Glyph.module.css';
import { Section } from '@/components/ui/Section';
import { Tabs } from '@/components/ui/Tabs';
import { Time } from '@/components/ui/Time';
import type { CaseDetail } from '@/lib/domain/cases/contract';
import { STANCE_MARKS } from '@/lib/domain/glyphs';
import { inLanguage } from '@/lib/domain/in-language';
import { STANCES } from '@/lib/domain/vocabulary';
import styles from './case.module.css';
import { type Lane, momentsOf, type Point } from './lanes';

/** As many points as the contract sends. */
const MOST = 1000;

const wordsOf = ({ statement, source }: Point) => `/sources/${source}?at=${statement}#${statement}`;

/** The case's statements in time: under each date a sign for every statement, by side or speaker; then all of them in words. */
export function Timeline({
  held,
  by,
  path,
  asOf,
}: {
  held: CaseDetail;
  by: 'side' | 'speaker';
  path: string;
  asOf?: string;
}) {
  const t = useTranslations('cases.timeline');
  const { timeline } = held;
  const tab = (value: 'side' | 'speaker') => ({
    href: `${address(path, { timeline: value === 'side' ? undefined : value, asOf })}#timeline`,
    word: t(value),
    current: value === by,
  });
  return (
    <Section title={t('title')} note={t('note', { count: timeline.length })} id="timeline">
      {timeline.length === 0 ? <p>{t('empty')}</p> : <Tabs label={t('by')} tabs={[tab('side'), tab('speaker')]} />}
      <ol className={styles.moments}>
        {momentsOf(held, by).map(({ said, years, lanes }) => (
          <li key={said}>
            {years > 0 ? <p className={styles.later}>{t('later', { years })}</p> : null}
            <div className={styles.moment}>
              <h3 className={styles.date}>
                <Time value={said} />
                {said.length < 10 ? <span> {t(said.length === 4 ? 'yearOnly' : 'monthOnly')}</span> : null}
              </h3>
              <ul className={styles.lanes}>
                {lanes.map((lane) => (
                  <LaneOfPoints key={lane.key} lane={lane} />
                ))}
              </ul>
            </div>
          </li>
        ))}
      </ol>
      {timeline.length > 0 ? (
        <>
          <ul className={styles.legend}>
            {STANCES.map((stance) => (
              <li key={stance}>
                <StanceGlyph stance={stance} />
              </li>
            ))}
          </ul>
          <p className={styles.remark}>
            {t('hint')} {timeline.length >= MOST ? t('capped') : null}
          </p>
          <Disclosure summary={t('inWords')}>
            <InWords timeline={timeline} />
          </Disclosure>
        </>
      ) : null}
    </Section>
  );
}

function LaneOfPoints({ lane }: { lane: Lane }) {
  const t = useTranslations('cases.timeline');
  return (
    <li className={styles.lane}>
      <p>{lane.label ? <Words of={lane.label} /> : t('none')}</p>
      <ul className={styles.points}>
        {lane.points.map((point) => (
          <li key={point.statement}>
            <PointLink point={point} />
          </li>
        ))}
      </ul>
    </li>
  );
}

/** One statement as its sign; its name says who and how, its title the words. */
function PointLink({ point }: { point: Point }) {
  const t = useTranslations('cases.timeline');
  const word = useTranslations('vocabulary.stance');
  const locale = useLocale();
  const stance = point.bearings[0]!.stance;
  const { shape, hue } = STANCE_MARKS[stance];
  const name = inLanguage(point.speaker.name, locale).words;
  return (
    <Link
      href={wordsOf(point)}
      prefetch={false}
      className={classNames(styles.point, glyphs[hue])}
      title={inLanguage(point.text, locale).words}
      aria-label={t('point', { ref: point.statement, name, stance: word(stance) })}
    >
      <Mark shape={shape} />
    </Link>
  );
}

/** The same as a list to read. */
function InWords({ timeline }: { timeline: readonly Point[] }) {
  return (
    <ol className={styles.inWords}>
      {timeline.map((point) => (
        <li key={point.statement}>
          <Time value={point.said} />
          <div>
            <Speaker speaker={point.speaker} /> <StanceGlyph {...point.bearings[0]!} />
            <p>
              <Link href={wordsOf(point)} prefetch={false}>
                <Words of={point.text} />
              </Link>
            </p>
          </div>
        </li>
      ))}
    </ol>
  );
}
