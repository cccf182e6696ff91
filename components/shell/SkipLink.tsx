import { useTranslations } from 'next-intl';
import styles from './Shell.module.css';

/** First stop of the Tab key: past the header, to the text. */
export function SkipLink() {
  return (
    <a href="#text" className={styles.skip}>
      {useTranslations('shell')('skip')}
    </a>
  );
}
