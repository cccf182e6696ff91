import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/Button';
import { Select } from '@/components/ui/Select';
import styles from '../dossiers.module.css';

/** Which two editions to compare; `numbers` newest first. */
export function ChooseEditions({
  reference,
  numbers,
  from,
  to,
}: {
  reference: string;
  numbers: readonly number[];
  from?: number;
  to?: number;
}) {
  const t = useTranslations('dossiers.compare');
  const choices = numbers.map((number) => ({ value: String(number), label: String(number) }));
  return (
    <form action={`/dossiers/${reference}/compare`} method="get" className={styles.options}>
      <Select name="from" label={t('from')} defaultValue={String(from ?? numbers[1] ?? 1)} choices={choices} />
      <Select name="to" label={t('to')} defaultValue={String(to ?? numbers[0] ?? 1)} choices={choices} />
      <Button type="submit">{t('apply')}</Button>
    </form>
  );
}
