import { useLocale, useTranslations } from 'next-intl';
import type { Chain } from '@/lib/domain/briefs';
import { inLanguage } from '@/lib/domain/in-language';
import { chainVerb } from '@/messages/chain-verb';
import { ChainTrail, type TrailLink } from './ChainTrail';
import { refHref } from './RefLink';

/** How a page tells the verb of a link: a common one in the page's language, any other as it was written. */
export function useChainVerb() {
  const locale = useLocale();
  const v = useTranslations('vocabulary.chainVerb');
  return (said: string) => chainVerb(said, locale, (key) => (v.has(key as 'told') ? v(key as 'told') : undefined));
}

/** The attribution chain of a statement of record. A missing link stands as a gap before the one it is missing from. */
export function Trail({ chain }: { chain: Chain }) {
  const locale = useLocale();
  const told = useChainVerb();
  const links = chain.links.flatMap(({ agent, verb, mode, source, readByUs, gap }): TrailLink[] => {
    const { words, language } = inLanguage(agent.name, locale);
    const link: TrailLink = {
      agent: words,
      lang: language === locale ? undefined : language,
      verb: told(verb),
      mode,
      date: source?.published,
      href: source ? refHref(source.ref) : refHref(agent.ref),
      readByUs,
    };
    return gap ? [{ gap: true }, link] : [link];
  });
  return <ChainTrail links={links} terminus={chain.terminus} />;
}
