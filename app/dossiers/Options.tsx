import { useTranslations } from 'next-intl';
import { z } from 'zod';
import { Button } from '@/components/ui/Button';
import { Select } from '@/components/ui/Select';
import { STYLE_NAMES } from '@/lib/domain/dossiers/rules';
import styles from './dossiers.module.css';

/** How files are written. */
export type Written = { lang: 'en' | 'zh'; style: (typeof STYLE_NAMES)[number]; bom: boolean };

const STYLE_LABELS: Readonly<Record<Written['style'], string>> = {
  apa: 'APA 7',
  harvard1: 'Harvard',
  vancouver: 'Vancouver',
};

/** The choices of an address, those of the reader's language where it says nothing. */
export function writtenOf(
  given: { language?: string | undefined; style?: string | undefined; bom?: string | undefined },
  locale: string,
): Written {
  const lang = given.language ?? locale;
  return {
    lang: lang === 'zh' ? 'zh' : 'en',
    style: STYLE_NAMES.find((name) => name === given.style) ?? 'apa',
    bom: given.bom === 'yes',
  };
}

/** The job that an address names, by its id. */
export const jobOf = (given: string | string[] | undefined): string | undefined =>
  z.uuid().safeParse(given).success ? String(given) : undefined;

/** The same for the address of a file. */
export const writtenQuery = ({ lang, style, bom }: Written): string =>
  new URLSearchParams({ lang, style, ...(bom ? { bom: 'yes' } : {}) }).toString();

/** Language, style of citations and the mark of UTF-8: a form that works without scripts. `keep` stays in the address. */
export function Options({ written, keep }: { written: Written; keep: readonly (readonly [string, string])[] }) {
  const t = useTranslations('dossiers.take');
  const languages = useTranslations('desk.language');
  return (
    <form method="get" className={styles.options} aria-label={t('options')}>
      {keep.map(([name, value]) => (
        <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
      ))}
      <Select
        name="language"
        label={t('language')}
        defaultValue={written.lang}
        choices={(['en', 'zh'] as const).map((value) => ({ value, label: languages(value) }))}
      />
      <Select
        name="style"
        label={t('style')}
        defaultValue={written.style}
        choices={STYLE_NAMES.map((value) => ({ value, label: STYLE_LABELS[value] }))}
      />
      <label className={styles.check}>
        <input type="checkbox" name="bom" value="yes" defaultChecked={written.bom} /> {t('bom')}
      </label>
      <Button type="submit">{t('apply')}</Button>
    </form>
  );
}
