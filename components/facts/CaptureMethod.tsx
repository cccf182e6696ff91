import { useTranslations } from 'next-intl';
import { Fragment } from 'react';
import type en from '@/messages/en/vocabulary';

/** How each reader of files says that it won a text (lib/engines/capture), and what an import says where the case file is silent. */
const KNOWN: readonly [RegExp, keyof typeof en.captureMethod][] = [
  [/^reading notes, written here$/, 'notes'],
  [/^text of the case file$/, 'caseFile'],
  [/^plain text file$/, 'file'],
  [/^plain text, by its paragraphs$/, 'text'],
  [/^Markdown, read as words$/, 'markdown'],
  [/^e-mail message, its text part$/, 'mail'],
  [/^PDF, text layer of (?<count>\d+) pages?$/, 'pdf'],
  [/^Word document, by its paragraphs$/, 'word'],
  [/^Word document, by its paragraphs \(file made on (?<date>[\d-]+)\)$/, 'wordMade'],
  [/^blocks of the page, weighed by their prose and links$/, 'page'],
  [/^blocks of the page, widened to what Readability took for the article$/, 'pageWidened'],
  [/^the part that the page states to be its article$/, 'pageStated'],
  [/^text the page tells search engines \(JSON-LD\)$/, 'told'],
  [/^web archive \((?<format>WARC|WACZ)\), (?<url>\S+) as read on an unknown day$/, 'archiveUndated'],
  [/^web archive \((?<format>WARC|WACZ)\), (?<url>\S+) as read on (?<date>\S+)$/, 'archive'],
  [/^paragraphs chosen by an editor$/, 'chosen'],
];

/** How a text was won. What a release before, or a case file, put in words of its own stays in them. */
export function CaptureMethod({ method }: { method: string }) {
  const t = useTranslations('vocabulary.captureMethod');
  const parts = method.split('; ').map((words) => {
    for (const [pattern, key] of KNOWN) {
      const found = pattern.exec(words);
      if (found) return t(key, { count: 0, date: '', format: '', url: '', ...counted(found.groups) });
    }
    return null;
  });
  if (parts.includes(null)) return <span lang="en">{method}</span>;
  return parts.map((words, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one sentence never change places
    <Fragment key={at}>
      {at > 0 ? t('and') : ''}
      {words}
    </Fragment>
  ));
}

const counted = (groups: Record<string, string> = {}) => ({
  ...groups,
  ...(groups.count ? { count: Number(groups.count) } : {}),
});
