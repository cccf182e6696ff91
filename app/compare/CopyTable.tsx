'use client';

import { useEffect, useState } from 'react';
import { Button } from '@/components/ui/Button';

/** The grid on the page as plain rows: a table for word processors, tabs for spreadsheets. */
function tableOf(grid: HTMLTableElement): { html: string; text: string } {
  const plain = document.createElement('table');
  const lines: string[] = [];
  for (const row of grid.rows) {
    const copy = plain.insertRow();
    const texts = [...row.cells].map((cell) => {
      const own = cell.cloneNode(true) as HTMLElement;
      for (const hidden of own.querySelectorAll('[aria-hidden]')) hidden.remove();
      const text = (own.textContent ?? '').replace(/\s+/g, ' ').trim();
      const made = document.createElement(cell.tagName) as HTMLTableCellElement;
      made.textContent = text;
      made.colSpan = cell.colSpan;
      copy.append(made);
      // A spreadsheet runs what begins like a formula.
      return /^[=+\-@]/.test(text) ? `'${text}` : text;
    });
    lines.push(texts.join('\t'));
  }
  return { html: plain.outerHTML, text: lines.join('\n') };
}

/** Copies the grid as a table and prints the page. Only there where scripts are. */
export function CopyTable({ words }: { words: { copy: string; copied: string; print: string } }) {
  const [can, setCan] = useState(false);
  const [copied, setCopied] = useState(false);
  useEffect(() => setCan(true), []);
  const copy = async () => {
    const grid = document.querySelector<HTMLTableElement>('table[role="grid"]');
    if (!grid) return;
    const { html, text } = tableOf(grid);
    const blob = (type: string, body: string) => new Blob([body], { type });
    await navigator.clipboard.write([
      new ClipboardItem({ 'text/html': blob('text/html', html), 'text/plain': blob('text/plain', text) }),
    ]);
    setCopied(true);
  };
  if (!can) return null;
  return (
    <>
      {navigator.clipboard ? <Button onClick={copy}>{words.copy}</Button> : null}
      <Button onClick={() => globalThis.print()}>{words.print}</Button>
      <span role="status">{copied ? words.copied : ''}</span>
    </>
  );
}
