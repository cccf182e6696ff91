import { EMBEDDED, makeEmbed } from '@/app/embed/make';
import { publicFile, refused } from '@/app/public-file';
import { siteAddress } from '@/app/site';
import { frameOf } from '@/lib/domain/feeds/frame';
import { escapeMarkup } from '@/lib/engines/feed/feed';
import { env } from '@/lib/platform/env';
import { Invalid, NotFound } from '@/lib/platform/errors';

const numberOf = (value: string | null): number | undefined =>
  /^[1-9]\d{0,4}$/.test(value ?? '') ? Number(value) : undefined;

/** Each format of oEmbed: its media type, and how an answer is written in it. */
const FORMATS: Readonly<Record<string, readonly [type: string, write: (answer: Answer) => string]>> = {
  json: ['application/json', (answer) => JSON.stringify(answer)],
  xml: [
    'text/xml; charset=utf-8',
    (answer) =>
      `<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n<oembed>${Object.entries(answer)
        .map(([name, value]) => `<${name}>${escapeMarkup(String(value))}</${name}>`)
        .join('')}</oembed>\n`,
  ],
};
type Answer = Readonly<Record<string, string | number>>;

/**
 * oEmbed 1.0 (oembed.com): the frame for an address of ours, as JSON or XML. 400 without an address, 404 for what is no page that
 * can be embedded, 501 for another format, 401 on a private instance, as the specification says.
 */
export async function GET(request: Request): Promise<Response> {
  const asked = new URL(request.url).searchParams;
  const format = FORMATS[asked.get('format') ?? 'json'];
  if (!format) return new Response(null, { status: 501 });
  const [type, write] = format;
  const site = await siteAddress();
  const page = URL.canParse(asked.get('url') ?? '') ? new URL(asked.get('url')!) : null;
  if (!page) return refused(new Invalid('Say which page of this site is to be embedded, as url=https://….', 'url'));
  if (page.origin !== site || !EMBEDDED.test(page.pathname))
    return refused(new NotFound('A page that can be embedded'));
  return publicFile(request, { type }, async () => {
    // Made once to see that it is there, and for its title.
    const title = /<title>([^<]*)/.exec(await makeEmbed(page.pathname, page.searchParams))?.[1] ?? '';
    const plain = title.replace(/&#39;|&quot;|&lt;|&gt;|&amp;/g, (mark) => MARKS[mark]!);
    const most = { width: numberOf(asked.get('maxwidth')), height: numberOf(asked.get('maxheight')) };
    const room = Object.fromEntries(Object.entries(most).filter(([, value]) => value !== undefined));
    return write({
      version: '1.0',
      type: 'rich',
      title: plain,
      provider_name: env().COUNTERCLAIM_DESK,
      provider_url: site,
      cache_age: 300,
      ...frameOf(site, page.pathname + page.search, plain, room),
    });
  });
}

const MARKS: Record<string, string> = { '&#39;': "'", '&quot;': '"', '&lt;': '<', '&gt;': '>', '&amp;': '&' };
