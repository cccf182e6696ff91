import { getLocale } from 'next-intl/server';
import { read } from '@/app/data/prefetch';
import { requestContext, serverQueries } from '@/app/data/server';
import type { Home } from '@/components/desk/NewClaim';
import { Providers } from '@/components/shell/Providers';
import { inLanguage } from '@/lib/domain/in-language';
import type { CaptureDetail, SourceDetail } from '@/lib/domain/sources/contract';
import { allowed } from '@/lib/platform/auth/permission';
import { sendText } from '../send-text';
import { DeskSwitch } from './DeskSwitch';

/** The desk on the page of a source, for those who may write; readers get nothing of it, not even its code. */
export async function DeskEntry({
  source,
  capture,
  editing,
  statement,
}: {
  source: SourceDetail;
  capture: CaptureDetail;
  editing: boolean;
  statement: string | undefined;
}) {
  const [{ actor }, locale] = [await requestContext(), await getLocale()];
  if (!allowed(actor, 'facts.write') || capture.text === null || !actor.userId) return null;
  const { publisher } = source;
  const api = await serverQueries();
  const { topics } = await read(api.vocabulary.get.queryOptions({ input: {} }));
  const { version } = await read(api.history.version.queryOptions({ input: { ref: capture.ref } }));
  return (
    <Providers namespaces={['desk', 'vocabulary']}>
      <DeskSwitch
        editing={editing}
        sent={await sendText(capture)}
        desk={{
          user: actor.userId,
          source: {
            ref: source.ref,
            name: source.title,
            published: source.published,
            publisher: publisher && { ref: publisher.ref, name: inLanguage(publisher.name, locale).words },
          },
          capture: {
            ref: capture.ref,
            language: capture.language,
            whole: capture.kind === 'full-text',
            version,
          },
          statements: source.statements,
          omitted: source.omissions.map(({ claim }) => ({ ref: claim.ref })),
          topics: topics.filter(({ retired }) => !retired),
          home: await homeOf(source, locale),
          begin: statement,
        }}
      />
    </Providers>
  );
}

/** Where claims of a source are looked for, and made: those cases first that it bears on already. */
async function homeOf({ cases }: SourceDetail, locale: string): Promise<Home> {
  const api = await serverQueries();
  const { items: all } = await read(api.cases.list.queryOptions({ input: {} }));
  const known = new Set(cases.map(({ slug }) => slug));
  const items = [...cases, ...all.filter(({ slug }) => !known.has(slug))];
  return {
    within: cases[0]?.slug,
    cases: items.map(({ slug, title }) => ({ slug, name: inLanguage(title, locale).words })),
  };
}
