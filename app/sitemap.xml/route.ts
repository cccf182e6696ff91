import { isPublic, publicFile } from '@/app/public-file';
import { mapOf } from '@/app/sitemaps/map';

/** The map of the site, or the map of its maps where one cannot hold all. A private instance has none. */
export async function GET(request: Request): Promise<Response> {
  if (!isPublic()) return new Response(null, { status: 404 });
  return publicFile(request, { type: 'application/xml; charset=utf-8' }, async () => (await mapOf(0))!);
}
