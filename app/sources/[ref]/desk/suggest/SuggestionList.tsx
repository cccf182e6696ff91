'use client';

import { useTranslations } from 'next-intl';
import { Select } from '@/components/ui/Select';
import { TextInput } from '@/components/ui/TextInput';
import type { SuggestionItem } from '@/lib/domain/suggestions/contract';
import styles from './suggest.module.css';
import type { Suggestions } from './use-suggestions';

/** Entries shown before and after the one looked at: a report of a hundred thousand words has thousands. */
const AROUND = 15;

/** What is offered as a list, of one kind or all, around the one looked at. */
export function SuggestionList({
  suggestions,
  onGo,
}: {
  suggestions: Suggestions;
  onGo: (item: SuggestionItem) => void;
}) {
  const t = useTranslations('desk.suggest');
  const { all, items, at, current, kind, setKind } = suggestions;
  const counts = new Map<string, number>();
  for (const { rule } of all) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  const from = Math.max(0, at - AROUND);
  const shown = items.slice(from, at + AROUND + 1);
  return (
    <div className={styles.list}>
      <Select
        label={t('kind')}
        value={kind}
        choices={[
          { value: '', label: t('allKinds', { count: all.length }) },
          ...[...counts].map(([rule, count]) => ({
            value: rule,
            label: t('kindCount', { kind: ruleWord(t, rule), count }),
          })),
        ]}
        onChange={(event) => setKind(event.currentTarget.value)}
      />
      {items.length > shown.length ? <GoTo items={items} at={at} onGo={onGo} /> : null}
      <ol start={from + 1}>
        {shown.map((item, index) => (
          // Only those around the one looked at are in the page: who listens hears the place among all.
          <li key={item.position} aria-posinset={from + index + 1} aria-setsize={items.length}>
            <button type="button" aria-current={item === current || undefined} onClick={() => onGo(item)}>
              <b>{item.speaker?.name ?? t('nobody')}</b> {item.quote.slice(0, 90)}
            </button>
          </li>
        ))}
      </ol>
      {items.length > shown.length ? <p>{t('around', { shown: shown.length, count: items.length })}</p> : null}
    </div>
  );
}

/** Goes to a suggestion by its number: thousands are not walked through. */
function GoTo({
  items,
  at,
  onGo,
}: {
  items: readonly SuggestionItem[];
  at: number;
  onGo: (item: SuggestionItem) => void;
}) {
  const t = useTranslations('desk.suggest');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        const item = items[Number(new FormData(event.currentTarget).get('number')) - 1];
        if (item) onGo(item);
      }}
    >
      <TextInput
        key={at}
        label={t('goTo')}
        name="number"
        type="number"
        min={1}
        max={items.length}
        required
        defaultValue={at + 1}
      />
    </form>
  );
}

type Translate = ReturnType<typeof useTranslations<'desk.suggest'>>;

/** The kind of a suggestion in words; one that has none yet by its name. */
export const ruleWord = (t: Translate, rule: string): string => {
  const key = `rule.${rule}` as 'rule.reported-that';
  return t.has(key) ? t(key) : rule;
};
