import { describe, expect, it } from 'vitest';
import { suggest } from '@/lib/engines/suggest/suggest';

const said = (text: string) => suggest(text, { language: 'en' }).map((s) => [s.speaker?.name ?? null, s.quote]);

describe('where the writer goes on, and what the tagger passes over', () => {
  it.each([
    [
      'a participle of what was done by saying it',
      'Buoy maker Northgate said on Tuesday an outside firm had found no fault in its lamps, rejecting a magazine report that has wiped a third off its value.',
      [['Northgate', 'an outside firm had found no fault in its lamps']],
    ],
    [
      'what a speaker did not do',
      'The authors, Nadia Rahman and Ben Tully, said the pattern was “consistent with a state customer” but stopped short of naming one.',
      [['Nadia Rahman and Ben Tully', 'the pattern was “consistent with a state customer”']],
    ],
    [
      'a second verb behind an object',
      'Spokeswoman Mei Lan slammed the “hysterical” reaction of the harbour and demanded the return of the buoy.',
      [
        ['Mei Lan', 'the “hysterical” reaction of the harbour'],
        ['Mei Lan', 'the return of the buoy'],
      ],
    ],
    [
      'when and where, before a quotation',
      'As Tomas Wrona pointed out on the mailing list, “it is exactly what the harbour rules say.”',
      [['Tomas Wrona', 'it is exactly what the harbour rules say.']],
    ],
    [
      'a verb of speech with its “that”',
      'A harbour judge who looked at it last May wrote that the council did not need proof.',
      [['A harbour judge', 'the council did not need proof']],
    ],
    [
      'whom it reminds, between the verb and its “that”',
      'Dame Olive Treece, who sits on the harbour committee and therefore never says anything, reminded the House that a similar object had been sighted in 1913.',
      [['Olive Treece', 'a similar object had been sighted in 1913']],
    ],
    [
      'a contrast with a speaker of its own',
      'Its harbour minister, Nina Felder, has repeatedly argued that a sudden ban would hurt pilots, although a report by her own ministry, leaked to the magazine Kompass, concluded that the risk was “no longer acceptable”.',
      [
        ['Nina Felder', 'a sudden ban would hurt pilots'],
        ['a report by her own ministry', 'the risk was “no longer acceptable”'],
      ],
    ],
    [
      'who was told, and when',
      'Harbour commissioner Pierre Lacroix told a news conference only ten of the 27 ports had used the powers they had been given.',
      [['Pierre Lacroix', 'only ten of the 27 ports had used the powers they had been given']],
    ],
    [
      'a participle behind a quotation, with a clause of its own',
      'Ann Lee said it was “a clear-eyed choice”, adding that other harbours were taking note of it.',
      [
        ['Ann Lee', 'it was “a clear-eyed choice”'],
        ['Ann Lee', 'other harbours were taking note of it'],
      ],
    ],
    [
      'another who speaks behind “while”',
      'Harbour mouthpiece Galina Orlova claimed the port had “invented a soap opera”, while a pal of the pilot said he was “alive, well and sick of it all”.',
      [
        ['Galina Orlova', 'the port had “invented a soap opera”'],
        ['a pal of the pilot', 'he was “alive, well and sick of it all”'],
      ],
    ],
    [
      'a sum with its sign',
      'A harbour spokesman insisted £10 million had been set aside for the area.',
      [['A harbour spokesman', '£10 million had been set aside for the area']],
    ],
    [
      'what was put to somebody',
      'Mr Frewin put it to him that the pilots had been under pressure to find a culprit.',
      [['Frewin', 'the pilots had been under pressure to find a culprit']],
    ],
    [
      'who told the writer',
      'The council met this morning, and I am told by two people who were in the room that the vote was far from unanimous.',
      [['two people', 'the vote was far from unanimous']],
    ],
    [
      'a month that is cut short ends no sentence, and “according to” behind it attributes all',
      'Northgate has until Oct. 17 to answer, according to Senator Paula Reyes, who signed the letter along with a colleague.',
      [['Paula Reyes', 'Northgate has until Oct. 17 to answer']],
    ],
  ])('%s', (_, text, expected) => {
    expect(said(text)).toEqual(expected);
  });
});

