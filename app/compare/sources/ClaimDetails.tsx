import { useTranslations } from 'next-intl';
import { Wording } from '@/app/compare/Wording';
import { RefLink } from '@/components/facts/RefLink';
import { Speaker } from '@/components/facts/Speaker';
import { StanceGlyph } from '@/components/facts/StanceGlyph';
import { StatementWords } from '@/components/facts/StatementWords';
import { Words } from '@/components/facts/Words';
import { Disclosure } from '@/components/ui/Disclosure';
import { Section } from '@/components/ui/Section';
import { Time } from '@/components/ui/Time';
import type { SharedClaim, SourcesComparison } from '@/lib/domain/compare/sources-contract';
import styles from './texts.module.css';

/** Claim by claim what each text has: first where they contradict each other, then what they share, then what only one has. */
export function ClaimDetails({ comparison }: { comparison: SourcesComparison }) {
  const t = useTranslations('compare.texts');
  const spoken = comparison.claims.filter((claim) => claim.texts.some(({ statements }) => statements.length > 0));
  const groups = [
    {
      id: 'contradicted',
      title: t('group.contradicted'),
      claims: spoken.filter(({ relation }) => relation === 'contradicted'),
    },
    { id: 'shared', title: t('group.shared'), claims: spoken.filter(({ relation }) => relation === 'shared') },
    ...comparison.texts.map(({ source }, place) => ({
      id: `only-${source.ref}`,
      title: t.rich('group.only', {
        source: () => (source.publisher ? <Words of={source.publisher.name} /> : source.title),
      }),
      claims: spoken.filter(({ relation, texts }) => relation === 'only' && texts[place]!.statements.length > 0),
    })),
  ];
  return groups
    .filter(({ claims }) => claims.length > 0)
    .map(({ id, title, claims }) => (
      <Section key={id} id={id} title={title} note={t('count', { count: claims.length })}>
        {claims.map((claim) => (
          <One key={claim.claim.ref} claim={claim} comparison={comparison} />
        ))}
      </Section>
    ));
}

function One({ claim, comparison: { texts } }: { claim: SharedClaim; comparison: SourcesComparison }) {
  const t = useTranslations('compare.texts');
  const told = new Map(texts.flatMap(({ statements }) => statements.map((one) => [one.ref, one] as const)));
  return (
    <div id={`about-${claim.claim.ref}`} className={styles.about}>
      <Disclosure
        summary={
          <>
            <span className={styles.ref}>{claim.claim.ref}</span> <Words of={claim.claim.short} />
          </>
        }
        note={claim.figures.length > 0 ? t('figuresNote') : undefined}
      >
        {claim.figures.map(({ a, b }) => (
          <p key={`${a.surface} ${b.surface}`} className={styles.figures}>
            {t.rich('figures', {
              a: () => <b>{a.surface}</b>,
              b: () => <b>{b.surface}</b>,
              first: () => <RefLink reference={a.statement} />,
              second: () => <RefLink reference={b.statement} />,
            })}
          </p>
        ))}
        <div className={styles.beside}>
          {claim.texts.map((there, place) => (
            <div key={texts[place]!.source.ref}>
              <h3>
                {texts[place]!.source.publisher ? (
                  <Words of={texts[place]!.source.publisher!.name} />
                ) : (
                  texts[place]!.source.title
                )}
              </h3>
              <There there={there} claim={claim.claim.ref} told={told} />
            </div>
          ))}
        </div>
        {claim.wordings.map((wording) => (
          <Wording key={`${wording.a} ${wording.b}`} wording={wording} />
        ))}
      </Disclosure>
    </div>
  );
}

/** What one text has on a claim: its statements, or that it leaves it out, or that nobody looked. */
function There({
  there,
  claim,
  told,
}: {
  there: SharedClaim['texts'][number];
  claim: string;
  told: ReadonlyMap<string, SourcesComparison['texts'][number]['statements'][number]>;
}) {
  const t = useTranslations('compare.texts');
  if (there.judged)
    return (
      <p className={styles.leaves}>
        <StanceGlyph stance="omits" />{' '}
        {t.rich('judged', { who: there.judged.judge, when: () => <Time value={there.judged!.judgedOn} /> })}{' '}
        {there.judged.note ? <Words of={there.judged.note} /> : null}
      </p>
    );
  if (there.statements.length === 0) return <p className={styles.leaves}>{t('notExamined')}</p>;
  return there.statements.map((ref) => {
    const statement = told.get(ref);
    const bearing = statement?.bearings.find((one) => one.claim.ref === claim);
    return statement && bearing ? (
      <div key={ref} className={styles.statement}>
        <p>
          <Speaker speaker={statement.speaker} /> <StanceGlyph stance={bearing.stance} coverage={bearing.coverage} />{' '}
          <RefLink reference={ref} />
        </p>
        <StatementWords text={statement.text} quotes={statement.quotes} />
      </div>
    ) : null;
  });
}
