/** Address of the sheet (`app/fonts`), with the version of the font packages for a cache that never asks again. */
export const CHINESE_SHEET = '/fonts/chinese.css?v=5.3.1';

/**
 * Chinese type for the page it stands on. Its two hundred unicode-range rules are 33 kB compressed, so they travel only to
 * pages that show Chinese: the Chinese interface and any page with words marked `lang="zh"`. React lifts the link into the
 * head and keeps one of many. Each face then fetches only the slices whose characters occur.
 */
export function ChineseType() {
  return <link rel="stylesheet" href={CHINESE_SHEET} precedence="type" />;
}
