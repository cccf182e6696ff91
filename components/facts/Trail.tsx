import { useLocale } from 'next-intl';
import type { Chain } from '@/lib/domain/briefs';
import { inLanguage } from '@/lib/domain/in-language';
import { ChainTrail, type TrailLink } from './ChainTrail';
import { refHref } from './RefLink';

/** The language of a verb where it is not the page's. It is kept as the text has it: its script tells the two apart. */
export function verbLanguage(verb: string, locale: string): string | undefined {
  const language = /\p{Script=Han}/u.test(verb) ? 'zh' : 'en';
  return language === locale ? undefined : language;
}

/** The attribution chain of a statement of record. A missing link stands as a gap before the one it is missing from. */
export function Trail({ chain }: { chain: Chain }) {
  const locale = useLocale();
  const links = chain.links.flatMap(({ agent, verb, mode, source, readByUs, gap }): TrailLink[] => {
    const { words, language } = inLanguage(agent.name, locale);
    const link: TrailLink = {
      agent: words,
      lang: language === locale ? undefined : language,
      verb,
      verbLang: verbLanguage(verb, locale),
      mode,
      date: source?.published,
      href: source ? refHref(source.ref) : refHref(agent.ref),
      readByUs,
    };
    return gap ? [{ gap: true }, link] : [link];
  });
  return <ChainTrail links={links} terminus={chain.terminus} />;
}
