import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { DeskStatus } from '@/app/data/DeskStatus';
import { RefLink, refHref } from '@/components/facts/RefLink';
import { Speaker } from '@/components/facts/Speaker';
import { Words } from '@/components/facts/Words';
import { Mark } from '@/components/ui/Glyph';
import glyphs from '@/components/ui/Glyph.module.css';
import { Section } from '@/components/ui/Section';
import type { CaseDetail } from '@/lib/domain/cases/contract';
import styles from './case.module.css';

type Dispute = CaseDetail['disputed'][number];

/** The claims with speakers on both sides, most contested first: who asserts, who denies and how much of it. */
export function Disputed({ disputed }: { disputed: readonly Dispute[] }) {
  const t = useTranslations('cases.disputed');
  const coverage = useTranslations('vocabulary.coverage');
  return (
    <Section title={t('title')} note={disputed.length > 0 ? t('note') : undefined} id="disputed">
      {disputed.length === 0 ? <p>{t('none')}</p> : null}
      <ol className={styles.disputed}>
        {disputed.map(({ ref, proposition, status, asserting, denying }) => (
          <li key={ref}>
            <h3 className={styles.proposition}>
              <Link href={refHref(ref)!} prefetch={false}>
                <Words of={proposition} />
              </Link>
            </h3>
            <p className={styles.where}>
              <RefLink reference={ref} /> <DeskStatus status={status} />
            </p>
            <Camp word={t('asserting')} mark={<Mark shape="up" className={glyphs.blue} />}>
              {asserting.map((speaker) => (
                <li key={speaker.ref}>
                  <Speaker speaker={speaker} />
                </li>
              ))}
            </Camp>
            <Camp word={t('denying')} mark={<Mark shape="down" className={glyphs.vermilion} />}>
              {denying.map((speaker) => (
                <li key={`${speaker.ref}${speaker.coverage}`}>
                  <Speaker speaker={speaker} />
                  {speaker.coverage ? <span className={styles.coverage}> {coverage(speaker.coverage)}</span> : null}
                </li>
              ))}
            </Camp>
          </li>
        ))}
      </ol>
    </Section>
  );
}

function Camp({ word, mark, children }: { word: string; mark: ReactNode; children: ReactNode }) {
  return (
    <div className={styles.camp}>
      <p>
        {mark} {word}
      </p>
      <ul>{children}</ul>
    </div>
  );
}
