import { describe, expect, it } from 'vitest';
import { suggest } from './suggest';

/** Text, then speaker and words of each suggestion. */
const cases: [string, ...[string, string][]][] = [
  [
    'Marit Solheim spoke on Tuesday. She put the figure at fewer than 40 routers, against the 2,300 named in the report.',
    ['Marit Solheim', 'the figure at fewer than 40 routers'],
  ],
  [
    'Some of my colleagues like the plan. The Treasury does not: it puts the cost at £340m.',
    ['Treasury', 'the cost at £340m'],
  ],
  ['Tessaly Networks denied any wrongdoing.', ['Tessaly Networks', 'any wrongdoing']],
  [
    'Elaine Marsh, 58, denies two counts of misconduct in public office.',
    ['Elaine Marsh', 'two counts of misconduct in public office'],
  ],
  [
    'Its director, Ruth Amsel, told senators the real danger was default passwords.',
    ['Ruth Amsel', 'the real danger was default passwords'],
  ],
  [
    'The committee heard from the National Standards Office in May that none of the cameras called home.',
    ['National Standards Office', 'none of the cameras called home'],
  ],
  [
    'The finding contradicts a claim by Orbisight that a military craft was to blame.',
    ['Orbisight', 'a military craft was to blame'],
  ],
  [
    'The government rejected a report by Halden Lab, which found that the routers had sent records abroad.',
    ['Halden Lab', 'the routers had sent records abroad'],
  ],
  ['Consumer groups put the number at twice that.', ['Consumer groups', 'the number at twice that']],
  [
    'The commissioner, Isolde Farrant, estimated that one in nine adults was affected.',
    ['Isolde Farrant', 'one in nine adults was affected'],
  ],
  [
    'Her barrister, Rupert Fane KC, put it to the witness that he had invented it all.',
    ['Rupert Fane', 'he had invented it all'],
  ],
  [
    'The engineer Samir Haddad conceded under cross-examination that he had kept no copy.',
    ['Samir Haddad', 'he had kept no copy'],
  ],
];

describe('who says what without “said that”', () => {
  it.each(cases)('%s', (text, ...wanted) => {
    const found = suggest(text).map((s) => [s.speaker?.name.replace(/^the /, ''), s.quote]);
    for (const each of wanted) expect(found).toContainEqual(each);
  });

  it('finds the spokeswoman and the sprinter whose names came before', () => {
    const office =
      'A spokeswoman for the interior ministry, Liv Aker, declined to comment. The spokeswoman said that procedures were followed.';
    expect(suggest(office).at(-1)?.speaker?.name).toBe('Liv Aker');
    const sport = 'Anchor runner Keisha Doyle, 22, was in tears. The sprinter said she had not been allowed to speak.';
    expect(suggest(sport).map((s) => s.speaker?.name)).toEqual(['Keisha Doyle']);
  });

  it('finds whoever does something by the name in the sentence before', () => {
    const text = 'Petra Lindqvist came back. Lindqvist only laughs. “Let them sue me for it,” the diver says.';
    expect(suggest(text)[0]?.speaker?.name).toBe('Petra Lindqvist');
  });

  it('leaves an adverb out of who speaks, and what is done while speaking out of what is said', () => {
    expect(suggest('Elaine Marsh came in. “Lose the file now,” she allegedly told him.')[0]?.speaker?.mention).toBe(
      'she',
    );
    const apron = '“I thought it was the fuse,” Agnes Thule says, wiping her hands on an apron printed with lobsters.';
    expect(suggest(apron).map((s) => s.quote)).toEqual(['I thought it was the fuse,']);
  });

  it('reads headlines in capitals', () => {
    const said = (text: string) => suggest(text).map((s) => [s.speaker?.name, s.quote]);
    expect(said('RADAR NEVER WORKED, ENGINEERS CLAIM')).toEqual([['ENGINEERS', 'RADAR NEVER WORKED']]);
    expect(said('DEAL IS DEAD, SAYS HUNT')).toEqual([['HUNT', 'DEAL IS DEAD']]);
    expect(said('MAYOR DENIES BRIBE: “I NEVER MET THEM”\n\nThe lamps were out on Monday. Nobody came.')).toEqual([
      ['MAYOR', 'I NEVER MET THEM'],
    ]);
  });
});
