import { chineseSheet, chineseSlice } from '@/app/fonts/chinese';

/** A year, never asked again: the page's link carries the version of the packages. */
const FOR_GOOD = { 'cache-control': 'public, max-age=31536000, immutable' };

/** The style sheet of the Chinese type and its slices, straight from the pinned packages. */
export async function GET(_request: Request, { params }: { params: Promise<{ file: string }> }): Promise<Response> {
  const { file } = await params;
  if (file === 'chinese.css') {
    return new Response(await chineseSheet(), { headers: { ...FOR_GOOD, 'content-type': 'text/css; charset=utf-8' } });
  }
  const slice = await chineseSlice(file);
  return slice
    ? new Response(slice, { headers: { ...FOR_GOOD, 'content-type': 'font/woff2' } })
    : new Response(null, { status: 404 });
}
