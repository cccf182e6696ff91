import { type RefObject, useEffect } from 'react';

/** The places of the grid that take the focus, row by row: the row's head, then its cells. */
export const gridOf = (box: HTMLElement | null): HTMLElement[][] =>
  [...(box?.querySelectorAll<HTMLElement>('[data-row]') ?? [])].map((row) => [
    ...row.querySelectorAll<HTMLElement>('[data-focus]'),
  ]);

/** Rows a page key goes. */
const PAGE = 10;

/** Where a key leads from a place, as the grid pattern of ARIA has it; null where the key is none of the grid's. */
export function stepFrom(
  { row, column }: { row: number; column: number },
  key: string,
  control: boolean,
  size: { rows: number; columns: number },
): { row: number; column: number } | null {
  const last = { row: size.rows - 1, column: size.columns - 1 };
  const to: Record<string, { row: number; column: number }> = {
    ArrowRight: { row, column: column + 1 },
    ArrowLeft: { row, column: column - 1 },
    ArrowDown: { row: row + 1, column },
    ArrowUp: { row: row - 1, column },
    PageDown: { row: row + PAGE, column },
    PageUp: { row: row - PAGE, column },
    Home: { row: control ? 0 : row, column: 0 },
    End: { row: control ? last.row : row, column: last.column },
  };
  const next = to[key];
  if (!next) return null;
  const within = (value: number, most: number) => Math.max(0, Math.min(most, value));
  return { row: within(next.row, last.row), column: within(next.column, last.column) };
}

/**
 * Makes the grid one stop of the Tab key, walked by arrows (roving tabindex). Without scripts every cell stays a link of
 * its own. Off while a sheet is open.
 */
export function useGridKeys(box: RefObject<HTMLElement | null>, on: boolean): void {
  useEffect(() => {
    // The cells are the server's: they are taken over after the frame, and are left as they came until then.
    document.fonts.ready.then(() => {
      const grid = gridOf(box.current);
      for (const place of grid.flat()) place.tabIndex = -1;
      if (grid[0]?.[0]) grid[0][0].tabIndex = 0;
    });
  }, [box]);
  useEffect(() => {
    const frame = box.current;
    if (!frame || !on) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.altKey || event.metaKey || event.shiftKey) return;
      const grid = gridOf(frame);
      const row = grid.findIndex((places) => places.includes(event.target as HTMLElement));
      if (row < 0) return;
      const column = grid[row]!.indexOf(event.target as HTMLElement);
      const to = stepFrom({ row, column }, event.key, event.ctrlKey, { rows: grid.length, columns: grid[row]!.length });
      if (!to) return;
      event.preventDefault();
      (event.target as HTMLElement).tabIndex = -1;
      const next = grid[to.row]![to.column]!;
      next.tabIndex = 0;
      next.focus();
    };
    frame.addEventListener('keydown', onKey);
    return () => frame.removeEventListener('keydown', onKey);
  }, [box, on]);
}
