import { useTranslations } from 'next-intl';
import { Kbd } from '@/components/ui/Kbd';

/** What can be done in the text, and its keys: set as keys, for a comma and a full stop are lost in a sentence. */
export function Hints() {
  const t = useTranslations('desk.caret');
  return <p>{t.rich('hints', { k: (key) => <Kbd>{key}</Kbd> })}</p>;
}
