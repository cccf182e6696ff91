import { describe, expect, it } from 'vitest';
import { suggest } from '@/lib/engines/suggest/suggest';

const said = (text: string) => suggest(text).map((s) => [s.quote, s.speaker?.name ?? null]);

describe('an indirect sentence that who says it interrupts', () => {
  it.each([
    ['Hugo Brandt spoke first. The drone, he said, was unarmed.', ['The drone, he said, was unarmed', 'Hugo Brandt']],
    [
      'Hugo Brandt flew to Port Ellery. The boom, he told his deputy Ann Lee, had never been tested.',
      ['The boom, he told his deputy Ann Lee, had never been tested', 'Hugo Brandt'],
    ],
    [
      'The tide office went on. The buoy, it said, was “ten years old” and safe.',
      ['The buoy, it said, was “ten years old” and safe', 'The tide office'],
    ],
    [
      'Between March and May, the documents show, nine lamps were sold to a broker whose lawyer has denied any fault.',
      ['Between March and May, the documents show, nine lamps were sold to a broker whose lawyer has denied any fault'],
    ],
    [
      'The deputy, Ann Lee, was asked whether the lamp had failed; the question, she said, was absurd.',
      ['the question, she said, was absurd', 'Ann Lee'],
    ],
    [
      'The owner’s boats, two keepers were quoted as saying, had no lamps at all.',
      ['The owner’s boats, two keepers were quoted as saying, had no lamps at all', 'two keepers'],
    ],
    [
      'The police in Ellery, according to a spokesperson, have opened no file.',
      ['The police in Ellery, according to a spokesperson, have opened no file', 'a spokesperson'],
    ],
    [
      'Rick Orr denied it. His predecessor, Manasseh Lee, who had signed the lease, was blunt: the keepers, he told the board, had behaved “like landlords”.',
      ['the keepers, he told the board, had behaved “like landlords”', 'Manasseh Lee'],
    ],
    [
      'Pat Devlin said she had counted nine lamps; one of them, she noted, was broken.',
      ['one of them, she noted, was broken', 'Pat Devlin'],
    ],
  ])('keeps its subject: %s', (text, [words, name]) => {
    const found = said(text).at(-1);
    expect(found?.[0]).toBe(words);
    if (name) expect(found?.[1]).toBe(name);
  });

  it('names the paper it was told to', () =>
    expect(
      suggest('The boom, Ann Lee told the Guardian, had never been tested.')[0]?.chain.map(({ agent }) => agent),
    ).toEqual(['the Guardian', 'Ann Lee']));

  it('leaves out an adverb before a clause with a subject of its own, and a quotation that is a sentence', () => {
    expect(said('Too often, Tom Rask said, the debate was led by people without pumps.')[0]?.[0]).toBe(
      'the debate was led by people without pumps',
    );
    expect(said('In a statement, the tide office said, “We looked twice and found nothing.”')[0]?.[0]).toBe(
      'We looked twice and found nothing.',
    );
  });
});

describe('what nobody said', () => {
  it.each([
    ['None of these reports said that the owner knew.'],
    ['Nor have they asked why the lamp was sold.'],
    ['Ann Lee has said little in public.'],
    ['The keepers said the same a day earlier.'],
    ['Critics found that hard to believe.'],
    ['The manager of a company called Tidewatch made a promise.'],
    ['Within a minute a red dot appeared over a block of flats in Ellery.'],
  ])('is not offered: %s', (text) => expect(said(text)).toEqual([]));

  it('does not stand behind a quotation and its verb as a statement of its own', () =>
    expect(said('“We were asleep when the alarm rang,” Ann Lee wrote in a separate memo.')).toHaveLength(1));

  it.each([
    ['The harbour board was accused of selling the lamps to its own members.'],
    ['The ministry did not address the claim that the lamps had been sold.'],
  ])('is nobody’s by name: %s', (text) => {
    for (const [, name] of said(text)) expect(name).toBeNull();
  });
});

describe('where what was said ends and begins', () => {
  it.each([
    [
      'The board on Tuesday denied that it had ever been told of the loss, hours after two senators asked it to explain.',
      'it had ever been told of the loss',
    ],
    [
      'Ann Lee said in a letter to the board that the lamp rested on “a broken stand”.',
      'the lamp rested on “a broken stand”',
    ],
    [
      'The Harbour Gazette reported last week that thieves had carried off nine lamps, citing six keepers of the tower.',
      'thieves had carried off nine lamps',
    ],
    [
      'Ellery will pay for a new cable to the islands after warning that a rival could cut it, Mayor Paul Orr said on Wednesday.',
      'Ellery will pay for a new cable to the islands after warning that a rival could cut it',
    ],
    ['Ann Lee raged that no boat had sunk in her time.', 'no boat had sunk in her time'],
    ['Port Ellery: we never sold the lamps', 'we never sold the lamps'],
    [
      'Tidewatch says that it “has never sold or shown” such lamps to strangers, and that any film which suggests otherwise is false.',
      'it “has never sold or shown” such lamps to strangers, and that any film which suggests otherwise is false',
    ],
  ])('%s', (text, words) => expect(said(text).map(([quote]) => quote)).toEqual([words]));

  it('is no topic before a question', () =>
    expect(said('Lamp sale: what the records do, and do not, show\n\nThe harbour slept.')).toEqual([]));
});
