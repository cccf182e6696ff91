import { useTranslations } from 'next-intl';
import { client } from '@/components/data/client';
import { useToast } from '@/components/ui/Toast';

/**
 * Says that a record is stored; and, where somebody else must pass what was changed before the public sees it, that it
 * waits and where. Asked of the server: what was put back to the public words waits for nobody.
 */
export function useSaySaved(): (words: string, ref: string) => Promise<void> {
  const t = useTranslations('desk.form');
  const say = useToast();
  return async (words, ref) => {
    // A mark of omission is named by its claim and its source (C-12.S-3), and waits among what bears on the claim.
    const [record] = ref.split('.');
    const waiting = await client.waiting.list({ ref: record }).catch(() => ({ items: [] }));
    const waits = waiting.items.some((each) => each.mine && [each.ref, `${each.to}.${each.ref}`].includes(ref));
    say(waits ? `${words} ${t('waits')}` : words);
  };
}
