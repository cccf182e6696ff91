import { useLocale, useTranslations } from 'next-intl';
import { Button } from '@/components/ui/Button';
import { Select } from '@/components/ui/Select';
import { TextInput } from '@/components/ui/TextInput';
import type { CaseItem } from '@/lib/domain/cases/contract';
import { inLanguage } from '@/lib/domain/in-language';
import styles from '../pair.module.css';

/** Which claim or case, and the two days: a form that works without scripts. */
export function ChooseTimes({
  cases,
  given,
}: {
  cases: readonly CaseItem[];
  given: { claim?: string; case?: string; from?: string; to?: string };
}) {
  const t = useTranslations('compare.times');
  const locale = useLocale();
  return (
    <form action="/compare/times" method="get" className={styles.form}>
      <Select
        name="case"
        label={t('case')}
        defaultValue={given.case ?? cases[0]?.slug}
        choices={cases.map(({ slug, title }) => ({ value: slug, label: inLanguage(title, locale).words }))}
      />
      <TextInput
        name="claim"
        label={t('claim')}
        hint={t('claimHint')}
        defaultValue={given.claim}
        pattern="[Cc]-[0-9]+"
      />
      <TextInput type="date" name="from" label={t('from')} defaultValue={given.from?.slice(0, 10)} required />
      <TextInput type="date" name="to" label={t('to')} defaultValue={given.to?.slice(0, 10)} />
      <Button look="primary" type="submit">
        {t('apply')}
      </Button>
    </form>
  );
}
