import { pathBack } from '@/app/theme/back';
import { PREFERENCE_MAX_AGE, THEME_COOKIE, themeOf } from '@/lib/platform/preferences';

/** Remembers a theme for readers without scripts and sends them back to the page they came from. */
export function GET(request: Request): Response {
  const search = new URL(request.url).searchParams;
  const theme = themeOf(search.get('set'));
  return new Response(null, {
    status: 303,
    headers: {
      location: pathBack(search.get('back')),
      'set-cookie': `${THEME_COOKIE}=${theme}; Path=/; Max-Age=${PREFERENCE_MAX_AGE}; SameSite=Lax`,
      'cache-control': 'no-store',
    },
  });
}
