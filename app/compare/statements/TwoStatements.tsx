import { useTranslations } from 'next-intl';
import { Wording } from '@/app/compare/Wording';
import { AttributionTag } from '@/components/facts/AttributionTag';
import { RefLink } from '@/components/facts/RefLink';
import { SourceTitle } from '@/components/facts/SourceTitle';
import { Speaker } from '@/components/facts/Speaker';
import { StanceGlyph } from '@/components/facts/StanceGlyph';
import { StatementWords } from '@/components/facts/StatementWords';
import { Trail } from '@/components/facts/Trail';
import { Words } from '@/components/facts/Words';
import { Section } from '@/components/ui/Section';
import { Table } from '@/components/ui/Table';
import { Time } from '@/components/ui/Time';
import type { StatementsComparison } from '@/lib/domain/compare/times-contract';
import styles from '../pair.module.css';

type Stand = StatementsComparison['claims'][number]['a'];

/** Both statements with chain and source, the difference of their words, and what each says of the same claims. */
export function TwoStatements({
  comparison: { a, b, wording, language, claims },
}: {
  comparison: StatementsComparison;
}) {
  const t = useTranslations('compare.statements');
  return (
    <>
      <div className={styles.pair}>
        {[a, b].map((statement) => (
          <One key={statement.ref} statement={statement} />
        ))}
      </div>
      <Section title={t('words')}>
        {wording && language ? (
          <Wording wording={{ ...wording, a: a.ref, b: b.ref, language }} />
        ) : (
          <p>{t('differ')}</p>
        )}
      </Section>
      {claims.length > 0 ? (
        <Section title={t('claims')}>
          <Table caption={t('claims')} captionHidden rowHeads>
            <thead>
              <tr>
                <td />
                <th scope="col">{a.ref}</th>
                <th scope="col">{b.ref}</th>
              </tr>
            </thead>
            <tbody>
              {claims.map(({ claim, a: first, b: second }) => (
                <tr key={claim.ref}>
                  <th scope="row">
                    <RefLink reference={claim.ref} /> <Words of={claim.proposition} />
                  </th>
                  <td>
                    <Stands stand={first} />
                  </td>
                  <td>
                    <Stands stand={second} />
                  </td>
                </tr>
              ))}
            </tbody>
          </Table>
        </Section>
      ) : null}
    </>
  );
}

function Stands({ stand }: { stand: Stand }) {
  const t = useTranslations('compare.statements');
  return stand ? <StanceGlyph stance={stand.stance} coverage={stand.coverage} /> : t('silent');
}

function One({ statement }: { statement: StatementsComparison['a'] }) {
  const t = useTranslations('compare.statements');
  return (
    <section aria-label={statement.ref}>
      <p className={styles.who}>
        <RefLink reference={statement.ref} /> <Speaker speaker={statement.speaker} inRole />{' '}
        {statement.said ? <Time value={statement.said} /> : t('undated')}
      </p>
      <StatementWords text={statement.text} quotes={statement.quotes} large />
      <p>
        <AttributionTag attribution={statement.attribution} />
      </p>
      <Trail chain={statement.chain} />
      <p className={styles.source}>
        <SourceTitle source={statement.source} />
      </p>
    </section>
  );
}
