import { useTranslations } from 'next-intl';
import { classNames } from './class-names';
import styles from './Skeleton.module.css';
import { VisuallyHidden } from './VisuallyHidden';

const WIDTHS = [styles.long, styles.full, styles.middle] as const;

/** Lines where words will stand, of the height the words will have, so nothing moves when they come. */
export function Skeleton({ lines = 3, heading = false }: { lines?: number; heading?: boolean }) {
  const t = useTranslations('ui');
  return (
    <div className={styles.skeleton} role="status">
      <VisuallyHidden>{t('loading')}</VisuallyHidden>
      {heading ? <span className={classNames(styles.line, styles.heading)} /> : null}
      {Array.from({ length: lines }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines never change places
        <span key={line} className={classNames(styles.line, WIDTHS[line % WIDTHS.length])} />
      ))}
    </div>
  );
}
