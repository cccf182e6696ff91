import { useTranslations } from 'next-intl';
import { Kbd } from '@/components/ui/Kbd';
import styles from './desk.module.css';

/** Keys of the desk, as the help lists them. */
const KEYS = {
  palette: 'Ctrl K',
  help: '?',
  search: '/',
  edit: 'e',
  save: 'Ctrl ↵',
  part: 'F6',
  close: 'Esc',
  undo: 'Ctrl Z',
  redo: 'Ctrl ⇧ Z',
  statement: 's',
  evidence: 'v',
  note: 'n',
  tag: 't',
  omission: 'o',
  word: 'Ctrl ← →',
  sentence: ', .',
  paragraph: 'Ctrl ↑ ↓',
  extend: '⇧',
  next: 'j',
  previous: 'k',
  accept: 'a',
  choose: '1 2 3',
  change: 'c',
  dismiss: 'x',
  all: '⇧ A',
} as const;

/** The list of keys. */
export function KeyHelp() {
  const t = useTranslations('palette.key');
  return (
    <dl className={styles.keys}>
      {(Object.keys(KEYS) as (keyof typeof KEYS)[]).map((key) => (
        <div key={key}>
          <dt>
            <Kbd>{KEYS[key]}</Kbd>
          </dt>
          <dd>{t(key)}</dd>
        </div>
      ))}
    </dl>
  );
}
