import { getTranslations } from 'next-intl/server';
import { requestContext } from '@/app/data/server';
import { HistoryEntry } from '@/app/desk/HistoryEntry';
import { address } from '@/app/search-params';
import { LinkButton } from '@/components/ui/LinkButton';
import type { StatementDetail } from '@/lib/domain/statements/contract';
import { allowed } from '@/lib/platform/auth/permission';
import styles from '../statement.module.css';

/** The desk on the page of a statement, for those who may write: the way to its words, and its earlier versions. */
export async function StatementDeskEntry({ statement }: { statement: StatementDetail }) {
  const [{ actor }, t] = [await requestContext(), await getTranslations('desk')];
  if (!allowed(actor, 'facts.write')) return null;
  const { ref, source, anchors } = statement;
  const capture = anchors[0]?.capture.split('.')[1];
  return (
    <div className={styles.acts}>
      <LinkButton href={address(`/sources/${source.ref}`, { capture, statement: ref })}>
        {t('act.change', { ref })}
      </LinkButton>
      <HistoryEntry reference={ref} />
    </div>
  );
}
