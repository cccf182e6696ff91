'use client';

import { useFormatter, useTranslations } from 'next-intl';
import { LEAST, useLikely } from '@/components/desk/Alike';
import { useWords } from '@/components/desk/use-words';
import { Tag } from '@/components/ui/Tag';
import type { SuggestionItem } from '@/lib/domain/suggestions/contract';
import styles from './suggest.module.css';

/** What is offered: the words, who says them and how, through whom, why it was made, and the claims it may bear on. */
export function SuggestionFacts({ item, language }: { item: SuggestionItem; language: string }) {
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
          <Tag>{v(`mode.${item.mode}`)}</Tag> {item.stance ? <Tag hue="blue">{v(`stance.${item.stance}`)}</Tag> : null}
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
      <Claims quote={item.quote} />
    </div>
  );
}

/** Why it was made, in the language of the interface; only the words of the text stay in theirs. */
function Because({ item: { why } }: { item: SuggestionItem }) {
  const t = useTranslations('desk.suggest.because');
  const format = useFormatter();
  return <>{format.list(why.map(({ code, words: [a = '', b = ''] }) => t(code, { a, b })))}</>;
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

/** The claims on record that the words may bear on, the likeliest three. */
function Claims({ quote }: { quote: string }) {
  const t = useTranslations('desk.suggest');
  const relation = useTranslations('desk.claim.relation');
  const words = useWords();
  const { items: found, before } = useLikely(quote, { limit: 3 });
  // One everyday word in both is no reason to look.
  const items = found.filter(({ score }) => score >= LEAST);
  if (items.length === 0) return null;
  return (
    // Those of the suggestion before keep their room until the right ones come, out of sight: they are not about these words.
    <div className={styles.claims} data-before={before || undefined}>
      <p>{t('claims')}</p>
      <ul>
        {items.map(({ claim, relation: how, reason }) => (
          <li key={claim.ref}>
            <a href={`/claims/${claim.ref}`}>
              {claim.ref} {words(claim.proposition)}
            </a>{' '}
            <small>
              {relation(how)} · {reason}
            </small>
          </li>
        ))}
      </ul>
    </div>
  );
}
