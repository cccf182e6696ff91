import { useTranslations } from 'next-intl';
import { Glyph } from '@/components/ui/Glyph';
import { STANCE_MARKS, type Stance } from '@/lib/domain/glyphs';
import type { COVERAGES } from '@/lib/domain/vocabulary';
import styles from './facts.module.css';

export type Coverage = (typeof COVERAGES)[number];

/** How words bear on a claim: glyph, word and hue, and for a denial what it covers. */
export function StanceGlyph({
  stance,
  coverage,
  wordHidden = false,
}: {
  stance: Stance | 'omits';
  coverage?: Coverage | null;
  wordHidden?: boolean;
}) {
  const t = useTranslations('vocabulary');
  const { shape, hue } = STANCE_MARKS[stance];
  return (
    <>
      <Glyph shape={shape} hue={hue} wordHidden={wordHidden} className={styles.stance}>
        {stance === 'omits' ? t('omission.omits') : t(`stance.${stance}`)}
      </Glyph>
      {coverage ? <span className={styles.coverage}> · {t(`coverage.${coverage}`)}</span> : null}
    </>
  );
}
