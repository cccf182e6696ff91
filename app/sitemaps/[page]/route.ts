import { isPublic, publicFile } from '@/app/public-file';
import { mapOf } from '../map';

/** One of several maps: /sitemaps/1.xml. */
export async function GET(request: Request, { params }: { params: Promise<{ page: string }> }): Promise<Response> {
  const number = /^([1-9]\d{0,4})\.xml$/.exec((await params).page)?.[1];
  const map = number && isPublic() ? await mapOf(Number(number)) : null;
  if (!map) return new Response(null, { status: 404 });
  return publicFile(request, { type: 'application/xml; charset=utf-8' }, async () => map);
}
