'use client';

import { useState } from 'react';
import { type Problem, problemOf } from '@/components/desk/use-desk-form';
import { useToast } from '@/components/ui/Toast';

/** Does one thing with a claim, says that it is done, and holds what went wrong. */
export function useClaimAct(onDone: (changed: boolean) => void) {
  const say = useToast();
  const [problem, setProblem] = useState<Problem>();
  const [busy, setBusy] = useState(false);
  return {
    problem,
    busy,
    async act(what: () => Promise<unknown>, done: string) {
      if (busy) return;
      setBusy(true);
      setProblem(undefined);
      try {
        await what();
        say(done);
        onDone(true);
      } catch (error) {
        setProblem(problemOf(error));
      } finally {
        setBusy(false);
      }
    },
  };
}
