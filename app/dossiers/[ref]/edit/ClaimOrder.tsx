'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
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
  const [dragged, setDragged] = useState<number | null>(null);
  const [over, setOver] = useState<number | null>(null);
  const drop = (place: number) => {
    if (dragged !== null && dragged !== place) move(dragged, place - dragged);
    setDragged(null);
    setOver(null);
  };
  return (
    <ol className={styles.order}>
      {claims.map(({ claim, note }, place) => (
        <li
          key={claim.ref}
          data-over={over === place && dragged !== place ? (dragged! < place ? 'below' : 'above') : undefined}
          onDragOver={(event) => {
            if (dragged === null) return;
            event.preventDefault();
            setOver(place);
          }}
          onDrop={(event) => {
            event.preventDefault();
            drop(place);
          }}
        >
          <p className={styles.proposition}>
            {/* For the mouse; with the keyboard and by touch the buttons beside do the same. */}
            <span
              aria-hidden="true"
              draggable
              className={styles.handle}
              onDragStart={(event) => {
                event.dataTransfer.effectAllowed = 'move';
                event.dataTransfer.setData('text/plain', claim.ref);
                setDragged(place);
              }}
              onDragEnd={() => {
                setDragged(null);
                setOver(null);
              }}
            >
              ⠿
            </span>
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
