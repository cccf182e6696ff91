import { useTranslations } from 'next-intl';
import styles from '@/app/sources/new/capture.module.css';
import { VisuallyHidden } from '@/components/ui/VisuallyHidden';
import type { RecaptureReport } from '@/lib/domain/sources/capture-contract';
import { diffWords } from '@/lib/engines/anchor/diff';

type Held = RecaptureReport['statements'][number];

/** The words it stood on and those it stands on: as found, or once confirmed as somebody chose them. */
export function Places({ held: { places, confirmed, stands, language } }: { held: Held }) {
  const t = useTranslations('capture.report');
  const same = (outcome: Held['outcome']) => outcome === 'unchanged' || outcome === 'moved';
  const pairs =
    confirmed !== null && stands.length > 0
      ? [{ outcome: confirmed, before: together(places.map(({ before }) => before)), after: together(stands) }]
      : places.map(({ outcome, before, after }) => ({ outcome, before: before.exact, after: after?.exact }));
  return pairs.map(({ outcome, before, after }, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the places of a statement have an order and nothing else
    <dl key={index} className={styles.places}>
      <dt>{t('before')}</dt>
      <dd lang={language}>
        {after === undefined || same(outcome) ? before : <Marked before={before} after={after} side="removed" />}
      </dd>
      {same(outcome) ? null : (
        <>
          <dt>{t('after')}</dt>
          <dd lang={after ? language : undefined}>
            {after === undefined ? t('nowhere') : <Marked before={before} after={after} side="added" />}
          </dd>
        </>
      )}
    </dl>
  ));
}

const together = (places: readonly { exact: string }[]) => places.map(({ exact }) => exact).join(' … ');

/** One of two wordings with what the other lacks marked: a figure or a "not" alone is easily read over. */
function Marked({ before, after, side }: { before: string; after: string; side: 'removed' | 'added' }) {
  const t = useTranslations('capture.report');
  const Mark = side === 'removed' ? 'del' : 'ins';
  return (
    <>
      {diffWords(before, after)
        .filter(({ op }) => op === 'same' || op === side)
        .map(({ op, text }, index) =>
          op === 'same' ? (
            text
          ) : (
            // biome-ignore lint/suspicious/noArrayIndexKey: a difference is read once and never reordered
            <Mark key={index}>
              <VisuallyHidden>{t(side)}</VisuallyHidden>
              {text}
            </Mark>
          ),
        )}
    </>
  );
}
