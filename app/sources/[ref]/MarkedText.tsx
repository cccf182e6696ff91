import { useLocale, useTranslations } from 'next-intl';
import { Fragment, type ReactNode } from 'react';
import { ChineseType } from '@/components/ui/ChineseType';
import { classNames } from '@/components/ui/class-names';
import { Mark } from '@/components/ui/Glyph';
import glyphs from '@/components/ui/Glyph.module.css';
import { STANCE_MARKS } from '@/lib/domain/glyphs';
import { inLanguage } from '@/lib/domain/in-language';
import type { CaptureDetail } from '@/lib/domain/sources/contract';
import { type Laned, type Segment, segmentsOf } from '@/lib/engines/anchor/segments';
import type { Edition, Marked, Paragraph, Statement } from './edition';
import { Paragraphs } from './Paragraphs';
import { sendText } from './send-text';
import styles from './source.module.css';

/** Lanes drawn apart; deeper overlaps share the outermost, which four statements over one word hardly reach. */
const LANES = ['lane0', 'lane1', 'lane2', 'lane3'] as const;

/** The words of a capture with its statements underlined, each followed by the sign that leads to its card. */
export async function MarkedText({ capture, edition, at }: { capture: CaptureDetail; edition: Edition; at?: string }) {
  const { language } = capture;
  const cards = new Map(edition.marked.map((statement) => [statement.ref, statement]));
  const inner = (paragraph: Paragraph) => (
    <Inner key={paragraph.start} paragraph={paragraph} marks={edition.marks} cards={cards} at={at} />
  );
  return (
    <div className={styles.text} lang={language} data-text="">
      {language.startsWith('zh') ? <ChineseType /> : null}
      {capture.text === null ? (
        edition.paragraphs.map((passage) => <p key={passage.start}>{inner(passage)}</p>)
      ) : (
        <Paragraphs
          sent={await sendText(capture)}
          marked={edition.paragraphs.map((paragraph) => ({ start: paragraph.start, inner: inner(paragraph) }))}
        />
      )}
    </div>
  );
}

/** What stands in a paragraph: its words, underlined where they are marked, and the signs behind the marks. */
function Inner({
  paragraph,
  marks,
  cards,
  at,
}: {
  paragraph: Paragraph;
  marks: Edition['marks'];
  cards: ReadonlyMap<string, Statement>;
  at?: string;
}) {
  return segmentsOf(paragraph.start, paragraph.end, marks).map((segment) => (
    <Fragment key={segment.start}>
      {underlined(segment, paragraph, at)}
      {segment.over
        .filter(({ first, end }) => first && end === segment.end)
        .map(({ key }) => (
          <Sign key={key} statement={cards.get(key)!} />
        ))}
    </Fragment>
  ));
}

/** A run of words inside one mark for each statement over it, the inner lane outermost so that its line is drawn first. */
function underlined({ start, end, over }: Segment<Marked>, paragraph: Paragraph, at?: string): ReactNode {
  const words = paragraph.text.slice(start - paragraph.start, end - paragraph.start);
  return over.reduceRight<ReactNode>(
    (inner, mark) => (
      <mark
        key={mark.key}
        id={mark.first && mark.start === start ? mark.key : undefined}
        data-statement={mark.key}
        data-on={mark.key === at ? '' : undefined}
        className={classNames(styles[mark.stance ?? 'none'], styles[laneOf(mark)])}
      >
        {inner}
      </mark>
    ),
    words,
  );
}

const laneOf = ({ lane }: Laned<Marked>) => LANES[Math.min(lane, LANES.length - 1)]!;

/** A small sign after the words, as an edition numbers its notes: shape and hue say the stance, its name who and how. */
function Sign({ statement }: { statement: Statement }) {
  const t = useTranslations('sources.edition');
  const word = useTranslations('vocabulary.stance');
  const locale = useLocale();
  const name = inLanguage(statement.speaker.name, locale).words;
  const stance = statement.bearings[0]?.stance;
  const { shape, hue } = stance ? STANCE_MARKS[stance] : ({ shape: 'ring', hue: 'grey' } as const);
  return (
    <a
      href={`#note-${statement.ref}`}
      data-sign={statement.ref}
      lang={locale}
      className={classNames(styles.sign, glyphs[hue])}
      aria-label={t('sign', { ref: statement.ref, name, stance: stance ? word(stance) : t('bearsOnNothing') })}
    >
      <Mark shape={shape} />
    </a>
  );
}
