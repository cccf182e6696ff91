import { useTranslations } from 'next-intl';
import styles from '@/app/compare/picture.module.css';
import type { ClaimMap } from '@/lib/domain/compare/map-contract';
import { RELATION_LINES } from '@/lib/domain/glyphs';
import { RELATION_KINDS } from '@/lib/domain/vocabulary';

/** The lines of the map, those that are on it, and what it means that one stops short. */
export function MapLegend({ relations }: { relations: ClaimMap['relations'] }) {
  const t = useTranslations('compare.map');
  const v = useTranslations('vocabulary.relation');
  const used = new Set(relations.map(({ kind }) => kind));
  return (
    <ul className={styles.legend} aria-label={t('legend')}>
      {RELATION_KINDS.filter((kind) => used.has(kind)).map((kind) => (
        <li key={kind}>
          <Line kind={kind} /> {v(kind)}
          {kind === 'counter-accuses' ? `: ${t('counterNote')}` : ''}
        </li>
      ))}
      <li>{t('answersNote')}</li>
    </ul>
  );
}

function Line({ kind }: { kind: (typeof RELATION_KINDS)[number] }) {
  const { hue, dash, short } = RELATION_LINES[kind];
  const colour = `var(--${hue})`;
  return (
    <svg viewBox="0 0 42 12" aria-hidden="true">
      <path d={short ? 'M1 6H28' : 'M1 6H34'} stroke={colour} strokeWidth="1.5" strokeDasharray={dash} fill="none" />
      {short ? (
        <path d="M29 0V12M40 0V12" stroke={colour} strokeWidth="2" fill="none" />
      ) : (
        <path d="M40 6 33 2.5v7Z" fill={colour} />
      )}
    </svg>
  );
}
