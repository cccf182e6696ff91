import { getLocale, getTranslations } from 'next-intl/server';
import { SourceTitle } from '@/components/facts/SourceTitle';
import { Words } from '@/components/facts/Words';
import { Time } from '@/components/ui/Time';
import type { SourcesComparison } from '@/lib/domain/compare/sources-contract';
import { inLanguage } from '@/lib/domain/in-language';
import { Align } from './Align';
import { type Stop, setText } from './set-text';
import { TiedText } from './TiedText';
import styles from './texts.module.css';

/** The texts in columns of their own, each with its marks, aligned on the chosen claim. */
export async function SideBySide({
  comparison: { texts, claims },
  chosen,
  places,
}: {
  comparison: SourcesComparison;
  chosen?: string;
  places: Record<string, string | undefined>;
}) {
  const [t, locale] = [await getTranslations('compare.texts'), await getLocale()];
  const stops = claims
    .filter((claim) => claim.texts.some(({ statements }) => statements.length > 0))
    .map(({ claim, relation, texts: inTexts }): Stop => {
      const { words, language } = inLanguage(claim.short, locale);
      return {
        ref: claim.ref,
        short: words,
        language,
        relation,
        inTexts: inTexts.map(({ statements }) => statements.length > 0),
      };
    });
  const words = {
    label: t('steps'),
    shared: t('nextShared'),
    contradicted: t('nextContradicted'),
    only: t('nextOnly'),
    none: t('noneChosen'),
    details: t('details'),
    silent: t('silent'),
    relation: { shared: t('relation.shared'), contradicted: t('relation.contradicted'), only: t('relation.only') },
    texts: t('texts'),
  };
  const names = texts.map(({ source }) =>
    source.publisher ? inLanguage(source.publisher.name, locale).words : source.title,
  );
  return (
    <Align stops={stops} chosen={chosen ?? null} places={places} words={words} names={names}>
      {texts.map((text, place) => (
        <section
          key={text.capture?.ref ?? text.source.ref}
          className={styles.text}
          data-text={place}
          aria-label={names[place]}
        >
          <header className={styles.textHead}>
            <p className={styles.paper}>
              {text.source.publisher ? <Words of={text.source.publisher.name} /> : null}{' '}
              {text.source.published ? <Time value={text.source.published} about={text.source.publishedCirca} /> : null}
            </p>
            <h2>
              <SourceTitle source={text.source} />
            </h2>
            {text.capture?.kind === 'reading-notes' ? <p className={styles.ours}>{t('notes')}</p> : null}
            {text.text === null ? <p className={styles.ours}>{t('quotationsOnly')}</p> : null}
          </header>
          <TiedText set={setText(text)} language={text.capture?.language ?? text.source.language} chosen={chosen} />
        </section>
      ))}
    </Align>
  );
}