describe('who speaks, from the first word to the last', () => {
  it.each([
    [
      'not what was asked before',
      'Asked about it at a ribbon-cutting, the harbour master snapped: “Not now, folks.”',
      [['the harbour master', 'Not now, folks.']],
    ],
    [
      'the whole of a list',
      'Latvia, Estonia, Denmark, Sweden and Romania have all said that they will close their ports by 2027.',
      [['Latvia, Estonia, Denmark, Sweden and Romania', 'they will close their ports by 2027']],
    ],
    [
      'letters behind a name are no surname',
      'Opening the case, Margaret Oduya QC said Hallam had photographed eleven pages of the harbour log. Later Ms Oduya added that nobody had seen him.',
      [
        ['Margaret Oduya', 'Hallam had photographed eleven pages of the harbour log'],
        ['Margaret Oduya', 'nobody had seen him'],
      ],
    ],
    [
      'a description of whom was just heard',
      'Eyewitness Kelly Marsh, 34, a nurse, told how she thought the buoy was the moon. “Then my son points,” she said. The mum-of-two added: “I nearly dropped my sandwich.”',
      [
        ['Kelly Marsh', 'she thought the buoy was the moon'],
        ['Kelly Marsh', 'Then my son points,'],
        ['Kelly Marsh', 'I nearly dropped my sandwich.'],
      ],
    ],
    [
      'not the participles behind a noun',
      'A study commissioned by the pilots and published last year estimated that coverage would be delayed by three years.',
      [['A study', 'coverage would be delayed by three years']],
    ],
  ])('%s', (_, text, expected) => {
    expect(said(text)).toEqual(expected);
  });
});

describe('through whom it was said', () => {
  const carried = (text: string) =>
    suggest(text, { language: 'en' }).map((s) => [
      s.speaker?.name ?? null,
      s.chain.map((link) => link.agent).join(' > '),
    ]);
  it.each([
    [
      'a paper by the part of its name that is used alone',
      'Buoy row deepens\nBy Dean Rudd for The Daily Clarion\n\nA harbour source told the Clarion that the senator “could not find the port on a map”.',
      [['A harbour source', 'the Clarion > A harbour source']],
    ],
    [
      'the agency of the dateline',
      'SAN JOSE, Calif., Oct 9 (Newswire) - Northgate closed its yard. A spokeswoman for Pomona told Newswire that it had “repeatedly explained this to the reporters”.',
      [['A spokeswoman for Pomona', 'Newswire > A spokeswoman for Pomona']],
    ],
    [
      'a paper that is told something',
      'Furious council leader Maggie Crewe told the Echo: “They came, they took their photographs, they left.”',
      [['Maggie Crewe', 'the Echo > Maggie Crewe']],
    ],
    [
      'a daily that no list knows',
      'Hongtu was quoted by the German daily Rheinischer Bote as saying that it strongly opposes the remarks.',
      [['Hongtu', 'Rheinischer Bote > Hongtu']],
    ],
    [
      'an agency behind what somebody said at a briefing',
      'Harbour spokesperson Wen Bo said at a regular briefing in Beijing that there was no evidence of harm, the state news agency reported.',
      [['Wen Bo', 'the state news agency > Wen Bo']],
    ],
  ])('%s', (_, text, expected) => {
    expect(carried(text)).toEqual(expected);
  });
});

it('calls a clause with a few words in marks quoted in part, whatever they would be alone', () => {
  const [found] = suggest(
    'The vicar told me, in confidence and then again without it, that he blames the pilots “out of habit”.',
  );
  expect([found?.mode, found?.parts.length]).toEqual(['partly quoted', 1]);
});
