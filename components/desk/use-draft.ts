'use client';

import { useEffect, useRef, useState } from 'react';
import { client } from '@/components/data/client';

/**
 * What was typed and is not stored: the value of a form, the version of the record it began from, and when; and what the
 * form began with, so that a conflict still knows who changed which field, after a reload or on another machine.
 */
type Kept<T> = { readonly value: T; readonly baseVersion: number | null; readonly at: string; readonly base?: T };

/** Milliseconds of quiet before what was typed goes to the server; the browser has its own copy at once. */
const QUIET = 1_200;

const place = (user: string, key: string) => `counterclaim:draft:${user}:${key}`;

function local<T>(user: string, key: string): Kept<T> | null {
  try {
    return JSON.parse(localStorage.getItem(place(user, key)) ?? 'null') as Kept<T> | null;
  } catch {
    // A browser may forbid storage, and another program may have written there: then only the server has drafts.
    return null;
  }
}

function keepLocally<T>(user: string, key: string, kept: Kept<T> | null): void {
  try {
    if (kept) localStorage.setItem(place(user, key), JSON.stringify(kept));
    else localStorage.removeItem(place(user, key));
  } catch {
    // See above; a full storage is no reason to stop typing.
  }
}

type Held = Awaited<ReturnType<typeof client.drafts.get>>['draft'];

/** The newer of the copy in this browser and that on the server. */
export function newer<T>(mine: Kept<T> | null, held: Held): Kept<T> | null {
  if (!held || (mine && mine.at >= held.updatedAt)) return mine;
  // What was put there by an earlier release came without what it began from; this browser may know it.
  const base = held.base ?? (mine?.baseVersion === held.baseVersion ? mine.base : undefined);
  const theirs = { value: held.body as T, baseVersion: held.baseVersion, at: held.updatedAt };
  return base ? { ...theirs, base: base as T } : theirs;
}

/**
 * Keeps what is typed under a key: in the browser at once, on the server after a moment of quiet, so that it survives a
 * reload, a sign-out, a crashed tab and a change of machine. `found` is the newer of both copies, undefined while it is
 * looked for, null where there is none.
 */
export function useDraft<T extends object>(user: string, key: string) {
  const [found, setFound] = useState<Kept<T> | null>();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  useEffect(() => {
    let here = true;
    const mine = local<T>(user, key);
    client.drafts
      .get({ key })
      .then(({ draft }) => {
        if (!here) return;
        setFound(newer(mine, draft));
      })
      // Offline or signed out: the copy of this browser serves.
      .catch(() => here && setFound(mine));
    return () => {
      here = false;
      clearTimeout(timer.current);
    };
  }, [user, key]);

  return {
    found,
    keep(value: T, baseVersion: number | null, base: T) {
      keepLocally(user, key, { value, baseVersion, base, at: new Date().toISOString() });
      clearTimeout(timer.current);
      timer.current = setTimeout(() => {
        const [began, body] = [base, value] as unknown as Record<string, unknown>[];
        client.drafts.put({ key, baseVersion, base: began!, body: body! }).catch(() => {});
      }, QUIET);
    },
    discard() {
      clearTimeout(timer.current);
      keepLocally(user, key, null);
      setFound(null);
      client.drafts.remove({ key }).catch(() => {});
    },
  };
}

/** Drafts of one kind: those whose key begins so, of this browser and of the server, the newest first. */
export function useDraftsUnder<T extends object>(user: string, beginning: string) {
  const [found, setFound] = useState<readonly { key: string; value: T; at: string }[]>([]);
  useEffect(() => {
    let here = true;
    const mine = localUnder<T>(user, beginning);
    client.drafts
      .list({})
      .then(({ items }) => items.filter(({ key }) => key.startsWith(beginning)))
      .catch(() => [])
      .then((items) => {
        if (!here) return;
        const all = new Map(items.map(({ key, body, updatedAt }) => [key, { key, value: body as T, at: updatedAt }]));
        for (const draft of mine) if ((all.get(draft.key)?.at ?? '') <= draft.at) all.set(draft.key, draft);
        setFound([...all.values()].sort((a, b) => b.at.localeCompare(a.at)));
      });
    return () => {
      here = false;
    };
  }, [user, beginning]);
  return {
    found,
    discard(key: string) {
      keepLocally(user, key, null);
      setFound((held) => held.filter((draft) => draft.key !== key));
      client.drafts.remove({ key }).catch(() => {});
    },
  };
}

function localUnder<T>(user: string, beginning: string): { key: string; value: T; at: string }[] {
  try {
    return Object.keys(localStorage)
      .filter((name) => name.startsWith(place(user, beginning)))
      .map((name) => name.slice(place(user, '').length))
      .flatMap((key) => {
        const kept = local<T>(user, key);
        return kept ? [{ key, value: kept.value, at: kept.at }] : [];
      });
  } catch {
    // See `local`.
    return [];
  }
}
