import { members } from '@/lib/domain/cases/export/members-data';
import type { Stored } from '@/lib/domain/cases/export/records';
import { coded, type Fault } from '@/lib/engines/casefile/problem';
import type { Transaction } from '@/lib/platform/db';

/** The kinds of record that several cases may use. */
export type Shared = 'speaker' | 'source' | 'origin' | 'statement';

/**
 * Decides whether an import may change a record that several cases may use. The rule: where a record of that key is
 * here because of other cases alone, the file must agree with it (else two desks have given one key to two things, and
 * the import says so); once this case uses it too, its file may change it, and history keeps what it was.
 */
export type Sharing = {
  /** For planRecords: the fault that refuses, or null. */
  refuse: (
    noun: Shared,
  ) => (stored: Stored<object>, record: { key: string }, differing: string[]) => Promise<Fault | null>;
};

/**
 * Reads which records the case uses and which the others do, each once and where a record differs that is asked about:
 * what all other cases use takes five seconds to gather among 100,000 claims, and most files differ in nothing of theirs.
 */
export function sharingOf(tx: Transaction, held: { id: string; slug: string }): Sharing {
  const once = (which: 'this' | 'others') => {
    let found: ReturnType<typeof members> | undefined;
    return () => (found ??= members(tx, held, which));
  };
  const [ours, theirs] = [once('this'), once('others')];
  return {
    refuse: (noun) => async (stored, record, differing) => {
      if ((await ours())[noun].has(stored.id) || !(await theirs())[noun].has(stored.id)) return null;
      const fields = differing.join(', ');
      return coded('record-elsewhere', { noun, key: record.key, fields });
    },
  };
}
