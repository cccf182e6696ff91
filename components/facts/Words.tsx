import { useLocale } from 'next-intl';
import { Lang } from '@/components/ui/Quote';
import { inLanguage } from '@/lib/domain/in-language';
import type { LocalText } from '@/lib/domain/values';

/** A text of record in the page's language, or in another it is held in, marked as such so that the browser sets it rightly. */
export function Words({ of, className }: { of: LocalText; className?: string }) {
  const locale = useLocale();
  const { words, language } = inLanguage(of, locale);
  if (language !== locale)
    return (
      <Lang lang={language} className={className}>
        {words}
      </Lang>
    );
  return className ? <span className={className}>{words}</span> : words;
}
