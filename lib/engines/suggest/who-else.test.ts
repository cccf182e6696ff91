import { describe, expect, it } from 'vitest';
import { suggest } from '@/lib/engines/suggest/suggest';

const names = (text: string) => suggest(text).map((s) => s.speaker?.name ?? null);
const last = (text: string) => names(text).at(-1);
const words = (text: string) => suggest(text).map(({ quote }) => quote);

describe('who speaks', () => {
  it.each([
    [
      'two with one title',
      'Senators Paul Orr and Ann Lee asked whether the lamp had failed. “It is dark,” the senators wrote.',
      'Paul Orr and Ann Lee',
    ],
    [
      'two behind what they are',
      'Two former keepers, John Orr and Ann Lee, said they knew of no such lamp.',
      'John Orr and Ann Lee',
    ],
    [
      'two bodies that “and the” joins are two',
      'Records of Lamp News and the Harbour Times were read. The Harbour Times said in a statement: “We do not comment on leaks.”',
      'Harbour Times',
    ],
    [
      'a firm called by its founder’s name, by its apposition',
      'Karsky, the company founded by Viktor Karsky in 1997, said the ban rested on fear. The firm denied that it had helped anybody.',
      'Karsky',
    ],
    [
      '“the company” is who denied it in the sentence before',
      'Tidetek, a maker of lamps, was silent. The ban came a month after Buoyworks denied the report. “We never sold it,” the company tweeted.',
      'Buoyworks',
    ],
    [
      '“the same agency” is the body that spoke',
      'Norway’s NHA said in May that it had no proof. Years later, after the war, the same agency warned that the buoy could be turned.',
      'NHA',
    ],
    ['a member of a party is no part of the name', 'Fellow Republican Mike Turner said it was late.', 'Mike Turner'],
    ['neither is an office in capitals', 'Buoyworks CEO Ann Lee told workers that the lamps were sound.', 'Ann Lee'],
    [
      'a given name that looks like an article',
      'Qin An, an expert at the tide institute, believes that the buoy drifts.',
      'Qin An',
    ],
    [
      'a minister by another body’s name is not “she”',
      'When the Harbour Department announced that Buoy Works would be closed, Secretary Gina Orr was firm. “It has to go,” she told reporters.',
      'Gina Orr',
    ],
    [
      '“the company’s lawyer” is its by name',
      'Buoyworks, a maker of lamps, said it knew of nothing. The company’s lawyer said that the report was wrong.',
      'Buoyworks’ lawyer',
    ],
    [
      '“she” is the chair whose name is not told',
      'Island Lamps kept silent. The commission’s chair said she had asked for a review. “We take it seriously,” she said in an email.',
      'The commission’s chair',
    ],
    [
      '“she” is of whom the sentence before told last',
      'Mrs May said the harbour must wake up, and was backed by Alice Kearns, who chairs the board. “We should be in no doubt,” she said.',
      'Alice Kearns',
    ],
    [
      '“the PM” is the one named before',
      'Mrs May told MPs that the harbour was safe. The former PM said it had to stay so.',
      'May',
    ],
    [
      'a name in capitals is written as elsewhere',
      'PORT ELLERY: WE NEVER SOLD THE LAMPS\n\nBut Port Ellery hit back, insisting it had never sold a lamp.',
      'Port Ellery',
    ],
  ])('%s', (_, text, name) => expect(last(text)).toBe(name));

  it('has a role without marks and without what was done at the time', () =>
    expect(
      suggest(
        'The harbour’s press officer, Paul Orr, when asked about that, told the same paper he had nothing to add.',
      )[0]?.speaker?.role,
    ).toBe('The harbour’s press officer'));

  it.each([
    ['Ann Lee, the lawyer, told CNBC that nothing was found.', ['CNBC', 'Ann Lee']],
    ['Ann Lee told the podcast Risky Harbour that nothing was found.', ['the podcast Risky Harbour', 'Ann Lee']],
    [
      'It began with the Wall Street Journal, which quoted unnamed keepers as saying that the buoy had gone.',
      ['the Wall Street Journal', 'unnamed keepers'],
    ],
  ])('through whom: %s', (text, agents) => expect(suggest(text)[0]?.chain.map(({ agent }) => agent)).toEqual(agents));
});

