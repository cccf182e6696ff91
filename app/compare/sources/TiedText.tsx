import { useTranslations } from 'next-intl';
import { Fragment, type ReactNode } from 'react';
import { ChineseType } from '@/components/ui/ChineseType';
import { classNames } from '@/components/ui/class-names';
import { segmentsOf } from '@/lib/engines/anchor/segments';
import type { SetText } from './set-text';
import styles from './texts.module.css';

/** A text with its statements underlined; after each stands the claim it bears on, the same in every text. */
export function TiedText({ set, language, chosen }: { set: SetText; language: string; chosen?: string }) {
  const t = useTranslations('compare.texts');
  if (set.paragraphs.length === 0) return <p className={styles.ours}>{t('noWords')}</p>;
  return (
    <div lang={language} className={styles.words}>
      {language.startsWith('zh') ? <ChineseType /> : null}
      {set.paragraphs.map((paragraph) => (
        <p key={paragraph.start}>
          {segmentsOf(paragraph.start, paragraph.end, set.marks).map(({ start, end, over }) => (
            <Fragment key={start}>
              {over.reduceRight<ReactNode>(
                (inner, mark) => (
                  <mark
                    key={mark.key}
                    data-claims={mark.claims.join(' ')}
                    data-on={chosen && mark.claims.includes(chosen) ? '' : undefined}
                    className={classNames(styles[mark.stance ?? 'none'], mark.lane > 0 && styles.deeper)}
                  >
                    {inner}
                  </mark>
                ),
                paragraph.text.slice(start - paragraph.start, end - paragraph.start),
              )}
              {over
                .filter((mark) => mark.end === end)
                .flatMap(({ key, claims }) =>
                  claims.map((claim) => (
                    <a
                      key={`${key} ${claim}`}
                      href={`#about-${claim}`}
                      data-claim={claim}
                      className={styles.tie}
                      translate="no"
                    >
                      {claim}
                    </a>
                  )),
                )}
            </Fragment>
          ))}
        </p>
      ))}
    </div>
  );
}
