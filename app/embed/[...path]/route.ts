import { publicFile } from '@/app/public-file';
import { embedHeaders } from '../document';
import { EMBEDDED, makeEmbed } from '../make';

/** A page of ours for the frame of another site: /embed/claims/C-12, /embed/claims?status=refuted, /embed/compare?case=… */
export async function GET(request: Request): Promise<Response> {
  const { pathname, searchParams } = new URL(request.url);
  const path = pathname.replace(/^\/embed/, '');
  if (!EMBEDDED.test(path)) return new Response(null, { status: 404 });
  const sent = { type: 'text/html; charset=utf-8', headers: embedHeaders() };
  return publicFile(request, sent, () => makeEmbed(path, searchParams));
}
