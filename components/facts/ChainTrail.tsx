import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { classNames } from '@/components/ui/class-names';
import { Mark } from '@/components/ui/Glyph';
import { Time } from '@/components/ui/Time';
import { VisuallyHidden } from '@/components/ui/VisuallyHidden';
import type { MODES, TERMINI } from '@/lib/domain/vocabulary';
import styles from './facts.module.css';

export type TrailLink =
  | { gap: true }
  | {
      gap?: false;
      agent: string;
      /** Language of the agent's name where it is not the page's. */
      lang?: string;
      /** The verb ("told", "according to"): its words, their language where it is not the page's, and what was written. */
      verb?: { words: string; lang?: string; original?: { words: string } } | null;
      mode?: (typeof MODES)[number] | null;
      date?: string | null;
      href?: string | null;
      readByUs?: boolean;
    };

/** One step: who passed the words on, when, by what verb; the one read by us in bold. */
function Step({ link }: { link: TrailLink }) {
  const t = useTranslations('facts.trail');
  const mode = useTranslations('vocabulary.chainMode');
  if (link.gap) return <span className={styles.gap}>{t('gap')}</span>;
  const { agent, lang, verb, date, href, readByUs } = link;
  return (
    <span className={classNames(readByUs && styles.read)} title={link.mode ? mode(link.mode) : undefined}>
      <span lang={lang}>
        {href ? (
          <Link href={href} prefetch={false}>
            {agent}
          </Link>
        ) : (
          agent
        )}
      </span>
      {date ? (
        <>
          , <Time value={date} />
        </>
      ) : null}
      {readByUs ? <VisuallyHidden> ({t('readByUs')})</VisuallyHidden> : null}
      {verb ? (
        <span lang={verb.lang} title={verb.original?.words} className={styles.verb}>
          {' '}
          {verb.words}
        </span>
      ) : null}
    </span>
  );
}

/**
 * An attribution chain as a trail, from what was read back to the origin. Every gap is shown and the end is always said:
 * "original not found" is a fact about the claim, not a missing value.
 */
export function ChainTrail({ links, terminus }: { links: readonly TrailLink[]; terminus: (typeof TERMINI)[number] }) {
  const t = useTranslations('facts.trail');
  const end = useTranslations('vocabulary.terminus');
  return (
    <ol className={styles.trail} aria-label={t('label')}>
      {links.map((link, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a chain is its order; the place is the identity
        <li key={place}>
          {place > 0 ? <Mark shape="back" className={styles.arrow} /> : null}
          <Step link={link} />
        </li>
      ))}
      <li className={styles.end}>
        <Mark shape="back" className={styles.arrow} />
        {end(terminus)}
      </li>
    </ol>
  );
}
