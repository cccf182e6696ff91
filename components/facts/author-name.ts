import { useTranslations } from 'next-intl';
import type { AuthorBrief } from '@/lib/domain/values';

/** How people are named to readers: whoever came in with a bundle together with the desk they belong to. */
export function useAuthorName(): (author: Pick<AuthorBrief, 'name' | 'desk'>) => string {
  const t = useTranslations('facts');
  return ({ name, desk }) => (desk ? t('ofDesk', { name, desk }) : name);
}
