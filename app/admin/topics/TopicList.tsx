import { useTranslations } from 'next-intl';
import { Retire } from '@/app/admin/words/Retire';
import { isAbout, placeOf, Word, WordList } from '@/app/admin/words/Word';
import { WordHistory } from '@/app/admin/words/WordHistory';
import styles from '@/app/admin/words/words.module.css';
import { Button } from '@/components/ui/Button';
import { Tag } from '@/components/ui/Tag';
import type { ManagedTopic } from '@/lib/domain/vocabulary/contract';
import type { Flash } from '@/lib/platform/flash';
import { TopicNames } from './TopicNames';

/** Topics with their names, their use, and what can be done to each. `told` is what the last form says. */
export function TopicList({ topics, told }: { topics: readonly ManagedTopic[]; told: Flash | undefined }) {
  const t = useTranslations('accounts.topics');
  return (
    <WordList label={t('title')}>
      {topics.map((topic) => {
        const about = isAbout(told, topic.key) ? told : undefined;
        return (
          <Word
            key={topic.key}
            name={<TopicName topic={topic} />}
            told={about}
            forms={['rename', 'retire', 'restore', 'version']}
            acts={<Retire vocabulary="topics" word={topic} />}
          >
            <Names topic={topic} typed={about?.problem ? about.values : undefined} />
            <p className={styles.soft}>{t('used', { claims: topic.claims, marks: topic.marks })}</p>
            <WordHistory vocabulary="topics" word={topic} told={about} />
          </Word>
        );
      })}
    </WordList>
  );
}

function TopicName({ topic: { key, retired } }: { topic: ManagedTopic }) {
  const t = useTranslations('accounts.topics');
  return (
    <>
      <span translate="no">{key}</span> {retired ? <Tag>{t('retired')}</Tag> : null}
    </>
  );
}

function Names({ topic, typed }: { topic: ManagedTopic; typed: Flash['values'] }) {
  const { key, version } = topic;
  const t = useTranslations('accounts.topics');
  return (
    <form method="post" action="/admin/topics/rename" className={styles.names} aria-label={t('saveNamed', { key })}>
      <input type="hidden" name="key" value={key} />
      <input type="hidden" name="version" value={version} />
      <TopicNames held={topic} typed={typed} />
      <Button type="submit" look="quiet" id={placeOf('rename', key)} aria-label={t('saveNamed', { key })}>
        {t('save')}
      </Button>
    </form>
  );
}
