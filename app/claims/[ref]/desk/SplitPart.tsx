'use client';

import { useTranslations } from 'next-intl';
import styles from '@/components/desk/desk.module.css';
import { LocalTextField } from '@/components/desk/LocalTextField';
import { Disclosure } from '@/components/ui/Disclosure';
import { ClaimDays, ClaimGuide, ClaimText } from './ClaimFields';
import { type ClaimDraft, TEXTS } from './claim-draft';

/** One part of a claim that is divided: its words, and folded below them its own who, where and when. */
export function SplitPart({
  number,
  value,
  onChange,
}: {
  number: number;
  value: ClaimDraft;
  onChange: (patch: Partial<ClaimDraft>) => void;
}) {
  const t = useTranslations('claimDesk.split');
  return (
    <div className={styles.inset}>
      <LocalTextField
        label={t('part', { number })}
        rows={2}
        every
        autoFocus={number === 1}
        value={value.proposition}
        onChange={(proposition) => onChange({ proposition })}
      />
      <ClaimGuide value={value} />
      <Disclosure summary={t('particulars', { number })}>
        <div className={styles.form}>
          {TEXTS.filter((key) => key !== 'proposition').map((key) => (
            <ClaimText key={key} text={key} made value={value} onChange={onChange} />
          ))}
          <ClaimDays value={value} onChange={onChange} />
        </div>
      </Disclosure>
    </div>
  );
}
