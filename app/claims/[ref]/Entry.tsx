import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { address } from '@/app/search-params';
import { AttributionTag } from '@/components/facts/AttributionTag';
import { LiveLink } from '@/components/facts/LiveLink';
import { OtherLanguages } from '@/components/facts/OtherLanguages';
import { RefLink } from '@/components/facts/RefLink';
import { Speaker } from '@/components/facts/Speaker';
import { StatementWords } from '@/components/facts/StatementWords';
import { Trail } from '@/components/facts/Trail';
import { Waits } from '@/components/facts/Waits';
import { Words } from '@/components/facts/Words';
import { Time } from '@/components/ui/Time';
import type { ClaimDetail } from '@/lib/domain/claims/contract';
import styles from './claim.module.css';

/** One statement in the ledger: who, when, the words, what a denial covers, on whose word, and the way to the source. */
export function Entry({ entry, asOf }: { entry: ClaimDetail['statements'][number]; asOf?: string }) {
  const t = useTranslations('claim.statements');
  const v = useTranslations('vocabulary');
  const { statement, coverage, note } = entry;
  const { ref, speaker, source, said, mode, text, quotes, attribution, attributionNote, chain } = statement;
  const notes = [note, attributionNote, chain.note].filter((each) => each !== null);
  return (
    <article className={styles.entry} id={ref}>
      <header className={styles.by}>
        <div>
          <Speaker speaker={speaker} inRole />
          {coverage ? <span className={styles.coverage}>{v(`coverage.${coverage}`)}</span> : null}
        </div>
        <span className={styles.day}>{said ? <Time value={said} /> : t('undated')}</span>
      </header>
      <StatementWords text={text} quotes={quotes} />
      <Trail chain={chain} />
      <p className={styles.facts}>
        <AttributionTag attribution={attribution} />
        <span>{v(`mode.${mode}`)}</span>
        <RefLink reference={ref} />
        <Waits of={entry} />
        {statement.anchors.length > 0 ? (
          <Link href={address(`/sources/${source.ref}`, { at: ref, asOf })} prefetch={false}>
            {t('inSource')}
          </Link>
        ) : null}
        <LiveLink
          statement={statement}
          anchor={statement.anchors.find(({ kind }) => kind === 'full-text') ?? statement.anchors[0]}
        />
      </p>
      {notes.map((each) => (
        <p key={Object.values(each).join()} className={styles.note}>
          <Words of={each} />
        </p>
      ))}
      <OtherLanguages text={text}>
        {(language) => <StatementWords text={text} quotes={quotes} language={language} />}
      </OtherLanguages>
    </article>
  );
}
