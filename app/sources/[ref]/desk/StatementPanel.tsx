'use client';

import { useQuery } from '@tanstack/react-query';
import { useLocale, useTranslations } from 'next-intl';
import { client, queries } from '@/components/data/client';
import { versionDeed } from '@/components/desk/bring-back';
import { useDeskForm } from '@/components/desk/use-desk-form';
import { Skeleton } from '@/components/ui/Skeleton';
import { inLanguage } from '@/lib/domain/in-language';
import type { StatementDetail } from '@/lib/domain/statements/contract';
import { guessMode } from '@/lib/domain/statements/quotation';
import { fromStatement, ordinaryChain, type StatementDraft, toInput } from '@/lib/domain/statements/statement-draft';
import type { DeskSource } from './desk-source';
import type { Offered, PanelProps, Span } from './Panel';
import { StatementForm } from './StatementForm';
import { changedFields } from './statement-changes';

/** Marks the selected words as a statement; with `offered`, as the machine read them. */
export function NewStatement({
  desk,
  spans,
  selected,
  sitting,
  onDone,
  offered,
}: PanelProps & { spans: readonly Span[]; offered?: Offered }) {
  const t = useTranslations('desk.statement');
  const form = useDeskForm<StatementDraft, StatementDetail>({
    user: desk.user,
    draftKey: `statement:new:${desk.capture.ref}:${spans[0]?.start}-${spans[0]?.end}`,
    initial: offered?.draft ?? emptyDraft(desk, spans, t('reports')),
    version: null,
    save: (value) => client.statements.create(toInput(value)),
    onSaved: ({ ref, version }) => {
      const made = { ref, before: null, after: version, words: t('deedNew', { ref }) };
      sitting.add(offered ? offered.onStored({ ref, version }) : versionDeed(sitting, made));
      onDone(t('saved', { ref }));
    },
  });
  return (
    <StatementForm
      desk={desk}
      form={form}
      selected={selected}
      onClose={() => onDone()}
      {...(offered?.name ? { unknown: offered.name } : {})}
    />
  );
}

/** Changes a statement on record: the words it stands on, its chain, what it bears on. */
export function ChangeStatement({ reference, ...props }: PanelProps & { reference: string }) {
  const held = useQuery({
    ...queries.statements.get.queryOptions({ input: { ref: reference } }),
    staleTime: 0,
    // What is in the form must not be exchanged under somebody's hands.
    refetchOnMount: 'always',
    gcTime: 0,
  });
  return held.data && !held.isFetching ? <Loaded {...props} statement={held.data} /> : <Skeleton lines={8} />;
}

function Loaded({ desk, selected, sitting, onDone, statement }: PanelProps & { statement: StatementDetail }) {
  const t = useTranslations('desk.statement');
  const locale = useLocale();
  const draftOf = (stored: StatementDetail) =>
    fromStatement(stored, desk.capture.ref, (text) => inLanguage(text, locale).words);
  const { ref } = statement;
  const form = useDeskForm<StatementDraft, StatementDetail>({
    user: desk.user,
    draftKey: `statement:${ref}`,
    initial: draftOf(statement),
    version: statement.version,
    save: (value, version, base) => client.statements.update({ ref, version: version!, ...changedFields(value, base) }),
    read: (stored) => ({ value: draftOf(stored), version: stored.version }),
    onSaved: (stored, _value, before) => {
      sitting.add(versionDeed(sitting, { ref, before, after: stored.version, words: t('deedChange', { ref }) }));
      onDone(t('saved', { ref }), ref);
    },
  });
  const withdraw = async () => {
    const before = form.base.version!;
    const stored = await client.statements.withdraw({ ref, version: before });
    sitting.add(versionDeed(sitting, { ref, before, after: stored.version, words: t('deedWithdraw', { ref }) }));
    onDone(t('withdrawn', { ref }));
  };
  return (
    <StatementForm
      desk={desk}
      form={form}
      selected={selected}
      onClose={() => onDone()}
      reference={ref}
      onWithdraw={withdraw}
    />
  );
}

/** A statement of the selected words before anything is typed: mode guessed, the ordinary chain. */
function emptyDraft({ source, capture }: DeskSource, spans: readonly Span[], verb: string): StatementDraft {
  const [first] = spans;
  const mode = first ? guessMode(capture.text, first.start, spans.at(-1)!.end) : 'paraphrased';
  return {
    capture: capture.ref,
    spans,
    speaker: null,
    said: '',
    mode,
    language: capture.language,
    attribution: 'as-quoted',
    links: ordinaryChain(
      { publisher: source.publisher, source: { ref: source.ref, name: source.name }, verb },
      null,
      mode,
    ),
    ownChain: true,
    terminus: 'original-not-found',
    terminusNote: {},
    bearings: [],
  };
}
