import { useLocale, useTranslations } from 'next-intl';
import { Button } from '@/components/ui/Button';
import { dateWords } from '@/components/ui/date-words';
import { TextInput } from '@/components/ui/TextInput';
import styles from './SaidField.module.css';

/**
 * The day of the words. It is not the day of the page that carries them, which is therefore only offered, and named as
 * what it is where it is taken.
 */
export function SaidField({
  value,
  published,
  onChange,
}: {
  value: string;
  published: string | null;
  onChange: (said: string) => void;
}) {
  const t = useTranslations('desk.statement');
  const locale = useLocale();
  return (
    <div className={styles.field}>
      <TextInput
        label={t('said')}
        inputMode="numeric"
        placeholder={t('saidUnknown')}
        pattern="\d{4}(-\d{2}(-\d{2})?)?"
        title={t('saidHint')}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      {published && value === published ? <p className={styles.note}>{t('saidPublished')}</p> : null}
      {published && value === '' ? (
        <Button look="quiet" className={styles.offer} onClick={() => onChange(published)}>
          {t('saidOffer', { date: dateWords(published, locale) })}
        </Button>
      ) : null}
    </div>
  );
}
