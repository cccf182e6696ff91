import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { AsOf } from '@/components/facts/AsOf';
import { Colophon } from '@/components/facts/Colophon';
import { Words } from '@/components/facts/Words';
import { EmptyState } from '@/components/ui/EmptyState';
import { Kbd } from '@/components/ui/Kbd';
import { LinkButton } from '@/components/ui/LinkButton';
import type { CellDetail, MatrixPage } from '@/lib/domain/compare/contract';
import { inLanguage } from '@/lib/domain/in-language';
import { CellWords } from './CellWords';
import { CompareTabs } from './CompareTabs';
import { cellName, matrixHref } from './cell-address';
import styles from './compare.module.css';
import { Findings } from './Findings';
import { Legend } from './Legend';
import { MatrixTable } from './MatrixTable';
import { MatrixWalk } from './MatrixWalk';
import { Take } from './Take';

/** The position matrix as a screen: what is compared, the grid, what it shows in words, and the cell that is open. */
export function MatrixScreen({
  page,
  search,
  opened,
  choose,
}: {
  page: MatrixPage;
  search: string;
  opened: CellDetail | null;
  choose: ReactNode;
}) {
  const t = useTranslations('compare');
  const given = new URLSearchParams(search);
  const asOf = given.get('asOf') ?? undefined;
  const [first] = page.cases;
  return (
    <article className={styles.screen} data-tall={page.rows.length > page.columns.length * 4 ? '' : undefined}>
      <AsOf asOf={asOf} now={matrixHref(given, { asOf: null })} />
      <div className={styles.tabs}>
        <CompareTabs now="matrix" search={given} />
      </div>
      <header className={styles.head}>
        <p className={styles.kicker}>
          {page.cases.length === 1 && first ? (
            <>
              <Words of={first.title} /> ·{' '}
            </>
          ) : null}
          {t('matrix.title')}
        </p>
        <Sentence page={page} />
      </header>
      {choose}
      {asOf && given.size > 2 ? <p className={styles.note}>{t('matrix.pastFilter')}</p> : null}
      {page.rows.length > 0 ? (
        <>
          <div className={styles.bar}>
            <Legend />
            <p className={styles.keys}>
              {t('matrix.keys')} <Kbd>Enter</Kbd> {t('matrix.open')}
            </p>
          </div>
          <MatrixWalk
            search={search}
            asOf={asOf}
            opened={opened ? cellName(opened.claim.ref, opened.column.key) : null}
            section={opened ? <CellWords detail={opened} asOf={asOf} /> : null}
          >
            <MatrixTable page={page} search={search} />
          </MatrixWalk>
          <Notes page={page} />
          <Take search={search} title={page.sentence} />
          <Findings page={page} />
        </>
      ) : (
        <EmptyState title={t('empty.title')}>
          <p>{t('empty.body')}</p>
          <LinkButton href={matrixHref(given, { show: null })}>{t('empty.all')}</LinkButton>
        </EmptyState>
      )}
      <Colophon
        data={`/api${matrixHref(given, {}, '/compare/matrix')}`}
        keep={Object.fromEntries(given)}
        asOf={undefined}
      />
    </article>
  );
}

/** The sentence of the question, its columns set off as in print. */
function Sentence({ page: { sentence, columns } }: { page: MatrixPage }) {
  const locale = useLocale();
  const labels = columns.map(({ label }) => inLanguage(label, locale).words);
  const pattern = new RegExp(`(${labels.map((label) => label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')})`);
  return (
    <h1 className={styles.sentence}>
      {sentence.split(pattern).map((part, place) =>
        // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one sentence, in its order
        labels.includes(part) ? <b key={place}>{part}</b> : part,
      )}
    </h1>
  );
}

function Notes({ page: { rows, total, hidden } }: { page: MatrixPage }) {
  const t = useTranslations('compare.matrix');
  const all = rows.length + hidden;
  if (!hidden && all >= total) return null;
  return (
    <p className={styles.note}>
      {hidden ? t('hidden', { count: hidden }) : null}{' '}
      {all < total ? t('first', { shown: String(all), total: String(total) }) : null}
    </p>
  );
}
