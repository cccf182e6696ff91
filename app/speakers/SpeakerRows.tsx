import Link from 'next/link';
import { useFormatter, useTranslations } from 'next-intl';
import styles from '@/app/find.module.css';
import { RefLink, refHref } from '@/components/facts/RefLink';
import { StanceGlyph } from '@/components/facts/StanceGlyph';
import { Words } from '@/components/facts/Words';
import type { SpeakerItem } from '@/lib/domain/speakers/contract';
import { STANCES } from '@/lib/domain/vocabulary';

/** Speakers by name: what they are, whom they speak for, and how their statements bear on claims. */
export function SpeakerRows({ speakers }: { speakers: readonly SpeakerItem[] }) {
  const t = useTranslations('speakers.list');
  const kind = useTranslations('vocabulary.speakerKind');
  const format = useFormatter();
  return (
    <ol className={styles.rows}>
      {speakers.map((speaker) => (
        <li key={speaker.ref}>
          <RefLink reference={speaker.ref} />
          <div>
            <h3 className={styles.name}>
              <Link href={refHref(speaker.ref)!} prefetch={false}>
                <Words of={speaker.name} />
              </Link>
            </h3>
            <p className={styles.about}>
              {kind(speaker.kind)}
              {speaker.role ? (
                <>
                  , <Words of={speaker.role} />
                </>
              ) : null}
              {speaker.speaksFor ? t.rich('speaksFor', { who: () => <Words of={speaker.speaksFor!.name} /> }) : null}
            </p>
          </div>
          <div>
            <p className={styles.about}>{t('said', { statements: speaker.statements, claims: speaker.claims })}</p>
            <ul className={styles.stances}>
              {STANCES.filter((stance) => speaker.stances[stance]).map((stance) => (
                <li key={stance}>
                  <StanceGlyph stance={stance} />{' '}
                  <data value={speaker.stances[stance]}>{format.number(speaker.stances[stance]!)}</data>
                </li>
              ))}
            </ul>
          </div>
        </li>
      ))}
    </ol>
  );
}
