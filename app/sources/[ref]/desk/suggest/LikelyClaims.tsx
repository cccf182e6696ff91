'use client';

import { useFormatter, useTranslations } from 'next-intl';
import { StanceGlyph } from '@/components/facts/StanceGlyph';
import { Kbd } from '@/components/ui/Kbd';
import { VisuallyHidden } from '@/components/ui/VisuallyHidden';
import styles from './suggest.module.css';
import type { Chosen } from './use-chosen';

/** The claims on record that the words may bear on, the likeliest three, each to be chosen by its digit with its stance. */
export function LikelyClaims({ chosen: { claims, before, toggle } }: { chosen: Chosen }) {
  const t = useTranslations('desk.suggest');
  const v = useTranslations('vocabulary.stance');
  const relation = useTranslations('desk.claim.relation');
  const format = useFormatter();
  if (claims.length === 0) return null;
  const tied = claims.filter((each) => each.isChosen);
  return (
    // Those of the suggestion before keep their room until the right ones come, out of sight: they are not about these words.
    <div className={styles.claims} data-before={before || undefined}>
      <p>
        {t('claims')} <small>{t.rich('claimsHint', { count: claims.length, k: (key) => <Kbd>{key}</Kbd> })}</small>
      </p>
      <ul>
        {claims.map(
          ({ match: { claim, relation: how, reason }, bearing: { claim: named, stance }, isChosen }, place) => (
            <li key={claim.ref}>
              <button
                type="button"
                className={styles.choose}
                aria-pressed={isChosen}
                aria-keyshortcuts={String(place + 1)}
                aria-label={t('tie', { ref: claim.ref, stance: v(stance) })}
                onClick={() => toggle(place)}
              >
                <Kbd>{place + 1}</Kbd>
                <span aria-hidden="true">{isChosen ? '✓' : '+'}</span>
                <StanceGlyph stance={stance} />
              </button>
              <span className={styles.named}>
                <a href={`/claims/${claim.ref}`}>
                  {claim.ref} {named.name}
                </a>{' '}
                <small title={reason}>
                  {relation(how)} · {reason}
                </small>
              </span>
            </li>
          ),
        )}
      </ul>
      <div aria-live="polite">
        <VisuallyHidden>
          {tied.length > 0
            ? t('tied', {
                claims: format.list(tied.map(({ bearing: { claim, stance } }) => `${claim.ref} ${v(stance)}`)),
              })
            : ''}
        </VisuallyHidden>
      </div>
    </div>
  );
}
