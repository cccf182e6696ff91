import { publicFile } from '@/app/public-file';
import { NotFound } from '@/lib/platform/errors';
import { embedHeaders } from '../document';
import { EMBEDDED, makeEmbed, refusedEmbed } from '../make';

/**
 * A page of ours for the frame of another site: /embed/claims/C-12, /embed/claims?status=refuted, /embed/compare?case=…
 * What cannot be shown says so to whoever reads that site, on a page of the same kind.
 */
export async function GET(request: Request): Promise<Response> {
  const { pathname, searchParams } = new URL(request.url);
  const path = pathname.replace(/^\/embed/, '');
  const sent = {
    type: 'text/html; charset=utf-8',
    headers: embedHeaders(),
    refusal: (code: Parameters<typeof refusedEmbed>[0]) => refusedEmbed(code, searchParams),
  };
  return publicFile(request, sent, async () => {
    if (!EMBEDDED.test(path)) throw new NotFound('A page that can be embedded');
    return makeEmbed(path, searchParams);
  });
}
