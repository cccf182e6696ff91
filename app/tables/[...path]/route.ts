import { requestContext, serverClient } from '@/app/data/server';
import { languageAsked, refused } from '@/app/public-file';
import { siteAddress } from '@/app/site';
import { feedAt, homeOf } from '@/lib/domain/feeds/address';
import { csvField } from '@/lib/engines/compare/table';
import { countExport } from '@/lib/platform/auth/rate-limit';
import { addressOf } from '@/lib/platform/auth/request-origin';
import { claimRows, ledgerRows, type Making, positionRows } from '../rows';

/**
 * What a page shows as CSV (RFC 4180, UTF-8 with a mark, safe to open in a spreadsheet): /tables/claims.csv with any
 * filter, /tables/claims/C-12.csv, /tables/speakers/P-4.csv, /tables/cases/mill-weir.csv.
 */
export async function GET(request: Request, { params }: { params: Promise<{ path: string[] }> }): Promise<Response> {
  const { search, searchParams } = new URL(request.url);
  const path = (await params).path.map(decodeURIComponent);
  const asked = feedAt(path.with(-1, path.at(-1)!.replace(/\.csv$/, '.json')), search);
  if (!path.at(-1)!.endsWith('.csv') || !asked || asked.feed.of === 'corrections')
    return new Response(null, { status: 404 });
  try {
    const { actor, now } = await requestContext();
    if (actor.role === 'visitor') await countExport(addressOf(request.headers), false, now());
    const [language, site, client] = [await languageAsked(searchParams), await siteAddress(), await serverClient()];
    const { statuses } = await client.vocabulary.get({});
    const making = { client, language, site, statuses: new Map(statuses.map(({ key, label }) => [key, label])) };
    const rows = await rowsOf(asked.feed, searchParams.get('sort'), making);
    const name = homeOf(asked.feed).split('?')[0]!.slice(1).replaceAll('/', '-');
    return new Response(streamOf(lines(rows)), {
      headers: {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': `attachment; filename="${name.replace(/[^A-Za-z0-9.-]/g, '_')}.csv"`,
        'cache-control': 'no-store',
      },
    });
  } catch (error) {
    return refused(error);
  }
}

type Rows = AsyncIterable<readonly string[]> | readonly (readonly string[])[];

/** The rows of a page; the first is read before anything is sent, so that a refusal still has its status. */
async function rowsOf(
  feed: NonNullable<ReturnType<typeof feedAt>>['feed'],
  sort: string | null,
  making: Making,
): Promise<Rows> {
  const { client } = making;
  if (feed.of === 'claim') return ledgerRows(await client.claims.get({ ref: feed.key }), making);
  if (feed.of === 'speaker') return positionRows(await client.speakers.get({ ref: feed.key }), making);
  const filter =
    feed.of === 'case' ? `case=${(await client.cases.get({ slug: feed.key })).slug}` : homeOf(feed).split('?')[1];
  const rows = claimRows([filter, sort && `sort=${encodeURIComponent(sort)}`].filter(Boolean).join('&'), making);
  const head = await rows.next();
  return (async function* () {
    if (head.value) yield head.value;
    yield* rows;
  })();
}

/** A stream that asks for the next line when there is room for it. */
function streamOf(lines: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const { value, done } = await lines.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    cancel: async () => {
      await lines.return(undefined);
    },
  });
}

async function* lines(rows: Rows): AsyncGenerator<string> {
  // The mark tells spreadsheets that the letters are UTF-8; without it they show Chinese as noise.
  let mark = '\ufeff';
  for await (const row of rows) {
    yield `${mark}${row.map(csvField).join(',')}\r\n`;
    mark = '';
  }
}
