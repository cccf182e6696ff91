import { useLocale, useTranslations } from 'next-intl';
import { Button } from '@/components/ui/Button';
import { Select } from '@/components/ui/Select';
import type { CaseItem } from '@/lib/domain/cases/contract';
import type { ColumnChoices } from '@/lib/domain/compare/contract';
import { inLanguage } from '@/lib/domain/in-language';
import styles from '../pair.module.css';

/** Whose positions, and in which case: a form that works without scripts. */
export function ChooseSpeaker({
  cases,
  speakers,
  given,
}: {
  cases: readonly CaseItem[];
  speakers: ColumnChoices['speakers'];
  given: { speaker?: string; case?: string };
}) {
  const t = useTranslations('compare.speaker');
  const locale = useLocale();
  return (
    <form action="/compare/speaker" method="get" className={styles.form}>
      <Select
        name="speaker"
        label={t('speaker')}
        defaultValue={given.speaker}
        choices={speakers.map(({ ref, name }) => ({ value: ref, label: `${inLanguage(name, locale).words} (${ref})` }))}
      />
      <Select
        name="case"
        label={t('case')}
        defaultValue={given.case ?? ''}
        choices={[
          { value: '', label: t('allCases') },
          ...cases.map(({ slug, title }) => ({ value: slug, label: inLanguage(title, locale).words })),
        ]}
      />
      <Button look="primary" type="submit">
        {t('apply')}
      </Button>
    </form>
  );
}
