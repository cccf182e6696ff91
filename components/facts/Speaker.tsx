import { useLocale } from 'next-intl';
import type { SpeakerBrief } from '@/lib/domain/briefs';
import { inLanguage } from '@/lib/domain/in-language';
import { refHref } from './RefLink';
import { SpeakerName } from './SpeakerName';

/** A speaker of record by name, linked to their page; `inRole` adds the role they held when they spoke. */
export function Speaker({ speaker, inRole = false }: { speaker: SpeakerBrief; inRole?: boolean }) {
  const locale = useLocale();
  const { words, language } = inLanguage(speaker.name, locale);
  const role = inRole && speaker.role ? inLanguage(speaker.role, locale).words : null;
  return (
    <SpeakerName
      name={words}
      lang={language === locale ? undefined : language}
      href={refHref(speaker.ref)}
      inRole={role}
    />
  );
}
