import { same } from '@/components/desk/clash';
import type { StatementInput } from '@/lib/domain/statements/edit-contract';
import { type StatementDraft, toInput } from '@/lib/domain/statements/statement-draft';

/** The fields of the contract that a draft changes: what nobody touched is not sent, so that nothing of it is lost. */
export function changedFields(value: StatementDraft, base: StatementDraft): Partial<StatementInput> {
  const [now, then] = [toInput(value), toInput(base)];
  const keys = (Object.keys(now) as (keyof StatementInput)[]).filter(
    (key) => key !== 'capture' && !same(now[key], then[key]),
  );
  const changed = Object.fromEntries(keys.map((key) => [key, now[key]])) as Partial<StatementInput>;
  return keys.includes('spans') ? { ...changed, capture: now.capture } : changed;
}
