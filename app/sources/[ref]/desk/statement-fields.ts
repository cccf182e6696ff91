'use client';

import { useTranslations } from 'next-intl';
import type { ClashField } from '@/components/desk/Conflict';
import { inEvery } from '@/components/desk/use-words';
import type { StatementDraft } from '@/lib/domain/statements/statement-draft';

/** The fields of a statement in words, for the choice between two versions of it. */
export function useStatementFields(text: string): ClashField<StatementDraft>[] {
  const t = useTranslations('desk.statement');
  const chain = useTranslations('desk.chain');
  const v = useTranslations('vocabulary');
  return [
    {
      key: 'spans',
      label: t('words'),
      words: ({ spans }) => spans.map(({ start, end }) => text.slice(start, end)).join(' … '),
    },
    { key: 'speaker', label: t('speaker'), words: ({ speaker }) => speaker?.name ?? '' },
    { key: 'said', label: t('said'), words: ({ said }) => said },
    { key: 'mode', label: t('mode'), words: ({ mode }) => v(`mode.${mode}`) },
    { key: 'attribution', label: t('attribution'), words: ({ attribution }) => v(`attribution.${attribution}`) },
    {
      key: 'bearings',
      label: t('bearings'),
      words: ({ bearings }) =>
        bearings
          .map(({ claim, stance, coverage, note }) =>
            [
              stance ? v(`stance.${stance}`) : '',
              coverage ? `(${v(`coverage.${coverage}`)})` : '',
              claim.ref,
              inEvery(note),
            ]
              .filter(Boolean)
              .join(' '),
          )
          .join(' · '),
    },
    {
      key: 'links',
      label: t('chain'),
      words: ({ links }) =>
        links
          .map(({ agent, verb, mode, gap, source, readByUs }) =>
            [
              `${gap ? '… ' : ''}${agent?.name ?? '?'} ${verb}, ${v(`chainMode.${mode}`)}`,
              source ? `(${source.ref})` : '',
              readByUs ? `[${chain('readByUs')}]` : '',
            ]
              .filter(Boolean)
              .join(' '),
          )
          .join(' ← '),
    },
    { key: 'terminus', label: t('terminus'), words: ({ terminus }) => v(`terminus.${terminus}`) },
    { key: 'terminusNote', label: t('terminusNote'), words: ({ terminusNote }) => inEvery(terminusNote) },
  ];
}
