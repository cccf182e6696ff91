'use client';

import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { client, queries } from '@/components/data/client';
import { markDeed } from '@/components/desk/bring-back';
import styles from '@/components/desk/desk.module.css';
import type { Sitting } from '@/components/desk/use-sitting';
import { useWords } from '@/components/desk/use-words';
import { getQueryClient } from '@/components/shell/query-client';
import { Button } from '@/components/ui/Button';
import { Disclosure } from '@/components/ui/Disclosure';
import { Tag } from '@/components/ui/Tag';
import { Time } from '@/components/ui/Time';

/** The notes and tags of the desk on this text, each to be taken off. */
export function Marks({ capture, sitting }: { capture: string; sitting: Sitting }) {
  const t = useTranslations('desk.mark');
  const words = useWords();
  const { data } = useQuery({ ...queries.marks.list.queryOptions({ input: { capture } }), staleTime: 0 });
  const items = data?.items ?? [];
  const again = () => getQueryClient().invalidateQueries({ queryKey: queries.marks.key() });
  async function takeOff(id: string, kind: 'note' | 'tag') {
    await client.marks.withdraw({ id, withdrawn: true });
    sitting.add(markDeed(id, true, t(`deedOff.${kind}`)));
    await again();
  }
  if (items.length === 0) return null;
  return (
    <Disclosure summary={t('list', { count: items.length })}>
      <p className={styles.why}>{t('private')}</p>
      <ul className={styles.marks}>
        {items.map(({ id, kind, text, topic, exact, by, at }) => (
          <li key={id}>
            <q>{exact.slice(0, 120)}</q> {topic ? <Tag>{words(topic.label)}</Tag> : text}{' '}
            <small>
              {by.name}, <Time value={at} />
            </small>{' '}
            <Button look="quiet" onClick={() => void takeOff(id, kind)}>
              {t('takeOff')}
            </Button>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
