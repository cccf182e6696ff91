'use client';

import { useEffect, useRef, useState } from 'react';
import type { CapturePreview, Original } from '@/lib/domain/sources/capture-contract';

/** What an editor has typed of the record, as the form holds it. */
export type Fields = {
  title: string;
  authors: string;
  publisher: string;
  published: string;
  language: string;
  type: string;
  url: string;
  rights: string;
};

/** All of one capture that is not stored yet: what was typed, what was fetched or read, what was chosen. */
export type Kept = {
  url: string;
  text: string;
  /** A fetch under way. */
  job?: string;
  /** What the preview was read from: it lies in the house and is read again after a reload. */
  original?: Original;
  fields?: Fields;
  /** Number of a block → kept or not, where the editor chose otherwise than the reading. */
  chosen: Record<string, boolean>;
  /** The source it is to be the next text of, '' for a source of its own; undefined until chosen. */
  as?: string;
};

const NOTHING: Kept = { url: '', text: '', chosen: {} };

/**
 * Keeps a capture under way in this browser, so that a reload, a sign-out or a crashed tab loses nothing typed.
 * `ready` is false until what was kept has been read, which only a browser can.
 */
export function useKept(key: string) {
  const place = `counterclaim:capture:${key}`;
  const [kept, setKept] = useState<Kept>(NOTHING);
  const [ready, setReady] = useState(false);
  const closed = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: of the first reading only, when nothing was ready yet
  useEffect(() => {
    // What was typed before the page came to life is newer than what was kept.
    setKept((before) => ({ ...NOTHING, ...read(place), ...(ready ? {} : typed(before)) }));
    setReady(true);
  }, [place]);
  useEffect(() => {
    if (!ready || closed.current) return;
    try {
      localStorage.setItem(place, JSON.stringify(kept));
    } catch {
      // A full or closed store: typing goes on, only a reload would lose it.
    }
  }, [kept, place, ready]);
  const change = (changes: Partial<Kept>) => setKept((before) => ({ ...before, ...changes }));
  // It is in the house now. What is on the screen stays until the next page has come.
  const forget = () => {
    closed.current = true;
    try {
      localStorage.removeItem(place);
    } catch {
      // The store is closed: then nothing was kept in it either.
    }
  };
  return { kept, ready, change, forget };
}

const typed = ({ url, text }: Kept): Partial<Kept> => ({ ...(url ? { url } : {}), ...(text ? { text } : {}) });

function read(place: string): Partial<Kept> {
  try {
    return JSON.parse(localStorage.getItem(place) ?? '{}') as Partial<Kept>;
  } catch {
    return {};
  }
}

/** The record as the work says it of itself. */
export const fieldsOf = (preview: CapturePreview): Fields => ({
  title: preview.title ?? '',
  authors: preview.authors.map(({ name }) => name).join('\n'),
  publisher: preview.publisher?.name ?? '',
  published: preview.published ?? '',
  language: preview.language ?? '',
  type: preview.type,
  url: preview.url ?? '',
  rights: 'quotations-only',
});
