'use client';

import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { queries } from '@/components/data/client';
import { CheckboxList } from '@/components/ui/CheckboxList';
import { Judged } from '@/components/ui/Judged';
import { Notice } from '@/components/ui/Notice';
import { Select } from '@/components/ui/Select';
import { TextInput } from '@/components/ui/TextInput';
import { EVIDENCE_KINDS, POLARITIES } from '@/lib/domain/vocabulary';
import styles from './desk.module.css';
import type { EvidenceDraft, Lacking } from './evidence-draft';
import { FileField } from './FileField';
import { LocalTextField } from './LocalTextField';
import { SourcePicker } from './SourcePicker';
import { useWords } from './use-words';

/** What evidence says, which way it points, of what kind it is, and where it comes from in the last instance. */
export function EvidenceFields({
  value,
  onChange,
  lacking = [],
  autoFocus,
}: {
  value: EvidenceDraft;
  /** What must be pointed at: somebody wanted to save without it. */
  lacking?: readonly Lacking[];
  onChange: (patch: Partial<EvidenceDraft>) => void;
  autoFocus?: boolean;
}) {
  const t = useTranslations('desk.evidence');
  const v = useTranslations('vocabulary');
  const words = useWords();
  const claim = useQuery({
    ...queries.claims.get.queryOptions({ input: { ref: value.claim?.ref ?? '' } }),
    enabled: value.claim !== null,
    // An origin that was named a moment ago, with the item before, is there to be chosen.
    staleTime: 0,
  });
  const origins = claim.data?.origins ?? [];
  // A draft of before this field was has none.
  const rests = value.restsOn ?? [];
  return (
    <>
      <div className={styles.pair}>
        <Judged
          label={t('polarity')}
          error={lacking.includes('polarity') ? t('missing.polarity') : undefined}
          choices={POLARITIES.map((each) => ({ value: each, label: v(`polarity.${each}`) }))}
          value={value.polarity}
          onChange={(event) => onChange({ polarity: event.currentTarget.value as EvidenceDraft['polarity'] })}
        />
        <Judged
          label={t('kind')}
          error={lacking.includes('kind') ? t('missing.kind') : undefined}
          choices={EVIDENCE_KINDS.map((each) => ({ value: each, label: v(`evidenceKind.${each}`) }))}
          value={value.kind}
          onChange={(event) => onChange({ kind: event.currentTarget.value as EvidenceDraft['kind'] })}
        />
      </div>
      <LocalTextField
        label={t('text')}
        hint={t('textHint')}
        error={lacking.includes('text') ? t('missing.text') : undefined}
        rows={3}
        value={value.text}
        onChange={(text) => onChange({ text })}
        {...(autoFocus ? { autoFocus } : {})}
      />
      <Select
        label={t('origin')}
        hint={t('originHint')}
        choices={[
          { value: '', label: t('ownOrigin') },
          ...origins.map(({ key, label }) => ({ value: key, label: words(label) })),
          { value: 'new', label: t('newOrigin') },
        ]}
        value={value.origin}
        onChange={(event) => onChange({ origin: event.currentTarget.value })}
      />
      {origins.find(({ key }) => key === value.origin)?.circular ? <Notice kind="warning">{t('circle')}</Notice> : null}
      {value.origin === 'new' ? (
        <>
          <LocalTextField
            label={t('originLabel')}
            error={lacking.includes('newOrigin') ? t('missing.newOrigin') : undefined}
            value={value.newOrigin}
            onChange={(newOrigin) => onChange({ newOrigin })}
          />
          {origins.length > 0 ? (
            <CheckboxList
              legend={t('restsOn')}
              name="restsOn"
              items={origins.map(({ key, label }) => ({ value: key, label: words(label) }))}
              selected={rests}
              onToggle={(key, on) => onChange({ restsOn: on ? [...rests, key] : rests.filter((each) => each !== key) })}
            />
          ) : null}
        </>
      ) : null}
      <div className={styles.pair}>
        <SourcePicker
          label={t('source')}
          error={lacking.includes('place') ? t('missing.place') : undefined}
          value={value.source}
          onPick={(source) => onChange({ source })}
        />
        <TextInput
          label={t('url')}
          optional
          type="url"
          value={value.url}
          onChange={(event) => onChange({ url: event.currentTarget.value })}
        />
      </div>
      <FileField label={t('file')} hint={t('fileHint')} value={value.file} onChange={(file) => onChange({ file })} />
    </>
  );
}
