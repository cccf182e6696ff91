import { useTranslations } from 'next-intl';
import styles from '@/app/account/accounts.module.css';
import { VersionHistory } from '@/components/facts/VersionHistory';
import { Button } from '@/components/ui/Button';
import field from '@/components/ui/Field.module.css';
import { Table } from '@/components/ui/Table';
import { Tag } from '@/components/ui/Tag';
import type { ManagedTopic } from '@/lib/domain/vocabulary/contract';

const LANGUAGES = ['en', 'zh'] as const;

/** Topics with their names, their use, and what can be done to each. */
export function TopicTable({ topics }: { topics: readonly ManagedTopic[] }) {
  const t = useTranslations('accounts.topics');
  return (
    <Table caption={t('caption')} captionHidden rowHeads className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{t('key')}</th>
          <th scope="col">
            {t('en')} · {t('zh')}
          </th>
          <th scope="col">{t('use')}</th>
          <th scope="col">{t('act')}</th>
          <th scope="col">{t('history')}</th>
        </tr>
      </thead>
      <tbody>
        {topics.map((topic) => (
          <tr key={topic.key}>
            <th scope="row">
              <span translate="no">{topic.key}</span> {topic.retired ? <Tag>{t('retired')}</Tag> : null}
            </th>
            <td>
              <Names topic={topic} />
            </td>
            <td>{t('used', { claims: topic.claims, marks: topic.marks })}</td>
            <td>
              <Retire topic={topic} />
            </td>
            <td>
              <VersionHistory history={topic.history} />
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function Names({ topic: { key, label, version } }: { topic: ManagedTopic }) {
  const t = useTranslations('accounts.topics');
  return (
    <form method="post" action="/admin/topics/rename" className={styles.inline}>
      <input type="hidden" name="key" value={key} />
      <input type="hidden" name="version" value={version} />
      {LANGUAGES.map((language) => (
        <input
          key={`${language} ${version}`}
          name={language}
          lang={language}
          maxLength={200}
          defaultValue={label[language]}
          aria-label={t('nameIn', { language, key })}
          className={field.control}
        />
      ))}
      <Button type="submit" look="quiet" aria-label={t('saveNamed', { key })}>
        {t('save')}
      </Button>
    </form>
  );
}

function Retire({ topic: { key, version, retired } }: { topic: ManagedTopic }) {
  const t = useTranslations('accounts.topics');
  return (
    <form method="post" action={retired ? '/admin/topics/restore' : '/admin/topics/retire'}>
      <input type="hidden" name="key" value={key} />
      <input type="hidden" name="version" value={version} />
      <Button type="submit" look="quiet" aria-label={retired ? t('backNamed', { key }) : t('retireNamed', { key })}>
        {retired ? t('back') : t('retire')}
      </Button>
    </form>
  );
}
