import { client } from '@/components/data/client';
import type { Deed, Sitting } from '@/components/desk/use-sitting';
import type { StatementInput } from '@/lib/domain/statements/edit-contract';
import { type StatementDraft, toInput } from '@/lib/domain/statements/statement-draft';

/** What was done to a statement, to be taken back: `before` is the version it had, null where it was made. */
export function statementDeed(
  { versions }: Sitting,
  ref: string,
  before: number | null,
  after: number,
  words: string,
): Deed {
  const keep = ({ version }: { version: number }) => versions.set(ref, version);
  const version = () => versions.get(ref) ?? after;
  return {
    words,
    undo: async () =>
      keep(
        before === null
          ? await client.statements.withdraw({ ref, version: version() })
          : await client.statements.restore({ ref, to: before, version: version() }),
      ),
    redo: async () => keep(await client.statements.restore({ ref, to: after, version: version() })),
  };
}

/** The fields of the contract that a draft changes: what nobody touched is not sent, so that nothing of it is lost. */
export function changedFields(value: StatementDraft, base: StatementDraft): Partial<StatementInput> {
  const [now, then] = [toInput(value), toInput(base)];
  const keys = (Object.keys(now) as (keyof StatementInput)[]).filter(
    (key) => key !== 'capture' && JSON.stringify(now[key]) !== JSON.stringify(then[key]),
  );
  const changed = Object.fromEntries(keys.map((key) => [key, now[key]])) as Partial<StatementInput>;
  return keys.includes('spans') ? { ...changed, capture: now.capture } : changed;
}