describe('who speaks, with what stands beside', () => {
  it.each([
    ['Last night one senior insider admitted that nobody knew how many lamps there were.', 'one senior insider'],
    ['Tidewatch later said that it had found nothing in its own lamps.', 'Tidewatch'],
    [
      'The U.S. Lamp and Harbour Safety Agency on Sunday said that all lamps were sound.',
      'U.S. Lamp and Harbour Safety Agency',
    ],
    [
      'Ellery’s man at the port, Tom Rask, was quoted by Xinhua as saying that the sea was “full of spies”.',
      'Tom Rask',
    ],
    ['His boss, Mayor Jane Whitley, was accused by Labour of going soft on the smugglers.', 'Labour'],
    ['Harbours are full of lamps that could be turned against us, MPs were warned last night.', null],
    [
      'The papers are unfair and lack a chain of proof, Harbour Office spokesperson Ann Lee told a daily briefing on Thursday.',
      'Ann Lee',
    ],
    [
      'Ann Lee blamed the tide. A day later Mayor Paul Orr suggested, without giving evidence, that the keepers had slept.',
      'Paul Orr',
    ],
    [
      'The harbour’s lobby, LAMPA, denies that its members have been careless, and argues that no lamp is safe.',
      'LAMPA',
    ],
  ])('%s', (text, name) => expect(last(text)).toBe(name));
});

describe('where a statement ends because its sentence goes on', () => {
  it.each([
    [
      'When the Insider, the Ledger and CBS reported in May that lamps had been moved, Peskov said nobody had proof.',
      ['lamps had been moved', 'nobody had proof'],
    ],
    [
      'The board said lamps had failed; the keepers denied any fault and said that they had slept.',
      ['lamps had failed', 'they had slept'],
    ],
    [
      'He had, Ann Lee said, no way of knowing what they did.',
      ['He had, Ann Lee said, no way of knowing what they did'],
    ],
    [
      'According to Ann Lee, chief lamp officer of Enea, a harbour firm, half of the lamps had no glass.',
      ['half of the lamps had no glass'],
    ],
    ['Harbour Comment: “Lamp threat” talk cannot hide who put them out', []],
    ['Ellery denied that it had ever bought the software and threatened to sue.', ['it had ever bought the software']],
    [
      'Ann Lee said the denials were not credible and urged a total ban.',
      ['the denials were not credible', 'a total ban'],
    ],
    [
      'Buoyworks said that all leases had been cancelled and added that it had helped the board.',
      ['all leases had been cancelled', 'it had helped the board'],
    ],
    [
      'When the board announced in June that the lamps would be sold, Ann Lee was furious.',
      ['the lamps would be sold'],
    ],
    [
      'According to the code, published in May, keepers should not lend lamps “unless they must”.',
      ['keepers should not lend lamps “unless they must”'],
    ],
    ['According to Ann Lee, head of the tide office, the timing was no accident.', ['the timing was no accident']],
    ['A stealthy cutter took out the 200ft “spy buoy” off the harbour.', []],
    [
      'Old keeper Tom Rask reckons the crew “got caught with their lamps out”.',
      ['the crew “got caught with their lamps out”'],
    ],
  ])('%s', (text, quotes) => expect(words(text)).toEqual(quotes));
});

describe('what a tagger alone takes amiss', () => {
  it('a quotation in the middle of an unattributed sentence makes all of it whose the words before were', () => {
    const [, second] = suggest(
      'Ann Lee claimed that the fleet had watched the harbour for years. The fleet uses the old canal to come at night, often with its lamps out, “very likely to hide its number.”',
    );
    expect(second?.quote).toMatch(/^The fleet uses the old canal/);
    expect(second).toMatchObject({ mode: 'partly quoted', speaker: { name: 'Ann Lee' } });
  });

  it.each([
    ['Posted 17 December 2020, 8:59 a.m. Suggest removal', []],
    [
      'Mr Orr and his firm, Tidewatch, published two reports that detail how the lamp was used by smugglers.',
      [['Orr', 'how the lamp was used by smugglers']],
    ],
    [
      'In May, the Intercept reported from papers obtained by Ann Lee which showed that the harbour was recording every call.',
      [['papers obtained by Ann Lee', 'the harbour was recording every call']],
    ],
    [
      'Tom Rask, a pilot, said in an interview with the Global Times on the 16th that the lamps had few users.',
      [['Tom Rask', 'the lamps had few users']],
    ],
  ])('%s', (text, found) => expect(suggest(text).map((s) => [s.speaker?.name ?? null, s.quote])).toEqual(found));
});
