import { EMBEDDED, makeEmbed } from '@/app/embed/make';
import { publicFile } from '@/app/public-file';
import { siteAddress } from '@/app/site';
import { frameOf } from '@/lib/domain/feeds/frame';
import { catalogue } from '@/messages/say';

const numberOf = (value: string | null): number | undefined =>
  /^[1-9]\d{0,4}$/.test(value ?? '') ? Number(value) : undefined;

/**
 * oEmbed 1.0 (oembed.com): the frame for an address of ours, as JSON. 404 for what is no page that can be embedded, 501
 * for XML, 401 on a private instance, as the specification says.
 */
export async function GET(request: Request): Promise<Response> {
  const asked = new URL(request.url).searchParams;
  if ((asked.get('format') ?? 'json') !== 'json') return new Response(null, { status: 501 });
  const site = await siteAddress();
  const page = URL.canParse(asked.get('url') ?? '') ? new URL(asked.get('url')!) : null;
  if (!page || page.origin !== site || !EMBEDDED.test(page.pathname)) return new Response(null, { status: 404 });
  return publicFile(request, { type: 'application/json' }, async () => {
    // Made once to see that it is there, and for its title.
    const title = /<title>([^<]*)/.exec(await makeEmbed(page.pathname, page.searchParams))?.[1] ?? '';
    const plain = title.replace(/&#39;|&quot;|&lt;|&gt;|&amp;/g, (mark) => MARKS[mark]!);
    const name = catalogue('en').shell.name;
    const most = { width: numberOf(asked.get('maxwidth')), height: numberOf(asked.get('maxheight')) };
    const room = Object.fromEntries(Object.entries(most).filter(([, value]) => value !== undefined));
    return JSON.stringify({
      version: '1.0',
      type: 'rich',
      title: plain,
      provider_name: name,
      provider_url: site,
      cache_age: 300,
      ...frameOf(site, page.pathname + page.search, plain, room),
    });
  });
}

const MARKS: Record<string, string> = { '&#39;': "'", '&quot;': '"', '&lt;': '<', '&gt;': '>', '&amp;': '&' };
