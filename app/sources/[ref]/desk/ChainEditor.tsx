'use client';

import { useTranslations } from 'next-intl';
import { useLayoutEffect, useRef, useState } from 'react';
import styles from '@/components/desk/desk.module.css';
import { LocalTextField } from '@/components/desk/LocalTextField';
import { useWords } from '@/components/desk/use-words';
import { Button } from '@/components/ui/Button';
import { Select } from '@/components/ui/Select';
import { takeTyped } from '@/components/ui/typed-before';
import {
  addLink,
  type LinkDraft,
  markRead,
  moveLink,
  readIn,
  removeLink,
  splitLink,
} from '@/lib/domain/statements/chain-edit';
import { chainDraft, reused, type StatementDraft } from '@/lib/domain/statements/statement-draft';
import { TERMINI } from '@/lib/domain/vocabulary';
import { ChainLinkRow } from './ChainLinkRow';
import type { DeskSource } from './desk-source';
import type { Span } from './Panel';

type Props = {
  desk: DeskSource;
  value: StatementDraft;
  /** What is selected in the text. */
  selected: readonly Span[];
  lacking: boolean;
  /** The statement itself, whose chain cannot be reused for it. */
  except: string | undefined;
  onChange: (patch: Partial<StatementDraft>) => void;
};

/** On whose word: from what we read back to the origin, with its end; or the chain of a statement nearby. */
export function ChainEditor({ desk, value, selected, lacking, except, onChange }: Props) {
  const t = useTranslations('desk.chain');
  const v = useTranslations('vocabulary.terminus');
  const [open, setOpen] = useState<string>();
  const { links } = value;
  const { fields, keep } = useKeptFocus(links);
  const put = (next: readonly LinkDraft[]) => onChange({ links: readIn(next, desk.source), ownChain: false });
  /** A new row needs an id of its own; nothing else reads it. */
  const fresh = (): LinkDraft => ({
    id: `new-${links.length}-${Math.max(0, ...links.map(({ id }) => Number(id.split('-').at(-1)) || 0)) + 1}`,
    agent: null,
    verb: t('says'),
    mode: value.mode,
    source: null,
    readByUs: false,
    gap: false,
    span: null,
  });
  const insert = (how: typeof addLink, at: number) => {
    const link = fresh();
    put(how(links, at, link));
    setOpen(link.id);
  };
  return (
    <fieldset ref={fields} className={styles.group}>
      <legend>{t('label')}</legend>
      <ol className={styles.chain}>
        {links.map((link, index) => (
          <ChainLinkRow
            key={link.id}
            desk={desk}
            selected={selected}
            link={link}
            place={index}
            count={links.length}
            open={open === link.id || (lacking && !link.agent)}
            begun={open === link.id}
            onOpen={(on) => setOpen(on ? link.id : undefined)}
            onChange={(patch) => put(links.map((each) => (each.id === link.id ? { ...each, ...patch } : each)))}
            onMove={(by) => {
              keep(link.id);
              put(moveLink(links, index, by));
            }}
            onRemove={() => {
              keep((links[index + 1] ?? links[index - 1])?.id);
              put(removeLink(links, index));
            }}
            onSplit={() => insert(splitLink, index)}
            onRead={() => put(markRead(links, index))}
          />
        ))}
      </ol>
      {lacking ? <p role="alert">{t('unfinished')}</p> : null}
      <div className={styles.row}>
        <Button onClick={() => insert(addLink, links.length - 1)}>{t('add')}</Button>
        <Reuse desk={desk} speaker={value.speaker} except={except} onTake={onChange} />
      </div>
      <Select
        label={t('terminus')}
        choices={TERMINI.map((each) => ({ value: each, label: v(each) }))}
        value={value.terminus}
        onChange={(event) => onChange({ terminus: event.currentTarget.value as StatementDraft['terminus'] })}
      />
      {value.terminus === 'original-found' || Object.keys(value.terminusNote).length > 0 ? (
        <LocalTextField
          label={t('terminusNote')}
          optional
          value={value.terminusNote}
          onChange={(terminusNote) => onChange({ terminusNote })}
        />
      ) : null}
    </fieldset>
  );
}

/** Keeps the focus where it was when links change their places, and puts it on a neighbour where its link was taken out. */
function useKeptFocus(links: readonly LinkDraft[]) {
  const fields = useRef<HTMLFieldSetElement>(null);
  const held = useRef<{ on: Element | null; link: string | undefined }>(undefined);
  // biome-ignore lint/correctness/useExhaustiveDependencies: after the links were drawn anew
  useLayoutEffect(() => {
    const { on, link } = held.current ?? {};
    held.current = undefined;
    if (on instanceof HTMLElement && on.isConnected) on.focus();
    else if (link) fields.current?.querySelector<HTMLElement>(`[data-link="${link}"]`)?.focus();
  }, [links]);
  return {
    fields,
    keep(link: string | undefined) {
      held.current = { on: document.activeElement, link };
    },
  };
}

/** Takes over the chain of a statement of the same source: neighbours often came the same way, from speakers of their own. */
function Reuse({
  desk,
  speaker,
  except,
  onTake,
}: {
  desk: DeskSource;
  speaker: StatementDraft['speaker'];
  except: string | undefined;
  onTake: (patch: Partial<StatementDraft>) => void;
}) {
  const t = useTranslations('desk.chain');
  const words = useWords();
  const others = desk.statements.filter(({ ref }) => ref !== except);
  if (others.length === 0) return null;
  return (
    <select
      ref={takeTyped}
      aria-label={t('reuse')}
      value=""
      onChange={(event) => {
        const taken = others.find(({ ref }) => ref === event.currentTarget.value);
        if (taken)
          onTake({
            links: reused(chainDraft(taken.chain, words), taken.speaker, speaker),
            terminus: taken.chain.terminus,
            terminusNote: taken.chain.note ?? {},
            ownChain: false,
          });
      }}
    >
      <option value="">{t('reuse')}</option>
      {others.map(({ ref, speaker, chain }) => (
        <option key={ref} value={ref}>
          {ref} {chain.links.map(({ agent }) => words(agent.name)).join(' ← ') || words(speaker.name)}
        </option>
      ))}
    </select>
  );
}
