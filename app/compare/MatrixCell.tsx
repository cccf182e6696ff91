import { classNames } from '@/components/ui/class-names';
import { Mark } from '@/components/ui/Glyph';
import type { MatrixCell as Cell } from '@/lib/domain/compare/contract';
import { STANCE_MARKS } from '@/lib/domain/glyphs';
import { cellName } from './cell-address';
import type { CellWords } from './cell-words';
import styles from './matrix.module.css';

const CELL = { role: 'gridcell' };

/** One position: sign and word, and under them how much is denied, what else stands there, and whether it moved. */
export function MatrixCell({
  cell,
  claim,
  column,
  name,
  base,
  words,
}: {
  cell: Cell;
  claim: string;
  column: string;
  /** What the column is called: on a phone it stands before the position. */
  name: string;
  /** The address of this matrix up to the name of a cell. */
  base: string;
  words: CellWords;
}) {
  if (cell.kind === 'not-examined')
    return <td {...CELL} className={styles.blank} data-column={name} data-focus="" data-blank={words.nothing} />;
  const cellId = cellName(claim, column);
  const details = words.details(cell);
  return (
    <td {...CELL} className={styles[cell.kind]} data-column={name}>
      <a href={`${base}${cellId}`} data-cell={cellId} data-focus="">
        {cell.kind === 'split' ? (
          <b>
            <Mark shape="up" />
            <Mark shape="down" /> {words.position(cell)}
          </b>
        ) : (
          <b className={classNames(cell.verbatim && styles.verbatim)}>
            <Mark shape={STANCE_MARKS[cell.kind].shape} /> <span>{words.position(cell)}</span>
          </b>
        )}
        {details ? <small>{details}</small> : null}
      </a>
    </td>
  );
}
