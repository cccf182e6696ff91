import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import { address } from '@/app/search-params';
import { AttributionTag } from '@/components/facts/AttributionTag';
import { RefLink } from '@/components/facts/RefLink';
import { SourceTitle } from '@/components/facts/SourceTitle';
import { Speaker } from '@/components/facts/Speaker';
import { StanceGlyph } from '@/components/facts/StanceGlyph';
import { StatementWords } from '@/components/facts/StatementWords';
import { Trail } from '@/components/facts/Trail';
import { Words } from '@/components/facts/Words';
import { Quote } from '@/components/ui/Quote';
import { Time } from '@/components/ui/Time';
import type { CellDetail } from '@/lib/domain/compare/contract';
import { inLanguage } from '@/lib/domain/in-language';
import styles from './cell.module.css';

/** What stands behind one cell: every statement with its words in their context, its chain and source; who judged an omission. */
export function CellWords({ detail, asOf }: { detail: CellDetail; asOf?: string }) {
  const t = useTranslations('compare.cell');
  const locale = useLocale();
  const { claim, statements, omissions } = detail;
  return (
    <div className={styles.cell}>
      <p className={styles.claim}>
        <RefLink reference={claim.ref} /> <Words of={claim.proposition} />
      </p>
      {statements.length === 0 && omissions.length === 0 ? (
        <p>{t('notExamined', { column: inLanguage(detail.column.label, locale).words })}</p>
      ) : null}
      <ol className={styles.statements}>
        {statements.map((one) => (
          <li key={one.statement.ref}>
            <Said one={one} asOf={asOf} />
          </li>
        ))}
      </ol>
      {omissions.length > 0 ? (
        <ul className={styles.omissions}>
          {omissions.map(({ source, note, judge, judgedOn }) => (
            <li key={source.ref}>
              <p>
                <StanceGlyph stance="omits" /> <SourceTitle source={source} />
              </p>
              {note ? (
                <p>
                  <Words of={note} />
                </p>
              ) : null}
              <p className={styles.facts}>
                {t.rich('judged', { who: judge.name, when: () => <Time value={judgedOn} /> })}
              </p>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}

function Said({
  one: { stance, coverage, note, statement },
  asOf,
}: {
  one: CellDetail['statements'][number];
  asOf?: string;
}) {
  const t = useTranslations('compare.cell');
  const mode = useTranslations('vocabulary.mode');
  return (
    <>
      <p className={styles.who}>
        <Speaker speaker={statement.speaker} inRole /> {statement.said ? <Time value={statement.said} /> : null}
      </p>
      <p className={styles.stance}>
        <StanceGlyph stance={stance} coverage={coverage} /> · {mode(statement.mode)}{' '}
        <AttributionTag attribution={statement.attribution} />
      </p>
      <StatementWords text={statement.text} quotes={statement.quotes} />
      {note ? (
        <p className={styles.note}>
          <Words of={note} />
        </p>
      ) : null}
      {statement.anchors.map(({ capture, exact, prefix, suffix, start }) => (
        <div key={`${capture} ${start}`} className={styles.passage}>
          <Quote lang={statement.language}>
            …{prefix}
            <mark>{exact}</mark>
            {suffix}…
          </Quote>
          <Link
            href={address(`/sources/${statement.source.ref}`, {
              capture: capture.split('.')[1],
              at: statement.ref,
              asOf,
            })}
            prefetch={false}
          >
            {t('open', { capture })}
          </Link>
        </div>
      ))}
      <Trail chain={statement.chain} />
      <p className={styles.facts}>
        <RefLink reference={statement.ref} /> · <SourceTitle source={statement.source} />
      </p>
    </>
  );
}
