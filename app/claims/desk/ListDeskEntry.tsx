import { NextIntlClientProvider } from 'next-intl';
import { getLocale, getMessages } from 'next-intl/server';
import { read } from '@/app/data/prefetch';
import { requestContext, serverQueries } from '@/app/data/server';
import { inLanguage } from '@/lib/domain/in-language';
import { allowed } from '@/lib/platform/auth/permission';
import type { ListControl } from '../address';
import { ListDeskLoader } from './ListDeskLoader';

/** The desk above the claim list, for those who may write; readers get nothing of it. */
export async function ListDeskEntry({ controls }: { controls: readonly ListControl[] }) {
  const { actor } = await requestContext();
  if (!allowed(actor, 'facts.write') || !actor.userId) return null;
  const [{ claimDesk, desk, ui }, locale] = [await getMessages(), await getLocale()];
  // What can be chosen comes with the page, so that the form opens with it.
  const api = await serverQueries();
  const [{ topics }, { items: people }, { items: cases }] = await Promise.all([
    read(api.vocabulary.get.queryOptions({ input: {} })),
    read(api.desk.people.queryOptions({ input: {} })),
    read(api.cases.list.queryOptions({ input: {} })),
  ]);
  return (
    <NextIntlClientProvider messages={{ claimDesk, desk, ui }}>
      <ListDeskLoader
        user={actor.userId}
        controls={controls}
        choices={{ topics, people }}
        cases={cases.map(({ slug, title }) => ({ slug, name: inLanguage(title, locale).words }))}
      />
    </NextIntlClientProvider>
  );
}
