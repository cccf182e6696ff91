import { useTranslations } from 'next-intl';
import { isReading, type Suggestions } from './use-suggestions';

/** Which suggestion is looked at, and how far the reading of the text or the taking back of many statements is. */
export function DockStatus({
  suggestions: { all, items, at, current, state, progress },
  takingBack,
}: {
  suggestions: Suggestions;
  takingBack: { done: number; count: number } | undefined;
}) {
  const t = useTranslations('desk.suggest');
  return (
    <p role="status">
      {current ? t('place', { place: at + 1, count: items.length }) : t('count', { count: all.length })}{' '}
      {isReading({ state }) ? <progress max={1} value={progress} aria-label={t('reading')} /> : null}
      {state === 'failed' ? t('failed') : null}
      {takingBack ? (
        <>
          <progress max={takingBack.count} value={takingBack.done} aria-label={t('takingBack')} />{' '}
          {t('stored', takingBack)}
        </>
      ) : null}
    </p>
  );
}
