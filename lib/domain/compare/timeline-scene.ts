import type { TimelinePage, TimelineStatement } from '@/lib/domain/compare/timeline-contract';
import { STANCE_MARKS, statusMark } from '@/lib/domain/glyphs';
import { inLanguage } from '@/lib/domain/in-language';
import { grouped } from '@/lib/engines/compare/grouped';
import {
  type DrawnTimeline,
  drawTimeline,
  type Lane,
  type Sign,
  type Stop,
  scaleFor,
  type Way,
} from '@/lib/engines/picture/timeline';
import type { Scale } from '@/lib/engines/picture/timeline-heads';
import type { Locale } from '@/lib/platform/preferences';
import { catalogue, say } from '@/messages/say';
import { statusWord } from './status-word';
import { type Passed, waysOf } from './ways';

export type TimelineView = {
  readonly language: Locale;
  readonly by: 'speaker' | 'side';
  /** None: the finest that stays readable. */
  readonly scale?: Scale | undefined;
  /** The statement whose way is followed: its own is drawn strong, the others step back. */
  readonly follow?: string | undefined;
};

/** Columns up to which days are told apart unasked: more do not fit a screen. */
const READABLE = 24;
const DESK = 'desk';
const NOBODY = 'none';

/** The scale a timeline is drawn in. */
export const scaleOf = (page: TimelinePage, asked: Scale | undefined): Scale =>
  asked ?? scaleFor([...page.statements.map(({ said }) => said), ...page.assessments.map(({ on }) => on)], READABLE);

/** The timeline as it is drawn, in a language. */
export function drawCase(page: TimelinePage, view: TimelineView): DrawnTimeline {
  const laneOf = laneFinder(page, view.by);
  const scale = scaleOf(page, view.scale);
  const { places, legs } = waysOf(page.statements);
  const passing = places.filter(({ id }) => legs.some(({ from, to }) => from === id || to === id));
  const followed = page.statements.find(({ statement }) => statement === view.follow);
  const own = followed ? new Set(waysOf([followed]).places.map(({ id }) => id)) : null;
  const words = wordsFor(page, view.language);
  return drawTimeline({
    scale,
    lanes: lanesOf(page, view, laneOf),
    signs: [
      ...page.statements.map((one) => ({
        ...words.sign(one),
        lane: laneOf(one.speaker),
        faint: Boolean(followed) && one !== followed,
      })),
      ...words.assessed(scale).map((sign) => ({ ...sign, lane: DESK, faint: Boolean(followed) })),
    ],
    stops: passing.map((place) => ({
      ...words.stop(place),
      lane: laneOf(place.agent),
      faint: own ? !own.has(place.id) : false,
    })),
    ways: legs.map(
      ({ from, to, gap, statements }): Way => ({
        from,
        to,
        gap,
        count: statements.length,
        look: followed ? (statements.includes(followed.statement) ? 'strong' : 'faint') : 'plain',
      }),
    ),
    words: headWords(view.language),
  });
}

const laneFinder = ({ sides }: TimelinePage, by: TimelineView['by']) => {
  const sideOf = new Map(sides.flatMap(({ key, speakers }) => speakers.map((ref) => [ref, key] as const)));
  return (speaker: string): string => (by === 'side' && sides.length > 0 ? (sideOf.get(speaker) ?? NOBODY) : speaker);
};

/** Lanes in the order of the sides, within them as people first come up; the desk's own last. */
function lanesOf(page: TimelinePage, { language, by }: TimelineView, laneOf: (speaker: string) => string): Lane[] {
  const words = catalogue(language).compare.timeline;
  const sideAt = new Map(page.sides.flatMap(({ speakers }, place) => speakers.map((ref) => [ref, place] as const)));
  const speakers = [...page.speakers].sort(
    (a, b) => (sideAt.get(a.ref) ?? page.sides.length) - (sideAt.get(b.ref) ?? page.sides.length),
  );
  const named = (key: string): Lane => {
    if (key === NOBODY) return { key, label: words.noSide };
    const label =
      (by === 'side' && page.sides.find((side) => side.key === key)?.label) ||
      speakers.find(({ ref }) => ref === key)!.name;
    const said = inLanguage(label, language);
    return { key, label: said.words, language: said.language === language ? undefined : said.language };
  };
  const keys = [...new Set(speakers.map(({ ref }) => laneOf(ref)))];
  return [...keys.map(named), ...(page.assessments.length > 0 ? [{ key: DESK, label: words.desk }] : [])];
}

function wordsFor(page: TimelinePage, language: Locale) {
  const { compare, vocabulary } = catalogue(language);
  const names = new Map(page.speakers.map(({ ref, name }) => [ref, inLanguage(name, language).words]));
  const titles = new Map(page.sources.map(({ ref, title }) => [ref, title]));
  const held = new Set(page.sources.flatMap(({ ref, held: here }) => (here ? [ref] : [])));
  return {
    sign: (one: TimelineStatement): Sign => {
      const { stance, coverage } = one.bearings[0]!;
      const { shape, hue } = STANCE_MARKS[stance];
      const claims = one.bearings.map(({ claim }) => claim).join(', ');
      return {
        id: one.statement,
        lane: one.speaker,
        date: one.said,
        shape,
        tone: hue,
        href: `/statements/${one.statement}`,
        name: say(compare.timeline.sign, language, {
          ref: one.statement,
          who: names.get(one.speaker)!,
          stance: vocabulary.stance[stance] + (coverage ? `, ${vocabulary.coverage[coverage]}` : ''),
          claims,
        }),
        about: inLanguage(one.text, language).words,
      };
    },
    stop: ({ id, agent, source, date }: Passed): Omit<Stop, 'lane'> => ({
      id,
      date,
      read: source !== null && held.has(source),
      href: source ? `/sources/${source}` : `/speakers/${agent}`,
      name: source ? `${names.get(agent)!}: ${titles.get(source)!}` : names.get(agent)!,
    }),
    assessed: (scale: Scale): Sign[] => {
      const length = { year: 4, month: 7, day: 10 }[scale];
      const same = grouped(page.assessments, ({ on, status }) => `${on.slice(0, length)} ${status}`);
      return [...same].map(([id, group]) => {
        const [{ on, status }] = group as [(typeof group)[number]];
        const { shape, hue } = statusMark(status);
        const word = statusWord(status, language, page.statuses);
        return {
          id: `assessed ${id}`,
          lane: DESK,
          date: on,
          shape,
          tone: hue,
          count: group.length,
          href: `#assessed-${on}`,
          name: say(compare.timeline.assessed, language, {
            count: group.length,
            status: word,
            on: on.slice(0, length),
          }),
          about: group.map(({ claim }) => claim).join(', '),
        };
      });
    },
  };
}

function headWords(language: Locale) {
  const words = catalogue(language).compare.timeline;
  const tag = language === 'en' ? 'en-GB' : 'zh';
  const format = (date: string, options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(tag, { timeZone: 'UTC', ...options }).format(
      new Date(`${`${date}-01-01`.slice(0, 10)}T00:00:00Z`),
    );
  return {
    undated: words.undated,
    noMonth: words.noMonth,
    noDay: words.noDay,
    head: (date: string) =>
      date.length === 4
        ? format(date, { year: 'numeric' })
        : format(date, date.length === 7 ? { month: 'short' } : { day: 'numeric' }),
    later: (years: number) => say(words.later, language, { years }),
  };
}
