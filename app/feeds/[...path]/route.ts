import { publicFile } from '@/app/public-file';
import { FEED_TYPES, feedAt } from '@/lib/domain/feeds/address';
import { makeFeed } from '../make';

/** Every feed: /feeds/claims.atom?status=contested, /feeds/cases/mill-weir.json, /feeds/corrections.atom. */
export async function GET(request: Request, { params }: { params: Promise<{ path: string[] }> }): Promise<Response> {
  const { search, searchParams } = new URL(request.url);
  const found = feedAt((await params).path.map(decodeURIComponent), search);
  if (!found) return new Response(null, { status: 404 });
  const { feed, format } = found;
  return publicFile(request, { type: `${FEED_TYPES[format]}; charset=utf-8` }, () =>
    makeFeed(feed, format, searchParams),
  );
}
