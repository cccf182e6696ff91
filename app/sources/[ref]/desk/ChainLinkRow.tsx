'use client';

import { useTranslations } from 'next-intl';
import type { KeyboardEvent } from 'react';
import styles from '@/components/desk/desk.module.css';
import { SourcePicker } from '@/components/desk/SourcePicker';
import { SpeakerPicker } from '@/components/desk/SpeakerPicker';
import { Select } from '@/components/ui/Select';
import { TextInput } from '@/components/ui/TextInput';
import { takeTyped } from '@/components/ui/typed-before';
import type { LinkDraft } from '@/lib/domain/statements/chain-edit';
import { MODES } from '@/lib/domain/vocabulary';
import type { DeskSource } from './desk-source';
import { HeldSpan } from './HeldSpan';
import type { Span } from './Panel';

type Props = {
  desk: DeskSource;
  /** What is selected in the text. */
  selected: readonly Span[];
  link: LinkDraft;
  place: number;
  count: number;
  open: boolean;
  /** Opened by whoever edits, not only pointed at. */
  begun: boolean;
  onOpen: (open: boolean) => void;
  onChange: (patch: Partial<LinkDraft>) => void;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
  onSplit: () => void;
  onRead: () => void;
};

/** One link: a line that says it, which opens into its fields. On the line Alt ↑ ↓ moves it and Delete takes it out. */
export function ChainLinkRow(props: Props) {
  const { link, place, count, open, begun, onOpen, onChange, onMove, onRemove, onSplit, onRead } = props;
  const t = useTranslations('desk.chain');
  const v = useTranslations('vocabulary.chainMode');
  const name = link.agent?.name ?? t('nobody');
  const onKey = (event: KeyboardEvent) => {
    if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      event.preventDefault();
      onMove(event.key === 'ArrowUp' ? -1 : 1);
    } else if ((event.key === 'Delete' || event.key === 'Backspace') && count > 1) {
      event.preventDefault();
      onRemove();
    }
  };
  return (
    <li>
      {link.gap ? <p className={styles.gap}>{t('gap')}</p> : null}
      <div className={styles.link}>
        <button
          type="button"
          className={styles.linkLine}
          data-link={link.id}
          aria-expanded={open}
          aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown Delete"
          onClick={() => onOpen(!open)}
          onKeyDown={onKey}
        >
          <b>{name}</b> {link.verb}, {v(link.mode)}
          {link.source ? <span translate="no"> · {link.source.ref}</span> : null}
          {link.span ? ` · ${t('held')}` : ''}
          {link.readByUs ? <em> · {t('readByUs')}</em> : null}
        </button>
        <span className={styles.nudges}>
          <Small word={t('up', { name })} sign="↑" off={place === 0} onClick={() => onMove(-1)} />
          <Small word={t('down', { name })} sign="↓" off={place === count - 1} onClick={() => onMove(1)} />
          <Small word={t('split', { name })} sign="+" onClick={onSplit} />
          <Small word={t('remove', { name })} sign="×" off={count === 1} onClick={onRemove} />
        </span>
      </div>
      {open ? (
        <div className={styles.inset}>
          <div className={styles.pair}>
            <SpeakerPicker
              label={t('agent')}
              value={link.agent}
              onPick={(agent) => onChange({ agent })}
              // A link just put in begins with who it is; one that is only pointed at leaves the focus alone.
              autoFocus={begun && link.agent === null}
            />
            <TextInput
              label={t('verb')}
              value={link.verb}
              maxLength={200}
              onChange={(event) => onChange({ verb: event.currentTarget.value })}
            />
          </div>
          <div className={styles.pair}>
            <Select
              label={t('mode')}
              choices={MODES.map((mode) => ({ value: mode, label: v(mode) }))}
              value={link.mode}
              onChange={(event) => onChange({ mode: event.currentTarget.value as LinkDraft['mode'] })}
            />
            {link.readByUs && link.source ? (
              // What we read is the source before us: no other can be named for it.
              <TextInput label={t('source')} value={link.source.name} readOnly />
            ) : (
              <SourcePicker
                label={t('source')}
                value={link.source}
                onPick={(source) => onChange({ source, span: null })}
              />
            )}
          </div>
          <HeldSpan {...props} onChange={(span) => onChange({ span })} />
          <label className={styles.check}>
            <input ref={takeTyped} type="radio" checked={link.readByUs} onChange={onRead} /> {t('markRead')}
          </label>
          {place > 0 ? (
            <label className={styles.check}>
              <input
                ref={takeTyped}
                type="checkbox"
                checked={link.gap}
                onChange={(event) => onChange({ gap: event.currentTarget.checked })}
              />{' '}
              {t('markGap')}
            </label>
          ) : null}
        </div>
      ) : null}
    </li>
  );
}

/** A small button with a sign; its word is its name. */
function Small({ word, sign, off, onClick }: { word: string; sign: string; off?: boolean; onClick: () => void }) {
  return (
    <button type="button" aria-label={word} title={word} aria-disabled={off} onClick={() => !off && onClick()}>
      <span aria-hidden="true">{sign}</span>
    </button>
  );
}
