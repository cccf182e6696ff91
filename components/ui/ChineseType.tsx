'use client';

import dynamic from 'next/dynamic';

const ChineseFaces = dynamic(() => import('./ChineseFaces'));

/**
 * Chinese type for the page it stands on. The two hundred unicode-range rules are some 60 kB compressed, so they travel
 * only to pages that show Chinese: the Chinese interface and any page with a quotation marked `lang="zh"`. The link is
 * written by the server, so it works without scripts; each face then fetches only the slices whose characters occur.
 */
export function ChineseType() {
  return <ChineseFaces />;
}
