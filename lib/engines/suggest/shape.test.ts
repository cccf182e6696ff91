import { describe, expect, it } from 'vitest';
import { suggest } from '@/lib/engines/suggest/suggest';

/** What was said, by whom, with which verb. */
const said = (text: string) => suggest(text).map(({ quote, speaker, verb }) => [quote, speaker?.name ?? null, verb]);

describe('a whole sentence in marks, with any verb beside it', () => {
  it.each([
    ['“Nobody asked us,” whined the deputy harbourmaster.', 'Nobody asked us,', 'the deputy harbourmaster', 'whined'],
    ['“It’s a lot of noise,” reckons Tom Barlow, who ran the yard.', 'It’s a lot of noise,', 'Tom Barlow', 'reckons'],
    ['“That was no accident,” harrumphed Sir Alan Pike.', 'That was no accident,', 'Alan Pike', 'harrumphed'],
    ['“We did ask,” chipped in his brother Karl.', 'We did ask,', 'Karl', 'chipped in'],
    ['“They all knew,” tuts Mr Dale, a retired postman.', 'They all knew,', 'Dale', 'tuts'],
    ['“He never paid a penny,” Mr Pike grumbled.', 'He never paid a penny,', 'Pike', 'grumbled'],
    ['“Ask them,” he spat.', 'Ask them,', 'he', 'spat'],
    ['“Nonsense,” snorted Pike.', 'Nonsense,', 'Pike', 'snorted'],
    ['Fielding sneered: “You people have no idea.”', 'You people have no idea.', 'Fielding', 'sneered'],
  ])('%s', (text, quote, speaker, verb) => {
    expect(said(text)).toEqual([[quote, speaker, verb]]);
  });

  it.each([
    '“Living with the Dead,” the band’s third record, opened the season.',
    '“Do you take us for fools?” The captain turned away.',
    '“It was raining.” Fielding closed the door.',
  ])('is nobody’s where the verb is a deed: %s', (text) => {
    expect(said(text).filter(([, speaker]) => speaker !== null)).toEqual([]);
  });
});

describe('who speaks behind the verb of another', () => {
  it.each([
    [
      'The minister was reported by the Star as saying that the port would close by June.',
      [['the port would close by June', 'The minister', 'as saying']],
    ],
    [
      'The mayor was quoted by the Evening Star as saying “the port will close”.',
      [['the port will close', 'The mayor', 'as saying']],
    ],
    [
      'Northgate has been described by Ida Berg as a threat to every harbour.',
      [['a threat to every harbour', 'Ida Berg', 'described by']],
    ],
    [
      'The buoy has been described by Lisbon as “a civilian buoy used for research”.',
      [['a civilian buoy used for research', 'Lisbon', 'described by']],
    ],
  ])('%s', (text, expected) => {
    expect(said(text)).toEqual(expected);
  });

  it('keeps who passed it on in the chain', () => {
    const [found] = suggest('The minister was reported by the Star as saying that the port would close by June.');
    expect(found?.chain.map(({ agent }) => agent)).toEqual(['the Star', 'The minister']);
  });
});

describe('what somebody was told', () => {
  it.each([
    [
      'The judge told the jury on Monday to ignore what they had read about the case in newspapers.',
      [['to ignore what they had read about the case in newspapers', 'The judge', 'told']],
    ],
    ['Mrs May told MPs the agreement was final.', [['the agreement was final', 'May', 'told']]],
    ['Mrs May told MPs that the agreement was final.', [['the agreement was final', 'May', 'told']]],
  ])('%s', (text, expected) => {
    expect(said(text)).toEqual(expected);
  });

  it.each([
    'She wrote nothing down that evening.',
    'He said nothing that evening about the money.',
    'The Speaker ruled the amendment out of order.',
  ])('says nothing of %s', (text) => {
    expect(said(text)).toEqual([]);
  });

  it('keeps “said nothing was stolen”', () => {
    expect(said('The spokesman said nothing was stolen.')).toEqual([['nothing was stolen', 'The spokesman', 'said']]);
  });

  it('keeps the place of a ministry', () => {
    expect(said('“No ship crossed the line,” said the defence ministry in Oslo.')).toEqual([
      ['No ship crossed the line,', 'the defence ministry in Oslo', 'said'],
    ]);
  });
});

describe('headlines', () => {
  it.each([
    ['Police: man held after harbour fire', [['man held after harbour fire', 'Police', ':']]],
    ['Theresa May: deal is dead unless MPs back it', [['deal is dead unless MPs back it', 'Theresa May', ':']]],
    ['Man held after harbour fire, police say', [['Man held after harbour fire', 'police', 'say']]],
    ['Harbour deal is dead, says Kaas', [['Harbour deal is dead', 'Kaas', 'says']]],
    ['Salisbury: what we know so far', []],
    ['Brexit: the story so far', []],
  ])('%s', (text, expected) => {
    expect(said(text)).toEqual(expected);
  });

  it('takes a bare name for a speaker where it speaks below', () => {
    const text = 'Okafor: deal is dead\n\nThe finance minister, Ngozi Okafor, said on Monday that there was no deal.';
    expect(said(text)[0]).toEqual(['deal is dead', 'Ngozi Okafor', ':']);
  });
});
