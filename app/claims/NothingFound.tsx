import { useTranslations } from 'next-intl';
import { EmptyState } from '@/components/ui/EmptyState';
import { LinkButton } from '@/components/ui/LinkButton';
import type { ClaimPage } from '@/lib/domain/claims/contract';
import { useActive } from './ActiveFilters';
import { type ListControl, listHref, without } from './address';

/** No claim fits: what to take away, one by one, or all of it. */
export function NothingFound({
  controls,
  page,
  search,
}: {
  controls: readonly ListControl[];
  page: ClaimPage;
  search: string;
}) {
  const t = useTranslations('claims');
  const active = useActive(controls, page, search);
  if (active.length === 0)
    return (
      <EmptyState title={t('empty.nothing')} actions={<LinkButton href="/sources">{t('empty.sources')}</LinkButton>}>
        {t('empty.nothingBody')}
      </EmptyState>
    );
  return (
    <EmptyState
      title={t('empty.title')}
      actions={
        <>
          {active.slice(0, 4).map(({ parameter, value, name, words }) => (
            <LinkButton key={`${parameter} ${value}`} href={listHref(without(search, parameter, value))}>
              {t('filters.remove', { name, value: words })}
            </LinkButton>
          ))}
          <LinkButton look="quiet" href="/claims">
            {t('filters.reset')}
          </LinkButton>
        </>
      }
    >
      {t('empty.body')}
    </EmptyState>
  );
}
