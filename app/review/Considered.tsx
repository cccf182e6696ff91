'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useWords } from '@/components/desk/use-words';
import { refHref } from '@/components/facts/RefLink';
import { takeTyped } from '@/components/ui/typed-before';
import type { ClaimDetail } from '@/lib/domain/claims/contract';
import styles from './review.module.css';

/** Everything on a claim that can be weighed: its statements and its evidence, those taken into account ticked. */
export function ConsideredChoice({
  claim,
  value,
  onChange,
  error,
}: {
  claim: ClaimDetail;
  value: readonly string[];
  onChange: (refs: string[]) => void;
  error?: string | undefined;
}) {
  const t = useTranslations('review.form');
  const v = useTranslations('vocabulary');
  const words = useWords();
  const items = [
    ...claim.evidence.map(({ ref, polarity, text }) => ({
      ref,
      words: `${v(`polarity.${polarity}`)}: ${words(text)}`,
    })),
    ...claim.statements.map(({ statement, stance }) => ({
      ref: statement.ref,
      words: `${words(statement.speaker.name)} ${v(`stance.${stance}`)}: ${words(statement.text)}`,
    })),
  ];
  return (
    <fieldset>
      <legend>{t('considered', { count: value.length, total: items.length })}</legend>
      {items.length === 0 ? <p className={styles.note}>{t('nothingToConsider')}</p> : null}
      {error ? <p role="alert">{error}</p> : null}
      <div className={styles.considered}>
        {items.map(({ ref, words: said }) => (
          <label key={ref}>
            <input
              ref={takeTyped}
              type="checkbox"
              aria-invalid={error ? true : undefined}
              checked={value.includes(ref)}
              onChange={(event) =>
                onChange(event.currentTarget.checked ? [...value, ref] : value.filter((each) => each !== ref))
              }
            />
            <b translate="no">{ref}</b>
            <span>{said}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** What an assessment took into account, for whoever reads it over. */
export function ConsideredList({ claim, refs }: { claim: ClaimDetail; refs: readonly string[] }) {
  const v = useTranslations('vocabulary');
  const words = useWords();
  return (
    <ul className={styles.list}>
      {refs.map((ref) => {
        const item = claim.evidence.find((each) => each.ref === ref);
        const said = claim.statements.find(({ statement }) => statement.ref === ref);
        return (
          <li key={ref} className={styles.words}>
            {/* Whoever reads it over wants to see the words where they stand. */}
            <Link href={refHref(ref) ?? `/claims/${claim.ref}#${ref}`} prefetch={false}>
              <b translate="no">{ref}</b>
            </Link>{' '}
            {item ? `${v(`polarity.${item.polarity}`)}: ${words(item.text)}` : null}
            {said
              ? `${words(said.statement.speaker.name)} ${v(`stance.${said.stance}`)}: ${words(said.statement.text)}`
              : null}
          </li>
        );
      })}
    </ul>
  );
}
