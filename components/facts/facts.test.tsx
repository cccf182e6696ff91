import { describe, expect, it } from 'vitest';
import { markup, wordsOf } from '@/components/ui/testing';
import { STANCE_MARKS } from '@/lib/domain/glyphs';
import { ATTRIBUTIONS, COVERAGES, STANCES } from '@/lib/domain/vocabulary';
import en from '@/messages/en/vocabulary';
import { AttributionTag } from './AttributionTag';
import { ChainTrail } from './ChainTrail';
import { RefLink, refHref } from './RefLink';
import { SpeakerName } from './SpeakerName';
import { StanceGlyph } from './StanceGlyph';
import { StatusTag } from './StatusTag';
import { TwoAxes } from './TwoAxes';

describe('a stance', () => {
  it.each(STANCES)('%s has a glyph of its own and its word', (stance) => {
    expect(wordsOf(markup(<StanceGlyph stance={stance} wordHidden />))).toBe(en.stance[stance]);
  });

  it('shares its glyph with no other, so it can be told without colour', () => {
    const shapes = Object.values(STANCE_MARKS).map(({ shape }) => shape);
    expect(new Set(shapes).size).toBe(shapes.length);
  });

  it.each(COVERAGES)('of denial says that it covers %s', (coverage) => {
    expect(wordsOf(markup(<StanceGlyph stance="denies" coverage={coverage} />))).toBe(
      `denies · ${en.coverage[coverage]}`,
    );
  });
});

describe('a status', () => {
  it('speaks the language of the page, the desk’s own word first', () => {
    expect(wordsOf(markup(<StatusTag status="partly-supported" />, 'zh'))).toBe('部分得到支持');
    expect(wordsOf(markup(<StatusTag status="supported" label="Borne out" />))).toBe('Borne out');
    expect(wordsOf(markup(<StatusTag status="house-word" />))).toBe('house-word');
  });

  it.each(ATTRIBUTIONS)('of attribution, %s, has its word', (attribution) => {
    expect(wordsOf(markup(<AttributionTag attribution={attribution} />))).toBe(en.attribution[attribution]);
  });
});

describe('a trail', () => {
  const html = markup(
    <ChainTrail
      links={[
        { agent: 'The Echo', date: '2020-12-17', verb: { words: 'quotes' }, href: '/sources/S-1', readByUs: true },
        { gap: true },
        { agent: '北方渡轮', lang: 'zh', verb: { words: '声明', lang: 'zh' }, mode: 'translated' },
      ]}
      terminus="unpublished"
    />,
  );

  it('runs in order from what was read to an end that is always said', () => {
    const steps = html
      .split('<li')
      .slice(1)
      .map((item) => wordsOf(`<li${item}`));
    expect(steps).toEqual([
      'The Echo , 17 Dec 2020 (read by us) quotes',
      'step not known',
      '北方渡轮 声明',
      'original unpublished',
    ]);
  });

  it('marks another language and leads to the source that was read', () => {
    expect(html).toContain('<span lang="zh">北方渡轮</span>');
    expect(html).toContain('href="/sources/S-1"');
  });
});

describe('the axes', () => {
  it('are answered apart, with the rule of thumb where no note is given', () => {
    const html = markup(
      <TwoAxes attribution={{ status: 'misquoted' }} status={{ status: 'supported', note: 'Two origins.' }} />,
    );
    expect(wordsOf(html)).toBe(
      'Did they say it? Misquoted The original says something else. Is it so? Supported Two origins. What is denied No denial known No statement held here denies it.',
    );
  });

  it('say what a denial covers', () => {
    const html = markup(
      <TwoAxes
        attribution={{ status: 'as-quoted' }}
        status={{ status: 'unassessed' }}
        denial={{ coverage: 'another-point' }}
      />,
    );
    expect(html).toContain('another point');
  });
});

describe('a reference', () => {
  it.each([
    ['C-12', '/claims/C-12'],
    ['S-3', '/sources/S-3'],
    ['S-3.2', '/sources/S-3?capture=2'],
    ['P-7', '/speakers/P-7'],
    ['K-1', '/cases/K-1'],
    ['T-9', '/statements/T-9'],
    ['E-9', undefined],
    ['c-12', undefined],
    ['C-12/../x', undefined],
  ])('%s opens %s', (reference, href) => expect(refHref(reference)).toBe(href));

  it('stays readable where there is no screen', () => {
    expect(markup(<RefLink reference="E-9" />)).toMatch(/^<span[^>]*>E-9<\/span>$/);
  });
});

describe('a speaker', () => {
  it('is named with role and organisation, in the order of each language', () => {
    const name = <SpeakerName name="Jonas Holm" inRole="harbour master" organisation="Port of Ekenes" />;
    expect(wordsOf(markup(name))).toBe('Jonas Holm harbour master, Port of Ekenes');
    expect(wordsOf(markup(name, 'zh'))).toBe('Jonas Holm Port of Ekenes harbour master');
  });
});
