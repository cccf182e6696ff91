import { useLocale } from 'next-intl';
import type { Chain } from '@/lib/domain/briefs';
import { inLanguage } from '@/lib/domain/in-language';
import { ChainTrail, type TrailLink } from './ChainTrail';
import { refHref } from './RefLink';

/** A verb is kept as the text has it, without its language: its script tells the two apart that are read here. */
const languageOf = (verb: string): string => (/\p{Script=Han}/u.test(verb) ? 'zh' : 'en');

/** The attribution chain of a statement of record. A missing link stands as a gap before the one it is missing from. */
export function Trail({ chain }: { chain: Chain }) {
  const locale = useLocale();
  const links = chain.links.flatMap(({ agent, verb, mode, source, readByUs, gap }): TrailLink[] => {
    const { words, language } = inLanguage(agent.name, locale);
    const link: TrailLink = {
      agent: words,
      lang: language === locale ? undefined : language,
      verb,
      verbLang: languageOf(verb) === locale ? undefined : languageOf(verb),
      mode,
      date: source?.published,
      href: source ? refHref(source.ref) : refHref(agent.ref),
      readByUs,
    };
    return gap ? [{ gap: true }, link] : [link];
  });
  return <ChainTrail links={links} terminus={chain.terminus} />;
}
