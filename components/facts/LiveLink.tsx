import { useTranslations } from 'next-intl';
import type { StatementBrief } from '@/lib/domain/briefs';
import { quotedFragment, textFragment } from '@/lib/engines/anchor/text-fragment';

type Anchor = StatementBrief['anchors'][number];

/**
 * The way to the words on the publisher's own page as it is now, beside the way to our capture. Our reading notes are not
 * that page's words; what the statement quotes from it is, unless it was translated.
 */
export function LiveLink({ statement, anchor }: { statement: StatementBrief; anchor: Anchor | undefined }) {
  const t = useTranslations('publishing');
  const { source, quotes, mode } = statement;
  const address = source.url && anchor ? liveAddress(source.url, anchor, mode === 'translated' ? [] : quotes) : null;
  return address ? (
    <>
      {' '}
      <a href={address} rel="external noopener">
        {t('live')}
      </a>
    </>
  ) : null;
}

const liveAddress = (url: string, anchor: Anchor, quotes: readonly string[]): string | null =>
  anchor.kind === 'reading-notes' ? quotedFragment(url, quotes) : textFragment(url, anchor);
