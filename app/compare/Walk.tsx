'use client';

import { useTranslations } from 'next-intl';
import { type MouseEvent, type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import { Button } from '@/components/ui/Button';
import { Dialog } from '@/components/ui/Dialog';
import { cellOf, matrixHref } from './cell-address';
import styles from './matrix.module.css';
import { OpenedCell } from './OpenedCell';
import { gridOf, useGridKeys } from './use-grid-keys';

/** The name of the cell in the address, or null. */
const inAddress = (): string | null => new URLSearchParams(globalThis.location.search).get('cell');

/**
 * The grid as it answers: arrow keys walk it, a cell opens its words in a sheet and is then in the address, back closes
 * it again. Without scripts the same cell comes from the server as a section below the grid (`section`).
 */
export function Walk({
  search,
  asOf,
  opened,
  section,
  children,
}: {
  search: string;
  asOf?: string;
  /** The cell the page was asked with, whose words `section` holds. */
  opened: string | null;
  section: ReactNode;
  children: ReactNode;
}) {
  const t = useTranslations('compare.cell');
  const box = useRef<HTMLDivElement>(null);
  const [ready, setReady] = useState(false);
  const [cell, setCell] = useState<string | null>(opened);
  useGridKeys(box, cell === null);

  useEffect(() => {
    setReady(true);
    const follow = () => setCell(inAddress());
    addEventListener('popstate', follow);
    return () => removeEventListener('popstate', follow);
  }, []);
  useEffect(() => {
    const mark = cell === null ? null : box.current?.querySelector(`[data-cell="${CSS.escape(cell)}"]`);
    mark?.setAttribute('data-open', '');
    return () => mark?.removeAttribute('data-open');
  }, [cell]);

  const go = useCallback(
    (to: string | null, how: 'pushState' | 'replaceState' = 'pushState') => {
      history[how](null, '', matrixHref(new URLSearchParams(search), to === null ? {} : { cell: to }));
      setCell(to);
    },
    [search],
  );
  const onClick = (event: MouseEvent) => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const link = (event.target as Element).closest<HTMLElement>('a[data-cell]');
    if (!link?.dataset.cell) return;
    event.preventDefault();
    go(link.dataset.cell);
  };
  const beside = (step: 1 | -1) => {
    const grid = gridOf(box.current);
    const names = grid.flat().flatMap((each) => each.dataset.cell ?? []);
    const next = names[names.indexOf(cell ?? '') + step];
    if (!next) return;
    go(next, 'replaceState');
    box.current
      ?.querySelector<HTMLElement>(`[data-cell="${CSS.escape(next)}"]`)
      ?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  };

  return (
    <>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the links inside answer to the keyboard by themselves */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it only listens to what happens on the links inside */}
      <div ref={box} className={styles.frame} onClick={onClick}>
        {children}
      </div>
      {ready ? (
        <Dialog
          sheet
          open={cell !== null}
          onClose={() => inAddress() && go(null)}
          title={cellOf(cell ?? '')?.claim}
          kicker={nameOf(box.current, cell)}
          actions={
            <>
              <Button onClick={() => beside(-1)}>{t('previous')}</Button>
              <Button onClick={() => beside(1)}>{t('next')}</Button>
            </>
          }
        >
          {cell !== null ? (
            cell === opened && section ? (
              section
            ) : (
              <OpenedCell key={cell} name={cell} asOf={asOf} />
            )
          ) : null}
        </Dialog>
      ) : section ? (
        <section id="cell" className={styles.section} aria-label={opened ?? undefined}>
          {section}
        </section>
      ) : null}
    </>
  );
}

/** What the column of a cell is called. */
function nameOf(box: HTMLElement | null, cell: string | null): string | undefined {
  if (cell === null) return undefined;
  const link = box?.querySelector(`[data-cell="${CSS.escape(cell)}"]`);
  return link?.closest<HTMLElement>('[data-column]')?.dataset.column;
}
