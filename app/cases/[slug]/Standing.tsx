import { useFormatter, useTranslations } from 'next-intl';
import { Speaker } from '@/components/facts/Speaker';
import { StanceGlyph } from '@/components/facts/StanceGlyph';
import { Words } from '@/components/facts/Words';
import { Section } from '@/components/ui/Section';
import type { CaseDetail } from '@/lib/domain/cases/contract';
import { STANCES } from '@/lib/domain/vocabulary';
import styles from './case.module.css';

/** The sides with those who stand on them, and how their words bear on the claims: sign, word and number. */
export function Standing({ sides }: { sides: CaseDetail['sides'] }) {
  const t = useTranslations('cases.stand');
  const format = useFormatter();
  if (sides.length === 0) return null;
  return (
    <Section title={t('title')} note={t('note')} id="standing">
      <ul className={styles.sides}>
        {sides.map(({ key, label, speakers, stances }) => (
          <li key={key}>
            <h3>
              <Words of={label} />
            </h3>
            <ul className={styles.names}>
              {speakers.map((speaker) => (
                <li key={speaker.ref}>
                  <Speaker speaker={speaker} />
                </li>
              ))}
            </ul>
            <ul className={styles.stances}>
              {STANCES.filter((stance) => stances[stance]).map((stance) => (
                <li key={stance}>
                  <StanceGlyph stance={stance} /> <data value={stances[stance]}>{format.number(stances[stance]!)}</data>
                </li>
              ))}
              {Object.keys(stances).length === 0 ? <li className={styles.silent}>{t('silent')}</li> : null}
            </ul>
          </li>
        ))}
      </ul>
    </Section>
  );
}
