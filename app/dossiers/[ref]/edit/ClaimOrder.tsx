'use client';

import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import { LocalTextField } from '@/components/desk/LocalTextField';
import { useWords } from '@/components/desk/use-words';
import { Button } from '@/components/ui/Button';
import { VisuallyHidden } from '@/components/ui/VisuallyHidden';
import type { DossierDetail } from '@/lib/domain/dossiers/contract';
import styles from '../../dossiers.module.css';

type Claims = DossierDetail['claims'];

/** The claims of a dossier to put in order, to leave out, and to say something of; with the keyboard as with a mouse. */
export function ClaimOrder({ claims, onChange }: { claims: Claims; onChange: (claims: Claims) => void }) {
  const t = useTranslations('dossiers.form');
  const words = useWords();
  const list = useRef<HTMLOListElement>(null);
  const [said, setSaid] = useState('');
  /** A row that is moved in the page loses the focus, one that is left out takes it with it: it stays in this list. */
  const focusOn = (place: number, act: string) =>
    setTimeout(() => list.current?.children[place]?.querySelector<HTMLElement>(`[data-act=${act}]`)?.focus());
  const move = (place: number, by: number) => {
    const to = place + by;
    if (to < 0 || to >= claims.length) return;
    const next = [...claims];
    const [moved] = next.splice(place, 1);
    next.splice(to, 0, moved!);
    onChange(next);
    setSaid(t('moved', { ref: moved!.claim.ref, place: `${to + 1}`, count: `${claims.length}` }));
  };
  const step = (place: number, by: -1 | 1) => {
    move(place, by);
    focusOn(place + by, by < 0 ? 'up' : 'down');
  };
  const leaveOut = (place: number) => {
    onChange(claims.filter((_, at) => at !== place));
    setSaid(t('removed', { ref: claims[place]!.claim.ref }));
    focusOn(Math.min(place, claims.length - 2), 'out');
  };
  const [dragged, setDragged] = useState<number | null>(null);
  const [over, setOver] = useState<number | null>(null);
  const drop = (place: number) => {
    if (dragged !== null && dragged !== place) move(dragged, place - dragged);
    setDragged(null);
    setOver(null);
  };
  return (
    <>
      <VisuallyHidden>
        <span role="status">{said}</span>
      </VisuallyHidden>
      <ol ref={list} className={styles.order}>
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
                data-act="up"
                aria-label={t('up', { ref: claim.ref })}
                aria-disabled={place === 0}
                onClick={() => step(place, -1)}
              >
                ↑
              </Button>
              <Button
                look="quiet"
                data-act="down"
                aria-label={t('down', { ref: claim.ref })}
                aria-disabled={place === claims.length - 1}
                onClick={() => step(place, 1)}
              >
                ↓
              </Button>
              <Button
                look="quiet"
                data-act="out"
                aria-label={t('remove', { ref: claim.ref })}
                onClick={() => leaveOut(place)}
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
    </>
  );
}
