import { isPublic } from '@/app/public-file';
import { siteAddress } from '@/app/site';

/** Read at every request: whether an instance is private is a setting, not a build. */
export const dynamic = 'force-dynamic';

/** Where programs may go: everywhere on a public instance except the desk's own screens, nowhere on a private one. */
export async function GET(): Promise<Response> {
  const lines = isPublic()
    ? [
        'User-agent: *',
        ...['/api/', '/desk', '/review', '/account', '/admin', '/sign-in', '/embed/', '/tables/'].map(
          (path) => `Disallow: ${path}`,
        ),
        '',
        `Sitemap: ${await siteAddress()}/sitemap.xml`,
      ]
    : ['User-agent: *', 'Disallow: /'];
  return new Response(`${lines.join('\n')}\n`, { headers: { 'content-type': 'text/plain; charset=utf-8' } });
}
