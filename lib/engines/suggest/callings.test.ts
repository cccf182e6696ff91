import { describe, expect, it } from 'vitest';
import { suggest } from '@/lib/engines/suggest/suggest';

const names = (text: string) => suggest(text, { language: 'en' }).map(({ speaker }) => speaker?.name ?? null);

describe('a name', () => {
  it.each([
    ['Democrat Hillary Clinton said the letter was a forgery.', 'Hillary Clinton'],
    ['Republican Marco Rubio said the vote was close.', 'Marco Rubio'],
    ['In a speech, Person of the Year Barack Obama said the country had moved on.', 'Barack Obama'],
    ['Winner of the Golden Boot of the Year Sam Doyle said the affair had harmed the sport.', 'Sam Doyle'],
    ['Singer Tom Vance said the hall was full.', 'Tom Vance'],
    ['Sprinter-turned-winger Leo Marsh said the test was wrong.', 'Leo Marsh'],
    ['Kaplan & Sons said the books were in order.', 'Kaplan & Sons'],
    ['Tyler Perry Thomas said the hall was full.', 'Tyler Perry Thomas'],
    ['The Republican National Committee said it would appeal.', 'Republican National Committee'],
  ])('is told from what stands before it: %s', (text, name) => expect(names(text)).toEqual([name]));

  it('is the firm’s where it says “it” of itself and was named after its founder', () => {
    const founder = 'Tom Rask founded the antivirus firm Rask Lab. Rask said it had never helped any government.';
    expect(names(founder)).toEqual(['Rask Lab']);
    expect(names('Rask Lab was founded by Tom Rask. Rask said it had been a mistake.')).toEqual(['Tom Rask']);
  });

  it('is the firm’s where it speaks of “its” own, whoever was named last', () =>
    expect(
      names('Rask & Sons kept the books. David Rask founded the firm in 1988. Rask said its work met every standard.'),
    ).toEqual(['Rask & Sons']));

  it('is nobody’s where the reader is spoken to', () =>
    expect(names('As you said, the matter is closed.')).toEqual([null]));

  it('is not the day a dispatch was sent from', () =>
    expect(names('CORVA, 12 May – The operator of the Tellin dam has denied that it concealed cracks.')).toEqual([
      'The operator of the Tellin dam',
    ]));
});
