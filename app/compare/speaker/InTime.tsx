import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { DeskStatus } from '@/app/data/DeskStatus';
import { RefLink } from '@/components/facts/RefLink';
import { SourceTitle } from '@/components/facts/SourceTitle';
import { StanceGlyph } from '@/components/facts/StanceGlyph';
import { Words } from '@/components/facts/Words';
import { EmptyState } from '@/components/ui/EmptyState';
import { Section } from '@/components/ui/Section';
import { Time } from '@/components/ui/Time';
import type { SpeakerInTime } from '@/lib/domain/compare/speaker-contract';
import styles from './speaker.module.css';

type OneClaim = SpeakerInTime['claims'][number];

/** What changed first, then claim by claim the positions in the order they were taken. */
export function InTime({ found: { speaker, claims, statements, moved } }: { found: SpeakerInTime }) {
  const t = useTranslations('compare.speaker');
  if (claims.length === 0)
    return (
      <EmptyState title={t('none')}>
        <p>{t('noneBody')}</p>
      </EmptyState>
    );
  return (
    <>
      <p>
        {t('counts', { statements, claims: claims.length })}{' '}
        <Link href={`/speakers/${speaker.ref}`} prefetch={false}>
          {t('page')}
        </Link>
      </p>
      <Section title={t('changed')} id="changed">
        {moved === 0 ? <p>{t('unchanged')}</p> : null}
        <ul className={styles.moves}>
          {claims.flatMap(({ claim, moves }) =>
            moves.map(({ speaker: who, from, to, on }) => (
              <li key={`${claim.ref} ${who} ${on}`}>
                <Time value={on} /> <RefLink reference={claim.ref} /> <Words of={claim.short} />{' '}
                {t.rich('moved', { from: () => <StanceGlyph {...from} />, to: () => <StanceGlyph {...to} /> })}
              </li>
            )),
          )}
        </ul>
      </Section>
      <Section title={t('positions')} id="positions">
        <ul className={styles.claims}>
          {claims.map((one) => (
            <Positions key={one.claim.ref} one={one} whose={speaker.ref} />
          ))}
        </ul>
      </Section>
    </>
  );
}

function Positions({ one: { claim, statements, moves }, whose }: { one: OneClaim; whose: string }) {
  const t = useTranslations('compare.speaker');
  const mode = useTranslations('vocabulary.mode');
  const movedOn = new Set(moves.map(({ on }) => on));
  return (
    <li className={styles.claim}>
      <div>
        <h3>
          <Link href={`/claims/${claim.ref}`} prefetch={false}>
            <Words of={claim.short} />
          </Link>
        </h3>
        <p className={styles.where}>
          <RefLink reference={claim.ref} /> <DeskStatus status={claim.status} />
        </p>
      </div>
      <ol className={styles.positions}>
        {statements.map(({ ref, said, stance, coverage, mode: how, speaker, source, text }) => (
          <li key={ref} data-moved={said && movedOn.has(said) ? '' : undefined}>
            <p className={styles.where}>
              {said ? <Time value={said} /> : <span>{t('undated')}</span>}{' '}
              <StanceGlyph stance={stance} coverage={coverage} />
              {speaker.ref === whose ? null : <Words of={speaker.name} />}
            </p>
            <p className={styles.words}>
              <Link href={`/statements/${ref}`} prefetch={false}>
                <Words of={text} />
              </Link>
            </p>
            <p className={styles.where}>
              <RefLink reference={ref} /> {mode(how)} · <SourceTitle source={source} />
            </p>
          </li>
        ))}
      </ol>
    </li>
  );
}
