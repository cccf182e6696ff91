import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/Button';
import { ChineseType } from '@/components/ui/ChineseType';
import { Select } from '@/components/ui/Select';
import { TextInput } from '@/components/ui/TextInput';
import styles from './find.module.css';

/** Search in a list with one choice beside it: an ordinary GET form, so the address says what is shown and scripts are not needed. */
export function FindForm({
  label,
  q,
  choice,
  keep,
}: {
  label: string;
  q?: string;
  choice: { name: string; label: string; value?: string; choices: readonly { value: string; label: string }[] };
  /** Parameters of the address that searching must not lose. */
  keep: Record<string, string | undefined>;
}) {
  const t = useTranslations('reading.find');
  return (
    <search>
      {/\p{Script=Han}/u.test(q ?? '') ? <ChineseType /> : null}
      <form method="get" className={styles.find}>
        <TextInput type="search" name="q" label={label} defaultValue={q} maxLength={200} />
        <Select name={choice.name} label={choice.label} defaultValue={choice.value ?? ''} choices={choice.choices} />
        {Object.entries(keep).map(([name, value]) =>
          value ? <input key={name} type="hidden" name={name} value={value} /> : null,
        )}
        <Button type="submit" look="primary">
          {t('submit')}
        </Button>
      </form>
    </search>
  );
}
