'use client';

import { useTranslations } from 'next-intl';
import { useWords } from '@/components/desk/use-words';
import { StanceGlyph } from '@/components/facts/StanceGlyph';
import { Tag } from '@/components/ui/Tag';
import type { SuggestionItem } from '@/lib/domain/suggestions/contract';
import { LikelyClaims } from './LikelyClaims';
import styles from './suggest.module.css';
import type { Chosen } from './use-chosen';

/** What is offered: the words, who says them and how, through whom, why it was made, and the claims it may bear on. */
export function SuggestionFacts({
  item,
  language,
  chosen,
}: {
  item: SuggestionItem;
  language: string;
  chosen: Chosen;
}) {
  const t = useTranslations('desk.suggest');
  const v = useTranslations('vocabulary');
  return (
    <div className={styles.facts}>
      <div>
        <p className={styles.quote}>
          <q lang={language}>{item.quote.length > 420 ? `${item.quote.slice(0, 420)} …` : item.quote}</q>
        </p>
        <p className={styles.who}>
          <Speaker item={item} /> {item.verb ? <i lang={language}>{item.verb}</i> : null}{' '}
          <Tag>{v(`mode.${item.mode}`)}</Tag> {item.stance ? <StanceGlyph stance={item.stance} /> : null}
        </p>
        {item.chain.length > 1 ? (
          <p>
            {t('through')}{' '}
            <span lang={language}>{item.chain.map(({ agent, verb }) => `${agent} (${verb})`).join(' ← ')}</span>
          </p>
        ) : null}
        <p className={styles.why}>
          <b>{t('why')}</b> <Because item={item} />
        </p>
      </div>
      <LikelyClaims chosen={chosen} />
    </div>
  );
}

/** Why it was made, in the language of the interface; only the words of the text stay in theirs. */
function Because({ item: { why } }: { item: SuggestionItem }) {
  const t = useTranslations('desk.suggest.because');
  // Reasons have commas of their own: no list of them could be read.
  const between = useTranslations('desk.suggest')('whyBetween');
  return <>{why.map(({ code, words: [a = '', b = ''] }) => t(code, { a, b })).join(between)}</>;
}

function Speaker({ item: { speaker } }: { item: SuggestionItem }) {
  const t = useTranslations('desk.suggest');
  const words = useWords();
  if (!speaker) return <b>{t('nobody')}</b>;
  if (!speaker.record)
    return (
      <>
        <b>{speaker.name}</b> <Tag hue="ochre">{t('notOnRecord')}</Tag>
      </>
    );
  return (
    <>
      <b>{words(speaker.record.name)}</b> <span translate="no">{speaker.record.ref}</span>
    </>
  );
}
