import { useTranslations } from 'next-intl';
import { Fragment } from 'react';
import { RefLink } from '@/components/facts/RefLink';
import { Disclosure } from '@/components/ui/Disclosure';
import { Section } from '@/components/ui/Section';
import type { FindingShape, MatrixPage } from '@/lib/domain/compare/contract';
import styles from './compare.module.css';

/** Findings in sight: two rows of three. */
const TOLD = 6;

/** What the matrix shows, in words: the most telling in sight, the rest behind a line. */
export function Findings({ page }: { page: MatrixPage }) {
  const t = useTranslations('compare.matrix');
  const { told, rest } = chosen(page.findings);
  if (told.length === 0) return null;
  return (
    <Section title={t('findings')} id="findings">
      <ul className={styles.findings}>
        {told.map((finding) => (
          <li key={finding.words}>
            <Told words={finding.words} />
          </li>
        ))}
      </ul>
      {rest.length > 0 ? (
        <Disclosure summary={t('moreFindings', { count: rest.length })}>
          <ul className={styles.moreFindings}>
            {rest.map((finding) => (
              <li key={finding.words}>
                <Told words={finding.words} />
              </li>
            ))}
          </ul>
        </Disclosure>
      ) : null}
    </Section>
  );
}

/** At most two of a kind first, so that one kind does not crowd out the others. */
function chosen(findings: readonly FindingShape[]): { told: FindingShape[]; rest: FindingShape[] } {
  const count = new Map<string, number>();
  const first = findings.filter(({ kind }) => {
    count.set(kind, (count.get(kind) ?? 0) + 1);
    return (count.get(kind) ?? 0) <= 2;
  });
  const told = first.slice(0, TOLD);
  return { told, rest: findings.filter((finding) => !told.includes(finding)) };
}

/** A sentence with its references as links. */
function Told({ words }: { words: string }) {
  return words.split(/\b(C-\d+)\b/).map((part, place) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one sentence, in its order
    <Fragment key={place}>{place % 2 ? <RefLink reference={part} /> : part}</Fragment>
  ));
}
