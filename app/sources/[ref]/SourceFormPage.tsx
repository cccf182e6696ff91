import type { ReactNode } from 'react';
import { read } from '@/app/data/prefetch';
import { serverQueries } from '@/app/data/server';
import styles from '@/app/sources/new/capture.module.css';
import { captureGate } from '@/app/sources/new/gate';
import { Providers } from '@/components/shell/Providers';
import { PageHead } from '@/components/ui/PageHead';
import { Lang } from '@/components/ui/Quote';
import type { SourceDetail } from '@/lib/domain/sources/contract';

/** A form about one source, for those who may write: under the title of the work, with its own title and what it does. */
export async function SourceFormPage({
  reference,
  path,
  title,
  lede,
  actions,
  form,
}: {
  reference: string;
  /** Where to come back to after signing in. */
  path: string;
  title: string;
  lede: string;
  /** The line of buttons or links below the head. */
  actions?: ReactNode;
  form: (source: SourceDetail, userId: string) => ReactNode;
}) {
  const gate = await captureGate(path);
  if ('instead' in gate) return gate.instead;
  const api = await serverQueries();
  const source = await read(api.sources.get.queryOptions({ input: { ref: reference } }));
  return (
    <div className={styles.page}>
      <PageHead
        kicker={<Lang lang={source.language}>{source.title}</Lang>}
        title={title}
        lede={lede}
        actions={actions}
      />
      <Providers namespaces={['capture', 'desk', 'vocabulary']}>{form(source, gate.userId)}</Providers>
    </div>
  );
}
