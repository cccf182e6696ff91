import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import { AttributionTag } from '@/components/facts/AttributionTag';
import { StanceGlyph } from '@/components/facts/StanceGlyph';
import { StatusTag } from '@/components/facts/StatusTag';
import { Words as Local } from '@/components/facts/Words';
import { Section } from '@/components/ui/Section';
import { inLanguage } from '@/lib/domain/in-language';
import { ATTRIBUTIONS, COVERAGES, STANCES } from '@/lib/domain/vocabulary';
import type { Vocabulary } from '@/lib/domain/vocabulary/contract';
import styles from './method.module.css';

const NOUNS = ['claim', 'statement', 'source', 'capture', 'chain', 'evidence', 'correction'] as const;

/** The nouns of the product and what each means. */
export function Words() {
  const t = useTranslations('method.words');
  return (
    <Section title={t('title')} id="words">
      <dl className={styles.terms}>
        {NOUNS.map((noun) => (
          <div key={noun}>
            <dt>{t(`${noun}.term`)}</dt>
            <dd>{t(`${noun}.means`)}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}

/** Both axes: attribution, whose words are fixed, and the evidence statuses as this desk has them. */
export function Axes({ vocabulary }: { vocabulary: Vocabulary }) {
  const t = useTranslations('method.axes');
  const note = useTranslations('vocabulary.attributionNote');
  const locale = useLocale();
  return (
    <Section title={t('title')} id="axes">
      <p className={styles.prose}>{t('lede')}</p>
      <h3 className={styles.axis}>{t('said')}</h3>
      <dl className={styles.terms}>
        {ATTRIBUTIONS.map((attribution) => (
          <div key={attribution}>
            <dt>
              <AttributionTag attribution={attribution} />
            </dt>
            <dd>{note(attribution)}</dd>
          </div>
        ))}
      </dl>
      <h3 className={styles.axis}>{t('so')}</h3>
      <dl className={styles.terms}>
        {vocabulary.statuses.map(({ key, label, definition, rating, retired }) => (
          <div key={key}>
            <dt>
              <StatusTag status={key} label={inLanguage(label, locale).words} />
            </dt>
            <dd>
              <Local of={definition} />{' '}
              {rating === null ? null : <span className={styles.soft}>{t('rating', { rating: String(rating) })}</span>}{' '}
              {retired ? <span className={styles.soft}>{t('retired')}</span> : null}
            </dd>
          </div>
        ))}
      </dl>
      <p className={styles.soft}>{t('ratingNote')}</p>
    </Section>
  );
}

/** The stances with their signs, and the two things that are not one: an omission, and not having looked. */
export function Stances() {
  const t = useTranslations('method.stances');
  return (
    <Section title={t('title')} id="stances">
      <dl className={styles.terms}>
        {[...STANCES, 'omits' as const].map((stance) => (
          <div key={stance}>
            <dt>
              <StanceGlyph stance={stance} />
            </dt>
            <dd>{t(stance)}</dd>
          </div>
        ))}
        <div>
          <dt>{t('blank')}</dt>
          <dd>{t('notExamined')}</dd>
        </div>
      </dl>
    </Section>
  );
}

/** What a denial covers. */
export function Coverages() {
  const t = useTranslations('method.coverage');
  const word = useTranslations('vocabulary.coverage');
  return (
    <Section title={t('title')} id="coverage">
      <p className={styles.prose}>{t('lede')}</p>
      <dl className={styles.terms}>
        {COVERAGES.map((coverage) => (
          <div key={coverage}>
            <dt>{word(coverage)}</dt>
            <dd>{t(coverage)}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}

/** The topics of this desk, each a way into the claims. */
export function Topics({ vocabulary }: { vocabulary: Vocabulary }) {
  const t = useTranslations('method.topics');
  if (vocabulary.topics.length === 0) return null;
  return (
    <Section title={t('title')} id="topics">
      <ul className={styles.topics}>
        {vocabulary.topics.map(({ key, label }) => (
          <li key={key}>
            <Link href={`/claims?topic=${key}`} prefetch={false}>
              <Local of={label} />
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  );
}
