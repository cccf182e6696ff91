import { useTranslations } from 'next-intl';
import { type FragmentWords, textFragment } from '@/lib/engines/anchor/text-fragment';

/** The way to the words on the publisher's own page as it is now, beside the way to our capture. */
export function LiveLink({ url, anchor }: { url: string | null; anchor: FragmentWords | undefined }) {
  const t = useTranslations('publishing');
  const address = url && anchor ? textFragment(url, anchor) : null;
  return address ? (
    <>
      {' '}
      <a href={address} rel="external noopener">
        {t('live')}
      </a>
    </>
  ) : null;
}
