'use client';

import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
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
import type { MarkShape } from '@/lib/domain/marks/contract';

/** The notes and tags of the desk on this text, each to be taken off; and those taken off, by whom, to be put on again. */
export function Marks({ capture, sitting }: { capture: string; sitting: Sitting }) {
  const t = useTranslations('desk.mark');
  const { data } = useQuery({ ...queries.marks.list.queryOptions({ input: { capture } }), staleTime: 0 });
  const { items = [], takenOff = [] } = data ?? {};
  async function turn({ id, kind, withdrawn }: MarkShape) {
    await client.marks.withdraw({ id, withdrawn: !withdrawn });
    sitting.add(markDeed(id, !withdrawn, t(`${withdrawn ? 'deed' : 'deedOff'}.${kind}`)));
    await getQueryClient().invalidateQueries({ queryKey: queries.marks.key() });
  }
  if (items.length + takenOff.length === 0) return null;
  return (
    <Disclosure summary={t('list', { count: items.length })}>
      <p className={styles.why}>{t('private')}</p>
      <ul className={styles.marks}>
        {items.map((mark) => (
          <li key={mark.id}>
            <What of={mark} />{' '}
            <small>
              {mark.by.name}, <Time value={mark.at} />
            </small>{' '}
            <Button look="quiet" onClick={() => void turn(mark)}>
              {t('takeOff')}
            </Button>
          </li>
        ))}
      </ul>
      {takenOff.length > 0 ? (
        <section className={styles.withdrawn} aria-label={t('takenOff')}>
          <p>
            <b>{t('takenOff')}</b>
          </p>
          <ul className={styles.marks}>
            {takenOff.map((mark) => (
              <li key={mark.id}>
                <del>
                  <What of={mark} />
                </del>{' '}
                <small>
                  {mark.takenOff?.by.name}, <Time value={mark.takenOff?.at ?? mark.at} />
                </small>{' '}
                <Button look="quiet" onClick={() => void turn(mark)}>
                  {t('putOn')}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </Disclosure>
  );
}

/** The words it is on, and what the note says or which topic the tag is. */
function What({ of: { exact, topic, text } }: { of: MarkShape }): ReactNode {
  const words = useWords();
  return (
    <>
      <q>{exact.slice(0, 120)}</q> {topic ? <Tag>{words(topic.label)}</Tag> : text}
    </>
  );
}
