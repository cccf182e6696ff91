'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { Conflict } from '@/components/desk/Conflict';
import styles from '@/components/desk/desk.module.css';
import { FormFoot } from '@/components/desk/FormFoot';
import { Newer } from '@/components/desk/Newer';
import { SpeakerPicker } from '@/components/desk/SpeakerPicker';
import type { useDeskForm } from '@/components/desk/use-desk-form';
import { Button } from '@/components/ui/Button';
import { Select } from '@/components/ui/Select';
import type { Named } from '@/lib/domain/statements/chain-edit';
import type { StatementDetail } from '@/lib/domain/statements/contract';
import {
  likelySaid,
  missing,
  ordinaryChain,
  type StatementDraft,
  withSpeaker,
} from '@/lib/domain/statements/statement-draft';
import { ATTRIBUTIONS, MODES } from '@/lib/domain/vocabulary';
import { Bearings } from './Bearings';
import { ChainEditor } from './ChainEditor';
import type { DeskSource } from './desk-source';
import type { Span } from './Panel';
import { SaidField } from './SaidField';
import { Spans } from './Spans';
import { useStatementFields } from './statement-fields';

type Form = ReturnType<typeof useDeskForm<StatementDraft, StatementDetail>>;

/** The statement form: words, who, how, when, what it bears on, on whose word. One glance, and every field by Tab. */
export function StatementForm({
  desk,
  form,
  selected,
  onClose,
  unknown,
  reference,
  onWithdraw,
}: {
  desk: DeskSource;
  form: Form;
  selected: readonly Span[];
  onClose: () => void;
  /** The name of a likely speaker who is not on record, to begin with. */
  unknown?: string;
  reference?: string;
  onWithdraw?: () => Promise<void>;
}) {
  const t = useTranslations('desk.statement');
  const v = useTranslations('vocabulary');
  const fields = useStatementFields(desk.capture.text);
  const [tried, setTried] = useState(0);
  const whole = useRef<HTMLFormElement>(null);
  const { value, set } = form;
  const lacking = tried ? missing(value) : [];
  // Where all a suggestion lacks is how much it denies, the form begins there.
  const [beginAt] = useState(() =>
    missing(value).every((each) => each === 'coverage') ? missing(value)[0] : undefined,
  );
  useEffect(() => {
    if (beginAt) whole.current?.querySelector<HTMLElement>('[data-coverage=""]')?.focus();
  }, [beginAt]);
  useEffect(() => {
    if (tried) whole.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus();
  }, [tried]);
  const reader = { publisher: desk.source.publisher, source: desk.source, verb: t('reports') };
  /** The ordinary chain follows speaker and mode until somebody edits it. */
  const follow = (next: StatementDraft): StatementDraft =>
    next.ownChain
      ? { ...next, links: ordinaryChain(reader, next.speaker, next.mode) }
      : { ...next, links: withSpeaker(next.links, value.speaker, next.speaker) };
  const submit = () => {
    if (missing(value).length === 0) return void form.store();
    setTried(tried + 1);
  };
  if (form.clash)
    return <Conflict clash={form.clash} fields={fields} busy={form.busy} onChosen={(chosen) => form.settle(chosen)} />;
  return (
    <form
      ref={whole}
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
          event.preventDefault();
          submit();
        }
      }}
    >
      {reference ? <Newer reference={reference} version={form.base.version ?? 0} /> : null}
      <Spans
        text={desk.capture.text}
        language={desk.capture.language}
        value={value.spans}
        selected={selected}
        onChange={(spans) => set({ spans })}
      />
      <div className={styles.pair}>
        <SpeakerPicker
          label={t('speaker')}
          value={value.speaker}
          {...(unknown ? { begin: unknown } : {})}
          likely={likelySpeakers(desk)}
          error={lacking.includes('speaker') ? t('missing.speaker') : undefined}
          onPick={(speaker) =>
            set((now) => follow({ ...now, speaker, said: now.said || likelySaid(speaker, desk.source) }))
          }
          autoFocus={!beginAt}
        />
        <SaidField value={value.said} published={desk.source.published} onChange={(said) => set({ said })} />
      </div>
      <div className={styles.pair}>
        <Select
          label={t('mode')}
          choices={MODES.map((mode) => ({ value: mode, label: v(`mode.${mode}`) }))}
          value={value.mode}
          onChange={(event) => {
            const mode = event.currentTarget.value as StatementDraft['mode'];
            set((now) => follow({ ...now, mode }));
          }}
        />
        <Select
          label={t('attribution')}
          choices={ATTRIBUTIONS.map((each) => ({ value: each, label: v(`attribution.${each}`) }))}
          value={value.attribution}
          onChange={(event) => set({ attribution: event.currentTarget.value as StatementDraft['attribution'] })}
        />
      </div>
      <Bearings
        desk={desk}
        value={value}
        lacking={lacking.filter((each) => each === 'stance' || each === 'coverage')}
        onChange={(bearings) => set({ bearings })}
      />
      <ChainEditor
        desk={desk}
        value={value}
        selected={selected}
        lacking={lacking.includes('links')}
        except={reference}
        onChange={set}
      />
      {lacking.includes('spans') ? <p role="alert">{t('missing.spans')}</p> : null}
      <FormFoot
        word={t('save')}
        busy={form.busy}
        typed={form.typed}
        problem={form.problem}
        onCancel={onClose}
        onDiscard={() => {
          form.discard();
          onClose();
        }}
      />
      {onWithdraw ? (
        <p className={styles.row}>
          <Button look="quiet" onClick={() => void onWithdraw()}>
            {t('withdraw')}
          </Button>
        </p>
      ) : null}
    </form>
  );
}

/** Those who speak in this source already, the latest marked first: they are likely to go on speaking. */
function likelySpeakers({ statements, source }: DeskSource): Named[] {
  const seen = new Map<string, Named>();
  for (const { speaker } of statements.toReversed())
    if (!seen.has(speaker.ref)) seen.set(speaker.ref, { ref: speaker.ref, name: Object.values(speaker.name)[0] ?? '' });
  if (source.publisher) seen.set(source.publisher.ref, source.publisher);
  return [...seen.values()].slice(0, 8);
}
