'use client';

import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import { ClaimPicker } from '@/components/desk/ClaimPicker';
import styles from '@/components/desk/desk.module.css';
import { LocalTextField } from '@/components/desk/LocalTextField';
import { useWords } from '@/components/desk/use-words';
import { Button } from '@/components/ui/Button';
import { takeTyped } from '@/components/ui/typed-before';
import type { Named } from '@/lib/domain/statements/chain-edit';
import { type BearingDraft, type StatementDraft, worded } from '@/lib/domain/statements/statement-draft';
import { COVERAGES, STANCES } from '@/lib/domain/vocabulary';
import type { DeskSource } from './desk-source';

/** What a statement bears on and how: a line for each claim, for a denial how much of it is covered, and a note. */
export function Bearings({
  desk,
  value,
  lacking,
  onChange,
}: {
  desk: DeskSource;
  value: StatementDraft;
  /** What must be pointed at: a stance nobody has said, a denial without its coverage. */
  lacking: readonly ('stance' | 'coverage')[];
  onChange: (bearings: readonly BearingDraft[]) => void;
}) {
  const t = useTranslations('desk.statement');
  const v = useTranslations('vocabulary');
  const words = useWords();
  /** The claim whose note is open though nothing is written in it yet. */
  const [open, setOpen] = useState<string>();
  const noted = ({ claim, note }: BearingDraft) => open === claim.ref || worded(note) !== null;
  /** The claim just chosen: its stance is said next, unless the focus has gone on meanwhile. */
  const fresh = useRef<string>(undefined);
  const group = useRef<HTMLFieldSetElement>(null);
  const { bearings, spans } = value;
  const put = (index: number, patch: Partial<BearingDraft>) =>
    onChange(bearings.map((each, place) => (place === index ? { ...each, ...patch } : each)));
  const likely = new Map<string, Named>(
    desk.statements.flatMap((statement) =>
      statement.bearings.map(({ claim }) => [claim.ref, { ref: claim.ref, name: words(claim.proposition) }] as const),
    ),
  );
  const about = spans.map(({ start, end }) => desk.capture.text.slice(start, end)).join(' ');
  return (
    <fieldset ref={group} className={styles.group}>
      <legend>{t('bearings')}</legend>
      {bearings.map((bearing, index) => (
        <div key={bearing.claim.ref} className={styles.bearing}>
          <select
            ref={(select) => {
              if (!select || fresh.current !== bearing.claim.ref) return;
              fresh.current = undefined;
              select.focus();
            }}
            data-stance={bearing.claim.ref}
            aria-label={t('stanceOn', { ref: bearing.claim.ref })}
            aria-invalid={(lacking.includes('stance') && !bearing.stance) || undefined}
            value={bearing.stance ?? ''}
            onChange={(event) => put(index, { stance: event.currentTarget.value as BearingDraft['stance'] })}
          >
            {bearing.stance ? null : (
              <option value="" disabled>
                {t('stance')}
              </option>
            )}
            {STANCES.map((stance) => (
              <option key={stance} value={stance}>
                {v(`stance.${stance}`)}
              </option>
            ))}
          </select>
          {bearing.stance === 'denies' ? (
            <select
              ref={takeTyped}
              data-coverage={bearing.coverage ?? ''}
              aria-label={t('coverageOf', { ref: bearing.claim.ref })}
              aria-invalid={(lacking.includes('coverage') && !bearing.coverage) || undefined}
              value={bearing.coverage ?? ''}
              onChange={(event) =>
                put(index, { coverage: (event.currentTarget.value || null) as BearingDraft['coverage'] })
              }
            >
              <option value="">{t('coverage')}</option>
              {COVERAGES.map((coverage) => (
                <option key={coverage} value={coverage}>
                  {v(`coverage.${coverage}`)}
                </option>
              ))}
            </select>
          ) : null}
          <span className={styles.claim} title={bearing.claim.name}>
            <b translate="no">{bearing.claim.ref}</b> {bearing.claim.name}
          </span>
          <Button
            look="quiet"
            aria-label={t('noteOn', { ref: bearing.claim.ref })}
            aria-expanded={noted(bearing)}
            onClick={() => setOpen(open === bearing.claim.ref ? undefined : bearing.claim.ref)}
          >
            <span aria-hidden="true">✎</span>
          </Button>
          <Button
            look="quiet"
            aria-label={t('unbear', { ref: bearing.claim.ref })}
            onClick={() => onChange(bearings.filter((_, place) => place !== index))}
          >
            <span aria-hidden="true">×</span>
          </Button>
          {noted(bearing) ? (
            <LocalTextField
              label={t('note', { ref: bearing.claim.ref })}
              optional
              autoFocus={open === bearing.claim.ref}
              value={bearing.note}
              onChange={(note) => put(index, { note })}
            />
          ) : null}
        </div>
      ))}
      {lacking.map((each) => (
        <p key={each} role="alert">
          {t(`missing.${each}`)}
        </p>
      ))}
      <ClaimPicker
        label={t('addClaim')}
        about={about}
        likely={[...likely.values()]}
        chosen={bearings.map(({ claim }) => claim.ref)}
        home={desk.home}
        onPick={(claim) => {
          if (bearings.some((each) => each.claim.ref === claim.ref))
            return group.current?.querySelector<HTMLElement>(`[data-stance="${claim.ref}"]`)?.focus();
          if (group.current?.contains(document.activeElement)) fresh.current = claim.ref;
          onChange([...bearings, { claim, stance: null, coverage: null, note: {} }]);
        }}
      />
    </fieldset>
  );
}
