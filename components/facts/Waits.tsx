import { useTranslations } from 'next-intl';
import { Tag } from '@/components/ui/Tag';

/** Says of a fact that it waits for a reviewer, so that the desk alone sees it; nothing of one that is public. */
export function Waits({ of }: { of: { readonly waits?: true | undefined } }) {
  const t = useTranslations('vocabulary');
  return of.waits ? <Tag hue="ochre">{t('waits')}</Tag> : null;
}
