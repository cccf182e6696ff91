import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/Button';
import { Select } from '@/components/ui/Select';
import { TextInput } from '@/components/ui/TextInput';
import { ACTS, type ActNoun, type AuditAct } from '@/lib/domain/audit/acts';
import styles from './audit.module.css';

type Given = Partial<Record<'who' | 'act' | 'about' | 'from' | 'to', string>>;

/** The filters of the log: an ordinary GET form, so that what is shown has an address. */
export function NarrowDown({
  given,
  people,
  wrong,
}: {
  given: Given;
  people: readonly { key: string; name: string }[];
  /** The field that says what no log holds. */
  wrong: string | undefined;
}) {
  const t = useTranslations('audit');
  const names = people.map(({ name }) => name);
  // Two people of one name are told apart by the key.
  const told = ({ key, name }: { key: string; name: string }) =>
    names.indexOf(name) === names.lastIndexOf(name) ? name : `${name} (${key})`;
  const acts = (Object.keys(ACTS) as ActNoun[]).flatMap((noun) =>
    ACTS[noun].map((act) => {
      const value = `${noun}.${act}` as AuditAct;
      return { value, label: t(`acts.${value}`) };
    }),
  );
  return (
    <search aria-label={t('find')}>
      <form method="get" className={styles.find}>
        <Select
          name="who"
          label={t('who')}
          defaultValue={given.who ?? ''}
          choices={[
            { value: '', label: t('anybody') },
            ...people.map((each) => ({ value: each.key, label: told(each) })),
            { value: 'command', label: t('way.command') },
            { value: 'link', label: t('way.link') },
          ]}
        />
        <Select
          name="act"
          label={t('act')}
          defaultValue={given.act ?? ''}
          choices={[{ value: '', label: t('all') }, ...acts]}
        />
        <TextInput
          name="about"
          label={t('about')}
          error={wrong === 'about' ? t('wrong.about') : undefined}
          hint={t('aboutHint')}
          defaultValue={given.about}
          maxLength={30}
          className={styles.reference}
        />
        <TextInput
          type="date"
          name="from"
          label={t('from')}
          error={wrong === 'from' ? t('wrong.day') : undefined}
          defaultValue={given.from}
        />
        <TextInput
          type="date"
          name="to"
          label={t('to')}
          error={wrong === 'to' ? t('wrong.day') : undefined}
          defaultValue={given.to}
        />
        <Button type="submit" look="primary">
          {t('show')}
        </Button>
      </form>
    </search>
  );
}
