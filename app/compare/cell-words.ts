import { useLocale, useTranslations } from 'next-intl';
import { dateWords } from '@/components/ui/date-words';
import type { MatrixCell } from '@/lib/domain/compare/contract';
import { besides } from '@/lib/engines/compare/position';

/** What a cell says, in words of the page's language. */
export type CellWords = {
  /** The position: "denies", "asserts and denies". */
  readonly position: (cell: MatrixCell) => string;
  /** What stands under it, most telling first; empty where there is no more to say. */
  readonly details: (cell: MatrixCell) => string;
  /** Of a blank cell, on a phone. */
  readonly nothing: string;
};

/** The words of all cells of a matrix. Made once for the table: thousands of cells would each look them up anew. */
export function useCellWords(): CellWords {
  const t = useTranslations('compare');
  const m = useTranslations('compare.matrix');
  const v = useTranslations('vocabulary');
  const locale = useLocale();
  return {
    nothing: m('nothing'),
    position: ({ kind }) =>
      kind === 'split' ? t('split') : kind === 'omits' ? v('omission.omits') : v(`stance.${kind as 'asserts'}`),
    details: ({ kind, coverage, positions, unanswered, moves, statements, omissions, verbatim }) => {
      const [last, judged] = [moves.at(-1), omissions[0]];
      const answered = unanswered ? unanswered.particulars - unanswered.open : 0;
      return [
        coverage ? v(`coverage.${coverage}`) : '',
        unanswered && unanswered.open > 0
          ? answered === 0
            ? m('open0', { all: unanswered.particulars })
            : m('openSome', { answered: String(answered), all: String(unanswered.particulars) })
          : '',
        ...besides(kind, positions).map((stance) => m('also', { stance: v(`stance.${stance}`) })),
        last ? m('movedOn', { date: dateWords(last.on, locale, 'short') }) : '',
        verbatim ? v('mode.verbatim') : '',
        statements.length > 1 ? m('statements', { count: statements.length }) : '',
        kind === 'omits' && judged ? `${judged.judge}, ${dateWords(judged.judgedOn, locale, 'short')}` : '',
      ]
        .filter(Boolean)
        .join(' · ');
    },
  };
}
