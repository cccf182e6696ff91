import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/Button';
import { Disclosure } from '@/components/ui/Disclosure';
import { Select } from '@/components/ui/Select';
import type { SourceItem } from '@/lib/domain/sources/contract';
import styles from './texts.module.css';

/** Which texts stand side by side: a form that works without scripts. */
export function ChooseTexts({
  sources,
  chosen,
  open,
}: {
  sources: readonly SourceItem[];
  chosen: { a?: string; b?: string; c?: string; asOf?: string };
  open: boolean;
}) {
  const t = useTranslations('compare.texts');
  const choices = sources.map(({ ref, title }) => ({ value: ref, label: `${ref} ${title}` }));
  // A capture (S-1.2) is not in the list of sources; choosing anew takes the text that may be read.
  const value = (place?: string) => place?.split('.')[0] ?? '';
  return (
    <Disclosure summary={t('choose')} open={open} className={styles.choose}>
      <form action="/compare/sources" method="get" className={styles.form}>
        <Select name="a" label={t('first')} defaultValue={value(chosen.a) || choices[0]?.value} choices={choices} />
        <Select name="b" label={t('second')} defaultValue={value(chosen.b) || choices[1]?.value} choices={choices} />
        {choices.length > 2 ? (
          <Select
            name="c"
            label={t('third')}
            defaultValue={value(chosen.c)}
            choices={[{ value: '', label: t('none') }, ...choices]}
          />
        ) : null}
        {chosen.asOf ? <input type="hidden" name="asOf" value={chosen.asOf} /> : null}
        <Button look="primary" type="submit">
          {t('apply')}
        </Button>
      </form>
    </Disclosure>
  );
}
