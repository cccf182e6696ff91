'use client';

import { useMutation, useQuery } from '@tanstack/react-query';
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { queries } from '@/components/data/client';
import { Button } from '@/components/ui/Button';
import { inLanguage } from '@/lib/domain/in-language';
import type { Named } from '@/lib/domain/statements/chain-edit';
import type { LocalText } from '@/lib/domain/values';
import styles from './desk.module.css';
import { LocalTextField } from './LocalTextField';
import { problemOf } from './use-desk-form';
import { useQuiet } from './use-quiet';
import { WordingGuide } from './WordingGuide';

/** A claim made where it is needed: its words, what is odd about them, and the claims that may be the same already. */
export function NewClaim({
  home,
  words,
  onMade,
  onCancel,
}: {
  home: string;
  words: string;
  onMade: (claim: Named) => void;
  onCancel: () => void;
}) {
  const t = useTranslations('desk.claim');
  const locale = useLocale();
  const [proposition, setProposition] = useState<LocalText>({ [locale]: words });
  const text = proposition[locale] ?? '';
  const make = useMutation({
    ...queries.claims.create.mutationOptions(),
    onSuccess: (claim) => onMade({ ref: claim.ref, name: inLanguage(claim.proposition, locale).words }),
  });
  return (
    <fieldset className={styles.inset}>
      <legend>{t('new')}</legend>
      <LocalTextField label={t('proposition')} rows={2} value={proposition} onChange={setProposition} autoFocus />
      <WordingGuide claim={{ text }} />
      <Alike text={text} onPick={onMade} />
      {make.error ? <p role="alert">{problemOf(make.error).message || t('failed')}</p> : null}
      <p className={styles.row}>
        <Button
          look="primary"
          disabled={make.isPending || text.trim() === ''}
          onClick={() => make.mutate({ case: home, proposition, topics: [] })}
        >
          {t('make')}
        </Button>
        <Button look="quiet" onClick={onCancel}>
          {t('cancel')}
        </Button>
      </p>
    </fieldset>
  );
}

/** Claims on record that may say the same, while one is typed. `except` is the claim itself. */
export function Alike({ text, except, onPick }: { text: string; except?: string; onPick?: (claim: Named) => void }) {
  const t = useTranslations('desk.claim');
  const locale = useLocale();
  const asked = useQuiet(alikeQuery(text), 400);
  const list = useQuery({
    ...queries.claims.list.queryOptions({ input: { q: asked, limit: 5, sort: 'relevance' } }),
    enabled: asked !== '',
  });
  const found = (list.data?.items ?? []).filter(({ ref }) => ref !== except);
  if (!asked || found.length === 0) return null;
  return (
    <div className={styles.alike}>
      <p>{t('alike', { count: found.length })}</p>
      <ul>
        {found.map(({ ref, proposition }) => {
          const name = inLanguage(proposition, locale).words;
          return (
            <li key={ref}>
              {onPick ? (
                <button type="button" onClick={() => onPick({ ref, name })}>
                  {ref} {name}
                </button>
              ) : (
                <a href={`/claims/${ref}`}>
                  {ref} {name}
                </a>
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

/** The three longest words of a claim: a search wants all its words, and the longest say most. */
const alikeQuery = (text: string): string =>
  (text.match(/[\p{L}\p{N}]{2,}/gu) ?? [])
    .sort((a, b) => b.length - a.length)
    .slice(0, 3)
    .join(' ');
