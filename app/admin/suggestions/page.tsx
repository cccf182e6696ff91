import type { Metadata } from 'next';
import { getFormatter, getTranslations } from 'next-intl/server';
import { administers } from '@/app/admin/gate';
import { read } from '@/app/data/prefetch';
import { serverQueries } from '@/app/data/server';
import { EmptyState } from '@/components/ui/EmptyState';
import { PageHead } from '@/components/ui/PageHead';
import { Section } from '@/components/ui/Section';
import { Table } from '@/components/ui/Table';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('desk.suggest.rates');
  return { title: t('title'), description: t('lede'), robots: { index: false } };
}

/** What became of the suggestions of each rule. */
export default async function SuggestionRatesPage() {
  await administers('users.manage', '/admin/suggestions');
  const [t, word, format, api] = [
    await getTranslations('desk.suggest.rates'),
    await getTranslations('desk.suggest'),
    await getFormatter(),
    await serverQueries(),
  ];
  const { items } = await read(api.suggestions.rates.queryOptions({ input: {} }));
  const named = (rule: string) => {
    const key = `rule.${rule}` as 'rule.reported-that';
    return word.has(key) ? word(key) : rule;
  };
  return (
    <>
      <PageHead title={t('title')} lede={t('lede')} />
      {items.length === 0 ? (
        <EmptyState title={t('none')} />
      ) : (
        <Section title={t('caption')} note={t('note')}>
          <Table caption={t('caption')} captionHidden rowHeads>
            <thead>
              <tr>
                <th scope="col">{t('rule')}</th>
                {(['share', 'accepted', 'changed', 'dismissed', 'open'] as const).map((key) => (
                  <th key={key} scope="col">
                    {t(key)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {items.map(({ rule, accepted, changed, dismissed, open }) => {
                const judged = accepted + changed + dismissed;
                return (
                  <tr key={rule}>
                    <th scope="row">{named(rule)}</th>
                    <td>{judged > 0 ? format.number((accepted + changed) / judged, { style: 'percent' }) : '–'}</td>
                    {[accepted, changed, dismissed, open].map((count, at) => (
                      // biome-ignore lint/suspicious/noArrayIndexKey: the columns have their fixed order
                      <td key={at}>{format.number(count)}</td>
                    ))}
                  </tr>
                );
              })}
            </tbody>
          </Table>
        </Section>
      )}
    </>
  );
}
