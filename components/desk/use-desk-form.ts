'use client';

import { ORPCError } from '@orpc/client';
import { useEffect, useRef, useState } from 'react';
import { same } from './clash';
import { useDraft } from './use-draft';

/** Two versions of a record, where somebody else was first: what was typed, what is there now, what both began from. */
export type Clash<T> = { readonly yours: T; readonly theirs: T; readonly base: T; readonly version: number };

export type Problem = { readonly message: string; readonly field?: string | undefined; readonly signedOut: boolean };

type Options<T extends object, Stored> = {
  user: string;
  draftKey: string;
  initial: T;
  /** The version that was read; null for something new. */
  version: number | null;
  save: (value: T, version: number | null, base: T) => Promise<Stored>;
  /** The form of a record as it is on the server, for a conflict. */
  read?: (stored: Stored) => { value: T; version: number };
  /** `before` is the version this was stored on top of. */
  onSaved: (stored: Stored, value: T, before: number | null) => void;
};

/**
 * The life of one form of the desk: what is typed is kept as a draft, is stored with the version that was read, and when
 * somebody else was first both versions are held (`clash`) until a person has chosen field by field.
 */
export function useDeskForm<T extends object, Stored>(options: Options<T, Stored>) {
  const { user, draftKey, initial, version, save, read, onSaved } = options;
  const draft = useDraft<T>(user, draftKey);
  const [value, setValue] = useState(initial);
  const [base, setBase] = useState({ value: initial, version });
  const [typed, setTyped] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const [clash, setClash] = useState<Clash<T>>();
  const taken = useRef(false);

  // A draft is taken up once, and never over what was typed while it was looked for.
  useEffect(() => {
    if (!draft.found || taken.current || typed) return;
    taken.current = true;
    setValue(draft.found.value);
    const { base: began, baseVersion } = draft.found;
    setBase((held) => ({ value: began ?? held.value, version: baseVersion ?? held.version }));
    setTyped(true);
  }, [draft.found, typed]);

  function set(patch: Partial<T> | ((held: T) => T)) {
    const next = typeof patch === 'function' ? patch(value) : { ...value, ...patch };
    setValue(next);
    // Opened and left as it was, or put back to it, a form is not begun work.
    const begun = !same(next, base.value);
    setTyped(begun);
    if (begun) draft.keep(next, base.version, base.value);
    else draft.discard();
  }

  async function store(what: T = value, from = base) {
    if (busy) return;
    setBusy(true);
    setProblem(undefined);
    try {
      const stored = await save(what, from.version, from.value);
      draft.discard();
      setTyped(false);
      setClash(undefined);
      const now = read?.(stored);
      if (now) setBase(now);
      onSaved(stored, what, from.version);
    } catch (error) {
      const theirs = theirsOf<Stored>(error);
      const now = theirs && read?.(theirs);
      if (now) setClash({ yours: what, theirs: now.value, base: from.value, version: now.version });
      else setProblem(problemOf(error));
    } finally {
      setBusy(false);
    }
  }

  function discard() {
    draft.discard();
    // A draft may have begun from a version that is no longer the one on the page.
    const now = version !== null && (base.version ?? 0) < version ? { value: initial, version } : base;
    setBase(now);
    setValue(now.value);
    setTyped(false);
    setProblem(undefined);
    setClash(undefined);
  }

  return {
    value,
    base,
    typed,
    busy,
    problem,
    clash,
    set,
    store,
    /** Takes the fields a person chose and stores them on top of the other's version. */
    async settle(chosen: T) {
      if (!clash) return;
      const from = { value: clash.theirs, version: clash.version };
      setValue(chosen);
      setBase(from);
      draft.keep(chosen, clash.version, clash.theirs);
      await store(chosen, from);
    },
    discard,
    /** Goes on from what is stored now: another act has made it. */
    take(now: T, at: number) {
      setBase({ value: now, version: at });
      setValue(now);
      setTyped(false);
    },
    /** What the foot of the form says and does (FormFoot). */
    foot: { busy, typed, problem, onDiscard: discard },
  };
}

/** What is on the server now, out of a conflict; undefined for any other error. */
function theirsOf<Stored>(error: unknown): Stored | undefined {
  if (!(error instanceof ORPCError) || error.code !== 'conflict') return undefined;
  return (error.data as { details?: { theirs?: Stored } } | undefined)?.details?.theirs;
}

/** An error as a form says it: the server's own sentence, and the field it is about. */
export function problemOf(error: unknown): Problem {
  if (!(error instanceof ORPCError)) return { message: '', signedOut: false };
  const { field } = (error.data ?? {}) as { field?: string };
  return { message: error.message, field, signedOut: error.code === 'unauthorised' };
}
