'use client';

import { useEffect, useRef, useState } from 'react';
import { client } from '@/components/data/client';

/**
 * What was typed and is not stored: the value of a form, the version of the record it began from, and when. This browser
 * keeps what the form began with, too, so that a conflict after a reload still knows who changed which field.
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
        const theirs = draft && { value: draft.body as T, baseVersion: draft.baseVersion, at: draft.updatedAt };
        const base = mine && mine.baseVersion === draft?.baseVersion && mine.base ? { base: mine.base } : {};
        setFound(!theirs || (mine && mine.at >= theirs.at) ? mine : { ...theirs, ...base });
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
        client.drafts.put({ key, baseVersion, body: value as Record<string, unknown> }).catch(() => {});
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
