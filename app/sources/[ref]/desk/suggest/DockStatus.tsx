import { useTranslations } from 'next-intl';
import { isReading, type Suggestions } from './use-suggestions';

/** Which suggestion is looked at, and how far the reading of the text is. */
export function DockStatus({
  suggestions: { all, items, at, current, state, progress },
}: {
  suggestions: Suggestions;
}) {
  const t = useTranslations('desk.suggest');
  const reads = isReading({ state });
  // Nothing yet is not nothing left.
  const count = reads && all.length === 0 ? t('reading') : t('count', { count: all.length });
  return (
    <p role="status">
      {current ? t('place', { place: at + 1, count: items.length }) : count}{' '}
      {reads ? <progress max={1} value={progress} aria-label={t('reading')} /> : null}
      {state === 'failed' ? t('failed') : null}
    </p>
  );
}
