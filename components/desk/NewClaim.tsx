'use client';

import { useMutation } from '@tanstack/react-query';
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { queries } from '@/components/data/client';
import { Button } from '@/components/ui/Button';
import { inLanguage } from '@/lib/domain/in-language';
import type { Named } from '@/lib/domain/statements/chain-edit';
import type { LocalText } from '@/lib/domain/values';
import { Alike } from './Alike';
import styles from './desk.module.css';
import { LocalTextField } from './LocalTextField';
import { problemOf } from './use-desk-form';
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
