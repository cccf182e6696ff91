import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import { OtherLanguages } from '@/components/facts/OtherLanguages';
import { Words } from '@/components/facts/Words';
import { DefinitionList } from '@/components/ui/DefinitionList';
import { PageHead } from '@/components/ui/PageHead';
import { Lang } from '@/components/ui/Quote';
import { TimeSpan } from '@/components/ui/Time';
import type { ClaimDetail } from '@/lib/domain/claims/contract';
import { inLanguage } from '@/lib/domain/in-language';
import styles from './claim.module.css';

/** The proposition as the headline, under its reference and its case; and the who, what, where and when of it. */
export function Headline({ claim }: { claim: ClaimDetail }) {
  const t = useTranslations('claim');
  const { words, language } = inLanguage(claim.proposition, useLocale());
  const { case: home, who, what, where, from, to, note, topics } = claim;
  return (
    <PageHead
      kicker={
        <>
          <span translate="no">{claim.ref}</span> ·{' '}
          <Link href={`/cases/${home.slug}`} prefetch={false}>
            <Words of={home.title} />
          </Link>
        </>
      }
      title={<Lang lang={language}>{words}</Lang>}
    >
      <OtherLanguages text={claim.proposition} />
      <DefinitionList
        className={styles.particulars}
        entries={[
          { term: t('who'), value: who && <Words of={who} /> },
          { term: t('what'), value: what && <Words of={what} /> },
          { term: t('where'), value: where && <Words of={where} /> },
          { term: t('when'), value: from || to ? <TimeSpan from={(from ?? to)!} to={(to ?? from)!} /> : null },
          {
            term: t('topics'),
            value: topics.length > 0 && (
              <span className={styles.topics}>
                {topics.map(({ key, label }) => (
                  <Link key={key} href={`/claims?topic=${encodeURIComponent(key)}`} prefetch={false}>
                    <Words of={label} />
                  </Link>
                ))}
              </span>
            ),
          },
          { term: t('note'), value: note && <Words of={note} /> },
        ]}
      />
    </PageHead>
  );
}
