'use client';

import { useTranslations } from 'next-intl';
import styles from '@/components/desk/desk.module.css';
import { LocalTextField } from '@/components/desk/LocalTextField';
import { Period } from '@/components/desk/Period';
import { SpeakerPicker } from '@/components/desk/SpeakerPicker';
import { Select } from '@/components/ui/Select';
import { TextInput } from '@/components/ui/TextInput';
import { SPEAKER_KINDS } from '@/lib/domain/vocabulary';
import { Rows } from './Rows';
import { type AliasDraft, languageByScript, type RoleDraft, type SpeakerDraft } from './speaker-draft';

/** Who a speaker is: names, kind, roles in time, whom they speak for, and what else tells them from others. */
export function SpeakerFields({
  value,
  onChange,
}: {
  value: SpeakerDraft;
  onChange: (patch: Partial<SpeakerDraft>) => void;
}) {
  const t = useTranslations('speakerDesk');
  const kind = useTranslations('vocabulary.speakerKind');
  return (
    <>
      <LocalTextField
        label={t('field.name')}
        every
        autoFocus
        value={value.name}
        onChange={(name) => onChange({ name })}
      />
      <Select
        label={t('field.kind')}
        choices={SPEAKER_KINDS.map((each) => ({ value: each, label: kind(each) }))}
        value={value.kind}
        onChange={(event) => onChange({ kind: event.currentTarget.value as SpeakerDraft['kind'] })}
      />
      <Rows
        legend={t('field.roles')}
        add={t('addRole')}
        remove={(place) => t('removeRole', { place })}
        rows={value.roles}
        fresh={{ title: {}, organisation: null, from: '', to: '' }}
        onChange={(roles) => onChange({ roles })}
      >
        {(role, set, first) => <Role value={role} onChange={set} autoFocus={first} />}
      </Rows>
      <SpeakerPicker
        label={t('field.speaksFor')}
        value={value.speaksFor}
        onPick={(speaksFor) => onChange({ speaksFor })}
      />
      <Rows
        legend={t('field.aliases')}
        add={t('addAlias')}
        remove={(place) => t('removeAlias', { place })}
        rows={value.aliases}
        fresh={{ text: '', language: 'en' }}
        onChange={(aliases) => onChange({ aliases })}
      >
        {(alias, set, first) => <Alias value={alias} onChange={set} autoFocus={first} />}
      </Rows>
      <div className={styles.pair}>
        <TextInput
          label={t('field.country')}
          hint={t('countryHint')}
          optional
          pattern="[A-Za-z]{2}"
          value={value.country}
          onChange={(event) => onChange({ country: event.currentTarget.value })}
        />
        <TextInput
          label={t('field.wikidata')}
          hint={t('wikidataHint')}
          optional
          pattern="Q[1-9][0-9]*"
          value={value.wikidata}
          onChange={(event) => onChange({ wikidata: event.currentTarget.value })}
        />
      </div>
      <LocalTextField label={t('field.note')} optional value={value.note} onChange={(note) => onChange({ note })} />
    </>
  );
}

type Row<T> = { value: T; onChange: (patch: Partial<T>) => void; autoFocus: boolean };

/** What somebody was, where, from when to when. */
function Role({ value, onChange, autoFocus }: Row<RoleDraft>) {
  const t = useTranslations('speakerDesk');
  return (
    <>
      <LocalTextField
        label={t('title')}
        every
        autoFocus={autoFocus}
        value={value.title}
        onChange={(title) => onChange({ title })}
      />
      <SpeakerPicker
        label={t('organisation')}
        value={value.organisation}
        onPick={(organisation) => onChange({ organisation })}
      />
      <Period labels={{ from: t('from'), to: t('to') }} title={t('dayHint')} value={value} onChange={onChange} />
    </>
  );
}

/** Another name, in any script. Its language is proposed by the script as it is typed. */
function Alias({ value, onChange, autoFocus }: Row<AliasDraft>) {
  const t = useTranslations('speakerDesk');
  return (
    <div className={styles.pair}>
      <TextInput
        label={t('alias')}
        lang={value.language || undefined}
        dir="auto"
        maxLength={300}
        autoFocus={autoFocus}
        value={value.text}
        onChange={({ currentTarget: { value: text } }) => {
          const proposed = value.language === languageByScript(value.text) || value.language === '';
          onChange(proposed ? { text, language: languageByScript(text) } : { text });
        }}
      />
      <TextInput
        label={t('language')}
        title={t('languageHint')}
        pattern="[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*"
        required={value.text.trim() !== ''}
        value={value.language}
        onChange={(event) => onChange({ language: event.currentTarget.value })}
      />
    </div>
  );
}
