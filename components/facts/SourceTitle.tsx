import Link from 'next/link';
import { useLocale } from 'next-intl';
import { Lang } from '@/components/ui/Quote';
import type { SourceBrief } from '@/lib/domain/briefs';
import { refHref } from './RefLink';

/** The title of a source as a link to it, in its own language. */
export function SourceTitle({ source }: { source: Pick<SourceBrief, 'ref' | 'title' | 'language'> }) {
  // A title in square brackets is the desk's description of a work whose title is not known, written in English.
  const language = source.title.startsWith('[') ? 'en' : source.language;
  const title = language === useLocale() ? source.title : <Lang lang={language}>{source.title}</Lang>;
  return (
    <Link href={refHref(source.ref)!} prefetch={false}>
      {title}
    </Link>
  );
}
