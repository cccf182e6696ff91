import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import line from '@/app/data/claim-line.module.css';
import { requestContext } from '@/app/data/server';
import { RefLink } from '@/components/facts/RefLink';
import { SourceTitle } from '@/components/facts/SourceTitle';
import { Waits } from '@/components/facts/Waits';
import { Words } from '@/components/facts/Words';
import { Glyph, type Hue } from '@/components/ui/Glyph';
import type { ClaimDetail } from '@/lib/domain/claims/contract';
import type { ShapeName } from '@/lib/engines/picture/shapes';
import { allowed } from '@/lib/platform/auth/permission';
import styles from './claim.module.css';

type Item = ClaimDetail['evidence'][number];

const MARKS: Readonly<Record<Item['polarity'], { shape: ShapeName; hue: Hue }>> = {
  supports: { shape: 'up', hue: 'blue' },
  refutes: { shape: 'down', hue: 'vermilion' },
  context: { shape: 'ring', hue: 'grey' },
};

/** One item of evidence: which way it points, what it says, and what it stands on. */
export function EvidenceItem({ item }: { item: Item }) {
  const t = useTranslations('claim.evidence');
  const v = useTranslations('vocabulary');
  const { ref, polarity, kind, text, source, statement, url, passage } = item;
  return (
    <li id={ref}>
      <p className={styles.facts}>
        <Glyph {...MARKS[polarity]} className={styles.polarity}>
          {v(`polarity.${polarity}`)}
        </Glyph>
        <span>{v(`evidenceKind.${kind}`)}</span>
        <RefLink reference={ref} />
        <Waits of={item} />
      </p>
      <p className={line.words}>
        <Words of={text} />
      </p>
      <p className={styles.facts}>
        {source ? <SourceTitle source={source} /> : null}
        {statement ? (
          <span>
            {t('statement')} <RefLink reference={statement} />
          </span>
        ) : null}
        {passage ? <a href={placeOf(passage)}>{t('passage', { capture: passage.capture })}</a> : null}
        {url ? (
          <a href={url} rel="noreferrer">
            {t('link')}
          </a>
        ) : null}
        <ForTheDesk item={item} />
      </p>
    </li>
  );
}

/** Where the words of a passage stand; the browser scrolls to their beginning (text fragments). */
function placeOf({ capture, exact }: NonNullable<Item['passage']>): string {
  const [source, edition] = capture.split('.');
  const begin = encodeURIComponent(exact.trim().split(/\s+/).slice(0, 8).join(' ')).replaceAll('-', '%2D');
  return `/sources/${source}?capture=${edition}#:~:text=${begin}`;
}

/** What only those who write here can open: the file of the item, and its form. Readers are told that there is a file. */
async function ForTheDesk({ item: { ref, file } }: { item: Item }) {
  const [{ actor }, t] = [await requestContext(), await getTranslations('claim.evidence')];
  const writes = allowed(actor, 'facts.write');
  return (
    <>
      {file && !writes ? <span>{t('fileKept', { name: file.name })}</span> : null}
      {file && writes ? <a href={`/api/evidence/${ref}/file`}>{t('file', { name: file.name })}</a> : null}
      {writes ? (
        <Link href={`?edit=${ref}`} scroll={false} prefetch={false}>
          {t('change', { ref })}
        </Link>
      ) : null}
    </>
  );
}
