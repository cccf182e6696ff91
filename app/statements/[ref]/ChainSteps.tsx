import { useTranslations } from 'next-intl';
import { SourceTitle } from '@/components/facts/SourceTitle';
import { Speaker } from '@/components/facts/Speaker';
import { useChainVerb } from '@/components/facts/Trail';
import { Words } from '@/components/facts/Words';
import { Section } from '@/components/ui/Section';
import { Table } from '@/components/ui/Table';
import { Tag } from '@/components/ui/Tag';
import { Time } from '@/components/ui/Time';
import type { Chain } from '@/lib/domain/briefs';
import styles from './statement.module.css';

/** The attribution chain step by step: whose word, by which verb, in which mode, in which work; and where it ends. */
export function ChainSteps({ chain }: { chain: Chain }) {
  const t = useTranslations('statement.chain');
  const v = useTranslations('vocabulary');
  const told = useChainVerb();
  return (
    <Section title={t('title')} note={t('note')} id="chain">
      <Table caption={t('title')} captionHidden>
        <thead>
          <tr>
            <th scope="col">{t('step')}</th>
            <th scope="col">{t('agent')}</th>
            <th scope="col">{t('verb')}</th>
            <th scope="col">{t('mode')}</th>
            <th scope="col">{t('source')}</th>
          </tr>
        </thead>
        <tbody>
          {chain.links.map((link, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a chain is its order; the place is the identity
            <tr key={place}>
              <td>{place + 1}</td>
              <td>
                <Speaker speaker={link.agent} inRole />
                {link.gap ? <p className={styles.gap}>{t('gap')}</p> : null}
              </td>
              <td>
                <Verb {...told(link.verb)} />
              </td>
              <td>{v(`chainMode.${link.mode}`)}</td>
              <td>
                {link.source ? (
                  <>
                    <SourceTitle source={link.source} />
                    {link.source.published ? (
                      <>
                        , <Time value={link.source.published} about={link.source.publishedCirca} />
                      </>
                    ) : null}
                  </>
                ) : null}{' '}
                {link.readByUs ? <Tag hue="blue">{t('read')}</Tag> : null}
                {link.source && !link.source.held ? <Tag>{t('unheld')}</Tag> : null}
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
      <p className={styles.end}>
        {t('end', { terminus: v(`terminus.${chain.terminus}`) })} {chain.note ? <Words of={chain.note} /> : null}
      </p>
    </Section>
  );
}

/** The word it was passed on by, and beside it what was written where that is another language. */
function Verb({ words, lang, original }: ReturnType<ReturnType<typeof useChainVerb>>) {
  return (
    <>
      <span lang={lang}>{words}</span>
      {original ? (
        <small lang={original.lang} className={styles.written}>
          {' '}
          {original.words}
        </small>
      ) : null}
    </>
  );
}
