import { useTranslations } from 'next-intl';
import styles from '@/app/compare/picture.module.css';
import { RefLink } from '@/components/facts/RefLink';
import { Words } from '@/components/facts/Words';
import type { ClaimMap } from '@/lib/domain/compare/map-contract';
import { grouped } from '@/lib/engines/compare/grouped';

/** What the map draws, as sentences: under each claim that others bear on, what bears on it and how. */
export function RelationsInWords({ map: { claims, relations } }: { map: ClaimMap }) {
  const t = useTranslations('compare.map');
  const v = useTranslations('vocabulary.relationInverse');
  const byRef = new Map(claims.map((claim) => [claim.ref, claim]));
  const targets = [...grouped(relations, ({ to }) => to)].sort((a, b) => b[1].length - a[1].length);
  return (
    <ul className={styles.related}>
      {targets.map(([ref, own]) => (
        <li key={ref}>
          <p className={styles.words}>
            <RefLink reference={ref} /> <Words of={byRef.get(ref)!.short} />
          </p>
          <ul>
            {own.map(({ ref: relation, kind, from }) => (
              <li key={relation}>
                {v(kind)}: <RefLink reference={from} /> <Words of={byRef.get(from)!.short} />
                {kind === 'counter-accuses' ? <span className={styles.answersNot}> ({t('noAnswer')})</span> : null}
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}
