'use client';

import { useTranslations } from 'next-intl';
import { client } from '@/components/data/client';
import { DeskForm } from '@/components/desk/DeskForm';
import styles from '@/components/desk/desk.module.css';
import { FormFoot } from '@/components/desk/FormFoot';
import { useDeskForm } from '@/components/desk/use-desk-form';
import { useWords } from '@/components/desk/use-words';
import { Button } from '@/components/ui/Button';
import { useToast } from '@/components/ui/Toast';
import type { ClaimDetail } from '@/lib/domain/claims/contract';
import { worded } from '@/lib/domain/statements/statement-draft';
import type { ClaimFormProps } from './ClaimDeskBar';
import { type ClaimDraft, draftOfClaim, inputOf } from './claim-draft';
import { type Given, type Holding, SplitAssign } from './SplitAssign';
import { SplitPart } from './SplitPart';

/** Parts at most, as the contract has it. */
const MOST = 10;

type SplitDraft = { readonly parts: readonly ClaimDraft[]; readonly given: Given };

/** Divides a claim: each part gets words of its own, and everything the claim holds is given to one by hand. */
export function SplitClaim({ user, claim, onDone }: ClaimFormProps) {
  const t = useTranslations('claimDesk.split');
  const say = useToast();
  const holdings = useHoldings(claim);
  const all = Object.values(holdings).flat();
  const whole = draftOfClaim(claim);
  // The short form is made from the words of each part, unless somebody writes one.
  const fresh: ClaimDraft = { ...whole, proposition: {}, short: {} };
  const form = useDeskForm<SplitDraft, { parts: ClaimDetail[] }>({
    user,
    draftKey: `claim:${claim.ref}:split`,
    initial: { parts: [{ ...whole, short: {} }, fresh], given: {} },
    version: claim.version,
    save: (value, version) =>
      client.claims.split({ ref: claim.ref, version: version!, ...splitInput(value, holdings) }),
    onSaved: ({ parts }) => {
      say(parts.length > 0 ? t('saved', { ref: claim.ref, count: parts.length }) : t('waits', { ref: claim.ref }));
      onDone(true, parts[0]?.ref);
    },
  });
  const { parts, given } = form.value;
  const left = all.filter(({ ref }) => !given[ref]?.length);
  const ready = left.length === 0 && parts.every(({ proposition }) => worded(proposition));
  return (
    <DeskForm onSave={() => ready && form.store()}>
      <p className={styles.why}>{t('what', { ref: claim.ref })}</p>
      {claim.state === 'published' ? <p className={styles.why}>{t('second', { ref: claim.ref })}</p> : null}
      {parts.map((part, place) => (
        <SplitPart
          // biome-ignore lint/suspicious/noArrayIndexKey: a part is its place; statements are assigned by it
          key={place}
          number={place + 1}
          value={part}
          onChange={(patch) =>
            form.set({ parts: parts.map((each, index) => (index === place ? { ...each, ...patch } : each)) })
          }
        />
      ))}
      <p className={styles.row}>
        {parts.length < MOST ? (
          <Button onClick={() => form.set({ parts: [...parts, fresh] })}>{t('add')}</Button>
        ) : null}
        {parts.length > 2 ? (
          <Button look="quiet" onClick={() => form.set(withoutLast)}>
            {t('drop', { number: parts.length })}
          </Button>
        ) : null}
      </p>
      {(Object.keys(holdings) as (keyof typeof holdings)[]).map((kind) => (
        <SplitAssign
          key={kind}
          legend={t(`assign.${kind}`)}
          items={holdings[kind]}
          parts={parts.length}
          given={given}
          onGive={(ref, places) => form.set({ given: { ...given, [ref]: places } })}
        />
      ))}
      <p role="status" className={styles.why}>
        {t('left', { count: left.length, refs: left.map(({ ref }) => ref).join(', ') })}
      </p>
      <FormFoot word={t('save')} {...form.foot} busy={form.busy || !ready} onCancel={() => onDone(false)} />
    </DeskForm>
  );
}

type Holdings = ReturnType<typeof useHoldings>;

/** All that must be given to a part, by the field of the contract it goes into. */
function useHoldings(claim: ClaimDetail) {
  const v = useTranslations('vocabulary.relation');
  const words = useWords();
  return {
    statements: claim.statements.map(
      ({ statement }): Holding => ({ ref: statement.ref, words: words(statement.text), several: true }),
    ),
    evidence: claim.evidence.map(({ ref, text }): Holding => ({ ref, words: words(text), several: false })),
    relations: claim.relations
      .filter(({ kind }) => kind !== 'split-from' && kind !== 'merged-into')
      .map(({ ref, kind, direction, claim: other }): Holding => {
        const sides = [claim.ref, v(kind), `${other.ref} ${words(other.proposition)}`];
        return { ref, words: (direction === 'from' ? sides : sides.toReversed()).join(' '), several: false };
      }),
  };
}

/** Takes the last part away; what was given to it alone is to be given anew. */
const withoutLast = ({ parts, given }: SplitDraft): SplitDraft => ({
  parts: parts.slice(0, -1),
  given: Object.fromEntries(
    Object.entries(given).map(([ref, places]) => [ref, places.filter((place) => place < parts.length - 1)]),
  ),
});

/** The parts as the contract takes them. */
function splitInput({ parts, given }: SplitDraft, holdings: Holdings) {
  const refsOf = (kind: keyof Holdings, place: number) =>
    holdings[kind].map(({ ref }) => ref).filter((ref) => given[ref]?.includes(place));
  return {
    parts: parts.map((part, place) => {
      const { short, ...input } = inputOf(part);
      return {
        ...input,
        ...(worded(part.short) ? { short } : {}),
        statements: refsOf('statements', place),
        evidence: refsOf('evidence', place),
        relations: refsOf('relations', place),
      };
    }),
  };
}
