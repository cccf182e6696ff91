import { describe, expect, it } from 'vitest';
import { suggest } from '@/lib/engines/suggest/suggest';

const read = (text: string) =>
  suggest(text, { language: 'en' }).map((s) => [s.speaker?.name ?? null, s.verb, s.quote] as const);

describe('a plain clause', () => {
  it.each([
    [
      'without “that” behind its verb',
      'Orrell claimed the board had received 41 complaints in 2019.',
      ['Orrell', 'claimed', 'the board had received 41 complaints in 2019'],
    ],
    [
      'without “that” or article',
      'Peter Lunn testified workers were ordered out of the hall.',
      ['Peter Lunn', 'testified', 'workers were ordered out of the hall'],
    ],
    [
      'before “adding” has the verb that stands before it',
      'Peter Lunn conceded that the valve had failed twice, adding that nobody was hurt.',
      ['Peter Lunn', 'conceded', 'the valve had failed twice'],
    ],
    [
      'keeps “it had” before a quotation',
      'Bolt said it had refuted “every single claim” in the report and was considering legal action.',
      ['Bolt', 'said', 'it had refuted “every single claim” in the report and was considering legal action'],
    ],
    [
      'before a trailing “claimed”',
      'A petition for the same had been signed by 30,000 people by Tuesday evening, organisers claimed.',
      ['organisers', 'claimed', 'A petition for the same had been signed by 30,000 people by Tuesday evening'],
    ],
  ] as const)('%s', (_, text, statement) => expect(read(text)).toContainEqual(statement));

  it('is not what somebody lays hands on', () => expect(read('Farley claimed the prize.')).toEqual([]));
});

describe('a short denial', () => {
  it.each([
    ['Not true. Not even close, Barrow said.', 'Barrow', 'Not true. Not even close'],
    ['The pump never failed. Nonsense. Utter nonsense, Ada Crane said.', 'Ada Crane', 'Nonsense. Utter nonsense'],
    ['Not so, Ada Crane said. It was the tracker.', 'Ada Crane', 'Not so'],
  ])('is said with the one before it: %s', (text, name, quote) =>
    expect(read(text).map(([who, , words]) => [who, words])).toEqual([[name, quote]]),
  );
});

describe('what is written', () => {
  it.each([
    ['The messages, made public in October, read: “Do not tell the board.”', 'The messages', 'read'],
    [
      'The messages between two traders, obtained by LeakHub and published in August, read: “Move it today.”',
      'The messages between two traders',
      'read',
    ],
    ['The email goes on to say: “Trump wants the senators to vote no.”', 'The email', 'goes on to say'],
    ['Payroll records seen by this newspaper show both worked there until 2020.', 'Payroll records', 'show'],
  ])('speaks itself: %s', (text, name, verb) =>
    expect(read(text).map(([who, cue]) => [who, cue])).toEqual([[name, verb]]),
  );

  it('is a title where what follows says so', () =>
    expect(read('In “Living with the Dead,” the band’s third record, Barrow sings of home.')).toEqual([]));
});

describe('a plain clause does not take', () => {
  it.each([
    ['what the writer adds', 'Tom Rask claimed the pump had passed every test, but offered no proof.', 'proof'],
    [
      'who says it where nothing is cut off',
      'Too often, Tom Rask said, the debate was led by people who had no pumps.',
      'Rask',
    ],
  ])('%s', (_, text, word) => {
    expect(read(text)).toHaveLength(1);
    expect(read(text)[0]?.[2]).not.toContain(word);
  });

  it('a statement “in” which somebody speaks for the speaker', () =>
    expect(read('In a statement, Tom Rask said the videos show the pump at rest.')[0]?.[0]).toBe('Tom Rask'));
});
