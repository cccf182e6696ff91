'use client';

import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { type KeyboardEvent, useState } from 'react';
import { client, queries } from '@/components/data/client';
import styles from '@/components/desk/desk.module.css';
import { Button } from '@/components/ui/Button';
import { TextInput } from '@/components/ui/TextInput';
import type { LinkDraft } from '@/lib/domain/statements/chain-edit';
import type { DeskSource } from './desk-source';
import type { Span } from './Panel';
import { type Place, placesOf } from './place-of-words';

type Props = {
  desk: DeskSource;
  link: LinkDraft;
  /** What is selected in the text shown, which is the work read by us. */
  selected: readonly Span[];
  onChange: (span: LinkDraft['span']) => void;
};

/** The very words of a link, where we hold the work they stand in: selected in the text shown, or found in another text. */
export function HeldSpan({ desk, link, selected, onChange }: Props) {
  const t = useTranslations('desk.chain');
  const { span, source } = link;
  const here = link.readByUs || source?.ref === desk.source.ref;
  const [first] = selected;
  return (
    <>
      {span ? (
        <p className={styles.quoted}>
          <Words desk={desk} span={span} />{' '}
          <Button look="quiet" onClick={() => onChange(null)}>
            {t('dropSpan')}
          </Button>
        </p>
      ) : null}
      {here && first ? (
        <p className={styles.row}>
          <Button onClick={() => onChange({ capture: desk.capture.ref, start: first.start, end: first.end })}>
            {t('takeSpan')}
          </Button>
        </p>
      ) : null}
      {source && !here ? <Find source={source.ref} onFound={onChange} /> : null}
    </>
  );
}

function Words({ desk, span }: { desk: DeskSource; span: NonNullable<LinkDraft['span']> }) {
  const t = useTranslations('desk.chain');
  const here = span.capture === desk.capture.ref;
  const other = useQuery({
    ...queries.sources.capture.queryOptions({ input: { ref: span.capture } }),
    enabled: !here,
  });
  const text = here ? desk.capture.text : other.data?.text;
  const language = here ? desk.capture.language : other.data?.language;
  return (
    <>
      {t('span')} <span translate="no">{span.capture}</span>{' '}
      {text ? <q lang={language}>{text.slice(span.start, span.end).slice(0, 300)}</q> : null}
    </>
  );
}

/** Finds words in the newest text of a work that holds them exactly once: anything else would be a guess. */
function Find({ source, onFound }: { source: string; onFound: (span: LinkDraft['span']) => void }) {
  const t = useTranslations('desk.chain');
  const [words, setWords] = useState('');
  const [outcome, setOutcome] = useState<'none' | 'many' | 'failed'>();
  const [busy, setBusy] = useState(false);
  async function find() {
    if (busy || words.trim() === '') return;
    setBusy(true);
    try {
      const found = await findIn(source, words);
      if (typeof found === 'string') return setOutcome(found);
      setOutcome(undefined);
      setWords('');
      onFound(found);
    } catch {
      setOutcome('failed');
    } finally {
      setBusy(false);
    }
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || ((event.ctrlKey || event.metaKey) && words.trim() === '')) return;
    // Also with Ctrl or ⌘: saved now, the words that were typed and not yet found would be lost.
    event.preventDefault();
    event.stopPropagation();
    void find();
  };
  return (
    <>
      <TextInput
        label={t('findSpan', { ref: source })}
        hint={t('findSpanHint')}
        optional
        error={outcome ? t(`findSpanProblem.${outcome}`) : undefined}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      {words.trim() ? (
        <p className={styles.row}>
          <Button aria-disabled={busy} onClick={() => void find()}>
            {t('find')}
          </Button>
        </p>
      ) : null}
    </>
  );
}

async function findIn(source: string, words: string): Promise<(Place & { capture: string }) | 'none' | 'many'> {
  const { captures } = await client.sources.get({ ref: source });
  for (const { ref } of captures.toReversed()) {
    const { text } = await client.sources.capture({ ref });
    const places = text === null ? [] : placesOf(text, words);
    if (places.length > 1) return 'many';
    if (places[0]) return { capture: ref, ...places[0] };
  }
  return 'none';
}
