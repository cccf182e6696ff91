'use client';

import { useTranslations } from 'next-intl';
import { LocalTextField } from '@/components/desk/LocalTextField';
import { useWords } from '@/components/desk/use-words';
import { Button } from '@/components/ui/Button';
import type { DossierDetail } from '@/lib/domain/dossiers/contract';
import styles from '../../dossiers.module.css';

type Claims = DossierDetail['claims'];

/** The claims of a dossier to put in order, to leave out, and to say something of; with the keyboard as with a mouse. */
export function ClaimOrder({ claims, onChange }: { claims: Claims; onChange: (claims: Claims) => void }) {
  const t = useTranslations('dossiers.form');
  const words = useWords();
  const move = (place: number, by: number) => {
    const next = [...claims];
    const [moved] = next.splice(place, 1);
    next.splice(place + by, 0, moved!);
    onChange(next);
  };
  return (
    <ol className={styles.order}>
      {claims.map(({ claim, note }, place) => (
        <li key={claim.ref}>
          <p className={styles.proposition}>
            {claim.ref} {words(claim.proposition)}
          </p>
          <div className={styles.moves}>
            <Button
              look="quiet"
              aria-label={t('up', { ref: claim.ref })}
              disabled={place === 0}
              onClick={() => move(place, -1)}
            >
              ↑
            </Button>
            <Button
              look="quiet"
              aria-label={t('down', { ref: claim.ref })}
              disabled={place === claims.length - 1}
              onClick={() => move(place, 1)}
            >
              ↓
            </Button>
            <Button
              look="quiet"
              aria-label={t('remove', { ref: claim.ref })}
              onClick={() => onChange(claims.filter((one) => one.claim.ref !== claim.ref))}
            >
              ×
            </Button>
          </div>
          <LocalTextField
            optional
            label={t('note', { ref: claim.ref })}
            value={note ?? {}}
            onChange={(text) => onChange(claims.map((one, at) => (at === place ? { ...one, note: text } : one)))}
          />
        </li>
      ))}
    </ol>
  );
}
