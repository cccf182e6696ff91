import { useLocale, useTranslations } from 'next-intl';
import { classNames } from '@/components/ui/class-names';
import { dateWords } from '@/components/ui/date-words';
import { Mark } from '@/components/ui/Glyph';
import type { MatrixCell as Cell } from '@/lib/domain/compare/contract';
import { STANCE_MARKS } from '@/lib/domain/glyphs';
import { besides } from '@/lib/engines/compare/position';
import { cellName } from './cell-address';
import styles from './matrix.module.css';

const CELL = { role: 'gridcell' };

/** One position: sign and word, and under them how much is denied, whether we have the very words, and whether it moved. */
export function MatrixCell({
  cell,
  claim,
  column,
  name,
  base,
}: {
  cell: Cell;
  claim: string;
  column: string;
  /** What the column is called: on a phone it stands before the position. */
  name: string;
  /** The address of this matrix up to the name of a cell. */
  base: string;
}) {
  const t = useTranslations('compare');
  const cellId = cellName(claim, column);
  if (cell.kind === 'not-examined')
    return <td {...CELL} className={styles.blank} data-column={name} data-focus="" data-blank={t('matrix.nothing')} />;
  return (
    <td {...CELL} className={styles[cell.kind]} data-column={name}>
      <a href={`${base}${cellId}`} data-cell={cellId} data-focus="">
        <Position cell={cell} />
        <Details cell={cell} />
      </a>
    </td>
  );
}

function Position({ cell }: { cell: Cell }) {
  const t = useTranslations();
  if (cell.kind === 'split')
    return (
      <b>
        <Mark shape="up" />
        <Mark shape="down" /> {t('compare.split')}
      </b>
    );
  const kind = cell.kind as keyof typeof STANCE_MARKS;
  return (
    <b className={classNames(cell.verbatim && styles.verbatim)}>
      <Mark shape={STANCE_MARKS[kind].shape} />{' '}
      <span>{kind === 'omits' ? t('vocabulary.omission.omits') : t(`vocabulary.stance.${kind}`)}</span>
    </b>
  );
}

/** What stands under a position, most telling first. */
function Details({ cell }: { cell: Cell }) {
  const t = useTranslations('compare.matrix');
  const v = useTranslations('vocabulary');
  const locale = useLocale();
  const { coverage, positions, unanswered, moves, statements, omissions, verbatim } = cell;
  const last = moves.at(-1);
  const [judged] = omissions;
  const details = [
    coverage ? v(`coverage.${coverage}`) : '',
    unanswered && unanswered.open > 0
      ? unanswered.open === unanswered.particulars
        ? t('open0', { all: unanswered.particulars })
        : t('openSome', {
            answered: String(unanswered.particulars - unanswered.open),
            all: String(unanswered.particulars),
          })
      : '',
    ...besides(cell.kind, positions).map((stance) => t('also', { stance: v(`stance.${stance}`) })),
    last ? t('movedOn', { date: dateWords(last.on, locale, 'short') }) : '',
    verbatim ? v('mode.verbatim') : '',
    statements.length > 1 ? t('statements', { count: statements.length }) : '',
    cell.kind === 'omits' && judged ? `${judged.judge}, ${dateWords(judged.judgedOn, locale, 'short')}` : '',
  ].filter(Boolean);
  return details.length > 0 ? <small>{details.join(' · ')}</small> : null;
}
