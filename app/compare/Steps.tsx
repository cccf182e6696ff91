import { useTranslations } from 'next-intl';
import { RefLink } from '@/components/facts/RefLink';
import { Words } from '@/components/facts/Words';
import { Mark } from '@/components/ui/Glyph';
import { Time } from '@/components/ui/Time';
import type { TimelinePage, TimelineStatement } from '@/lib/domain/compare/timeline-contract';
import styles from './steps.module.css';

/** A chain turned round, as it travelled: the origin first, what was read here last, every missing link said. */
export function Steps({
  chain,
  names: { speakers, sources },
  undated = true,
}: {
  chain: TimelineStatement['chain'];
  names: Pick<TimelinePage, 'speakers' | 'sources'>;
  /** Whether it is said where a day is not known. */
  undated?: boolean;
}) {
  const t = useTranslations('compare.timeline');
  return (
    <span className={styles.steps}>
      {chain.map(({ agent, source, date, gap }, place) => {
        const speaker = speakers.find(({ ref }) => ref === agent)!;
        const held = sources.find(({ ref }) => ref === source)?.held;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a way is its order
          <span key={place}>
            {place > 0 ? <Mark shape="back" className={styles.on} /> : null}
            <Words of={speaker.name} />
            {source ? (
              <>
                {' '}
                <RefLink reference={source} />
              </>
            ) : null}{' '}
            <small>
              {date ? <Time value={date} /> : undated ? t('undated') : null}
              {held && place === chain.length - 1 ? `, ${t('readByUs')}` : ''}
            </small>
            {/* Noted on the link before which one is missing: between it and the next one here. */}
            {gap && place < chain.length - 1 ? <em>{t('gap')}</em> : null}
          </span>
        );
      })}
    </span>
  );
}
