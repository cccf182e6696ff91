'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { client } from '@/components/data/client';
import { DeskForm } from '@/components/desk/DeskForm';
import styles from '@/components/desk/desk.module.css';
import { FormFoot } from '@/components/desk/FormFoot';
import { LocalTextField } from '@/components/desk/LocalTextField';
import { useWords } from '@/components/desk/use-words';
import { WordingGuide } from '@/components/desk/WordingGuide';
import { Button } from '@/components/ui/Button';
import { worded } from '@/lib/domain/statements/statement-draft';
import type { LocalText } from '@/lib/domain/values';
import type { ClaimFormProps } from './ClaimDeskBar';
import { useClaimAct } from './use-claim-act';

/** Parts at most, as the contract has it. */
const MOST = 10;

/** Divides a claim: each part gets words of its own, and every statement and item of evidence is given to one by hand. */
export function SplitClaim({ claim, onDone }: ClaimFormProps) {
  const t = useTranslations('claimDesk.split');
  const words = useWords();
  const [parts, setParts] = useState<LocalText[]>([claim.proposition, {}]);
  /** Reference of a statement or item → place of its part; nothing is assigned before somebody says so. */
  const [given, setGiven] = useState<Record<string, number>>({});
  const { act, busy, problem } = useClaimAct(onDone);
  const items = [
    ...claim.statements.map(({ statement }) => ({ ref: statement.ref, words: words(statement.text) })),
    ...claim.evidence.map(({ ref, text }) => ({ ref, words: words(text) })),
  ];
  const open = items.filter(({ ref }) => given[ref] === undefined);
  const ready = open.length === 0 && parts.every((part) => worded(part));
  const of = (part: number, refs: readonly string[]) => refs.filter((ref) => given[ref] === part);
  const split = () =>
    act(
      () =>
        client.claims.split({
          ref: claim.ref,
          version: claim.version,
          parts: parts.map((proposition, part) => ({
            proposition: worded(proposition) ?? {},
            who: claim.who,
            what: null,
            where: claim.where,
            from: claim.from,
            to: claim.to,
            topics: claim.topics.map(({ key }) => key),
            statements: of(
              part,
              claim.statements.map(({ statement }) => statement.ref),
            ),
            evidence: of(
              part,
              claim.evidence.map(({ ref }) => ref),
            ),
          })),
        }),
      t('saved', { ref: claim.ref, count: parts.length }),
    );
  return (
    <DeskForm onSave={() => ready && split()}>
      <p className={styles.why}>{t('what', { ref: claim.ref })}</p>
      {parts.map((part, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a part is its place; statements are assigned by it
        <div key={place} className={styles.inset}>
          <LocalTextField
            label={t('part', { number: place + 1 })}
            rows={2}
            value={part}
            onChange={(next) => setParts(parts.map((each, index) => (index === place ? next : each)))}
          />
          <WordingGuide claim={{ text: words(part), from: claim.from, where: claim.where ? words(claim.where) : '' }} />
        </div>
      ))}
      <p className={styles.row}>
        {parts.length < MOST ? <Button onClick={() => setParts([...parts, {}])}>{t('add')}</Button> : null}
      </p>
      <fieldset className={styles.group}>
        <legend>{t('assign', { count: open.length })}</legend>
        {items.map(({ ref, words: said }) => (
          <label key={ref} className={styles.bearing}>
            <select
              value={given[ref] ?? ''}
              onChange={(event) => setGiven({ ...given, [ref]: Number(event.currentTarget.value) })}
            >
              <option value="" disabled>
                {t('choose')}
              </option>
              {parts.map((part, place) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: see above
                <option key={place} value={place}>
                  {t('partShort', { number: place + 1, words: words(part).slice(0, 40) })}
                </option>
              ))}
            </select>
            <span className={styles.claim}>
              <b translate="no">{ref}</b> {said}
            </span>
          </label>
        ))}
      </fieldset>
      <FormFoot word={t('save')} busy={busy || !ready} typed={false} problem={problem} onCancel={() => onDone(false)} />
    </DeskForm>
  );
}
