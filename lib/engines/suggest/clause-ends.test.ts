import { describe, expect, it } from 'vitest';
import { suggest } from '@/lib/engines/suggest/suggest';

/** What was said and by whom. */
const said = (text: string) => suggest(text).map(({ quote, speaker }) => [quote, speaker?.name ?? null]);

describe('where the words of one end and those of another begin', () => {
  it.each([
    [
      'a second clause with a speaker of its own',
      'Norway insisted last night that the drone was a weather probe, as Lisbon said its cameras were “clearly for surveillance”.',
      [
        ['the drone was a weather probe', 'Norway'],
        ['its cameras were “clearly for surveillance”', 'Lisbon'],
      ],
    ],
    [
      'somebody who is accused speaks',
      'Two sailors accused of trying to sell the charts claimed yesterday that they had only come to see the lighthouse.',
      [['they had only come to see the lighthouse', 'Two sailors']],
    ],
    [
      'what others had told is part of what he said',
      'He said pilots had told the company that the gauge can add to the workload.',
      [['pilots had told the company that the gauge can add to the workload', 'He']],
    ],
    [
      'the whole sentence before a trailing attribution',
      'He did not clear it with the board first, an official said.',
      [['He did not clear it with the board first', 'an official']],
    ],
    [
      'the end of a long list',
      'Barrow said: no money, no plan, no time, no crew, no fuel, no charts, no radio and no hope.',
      [['no money, no plan, no time, no crew, no fuel, no charts, no radio and no hope', 'Barrow']],
    ],
    ['one word behind a colon', 'Pike: “Never.”', [['Never.', 'Pike']]],
    [
      'a second “that”',
      'Rana Pohl told CBS that the criticism was “envy, plain envy”, and that any harbour with the means does the same.',
      [['the criticism was “envy, plain envy”, and that any harbour with the means does the same', 'Rana Pohl']],
    ],
    [
      'what another country says of a claim',
      'The transport ministry alleged that divers had cut the cable, a claim Oslo dismissed as “an old tale of the sea”.',
      [
        ['divers had cut the cable', 'The transport ministry'],
        ['an old tale of the sea', 'Oslo'],
      ],
    ],
    [
      'when it was said',
      'The port’s chief executive, Karl Lund, had said a day earlier that it would be impossible to move the cranes.',
      [['it would be impossible to move the cranes', 'Karl Lund']],
    ],
    [
      'who concludes, and what passes it on',
      'The Harbour Safety Centre concluded that the new valves could not be trusted, according to a summary of its advice.',
      [['the new valves could not be trusted', 'Harbour Safety Centre']],
    ],
    [
      'an apposition before “demanded that”',
      'Norway’s ambassador, Karl Lund, demanded that all inspectors be heard.',
      [['all inspectors be heard', 'Karl Lund']],
    ],
  ])('%s', (_, text, expected) => {
    expect(said(text)).toEqual(expected);
  });
});

describe('who is meant', () => {
  it.each([
    [
      'two firms named together are two',
      'Alder and Google were named in May.\n\n“We found nothing,” Google said in an email.',
      [['We found nothing,', 'Google']],
    ],
    [
      'nobody, where it is not said whose claims they are',
      'The minister has called a meeting after claims that his telephone was on a list of targets.',
      [['his telephone was on a list of targets', null]],
    ],
    [
      'a name behind “that”',
      'The firm made an offer that Senator Jane Roe described as “too little, too late”.',
      [['too little, too late', 'Jane Roe']],
    ],
    [
      'a name with a nickname in it',
      'Chester “Sunny” Sunderland, the retired pilot, wrote that the board had been “found wanting again”.',
      [['the board had been “found wanting again”', 'Chester “Sunny” Sunderland']],
    ],
    [
      'the place that opens a report is nobody',
      'Oslo – The prime minister, Mette Ravn, said the leaks were no accident and would be repaired.',
      [['the leaks were no accident and would be repaired', 'Mette Ravn']],
    ],
    [
      'somebody without a name who spoke last',
      'In it, the unidentified inspector complained that the draft “misrepresents every fact”. “An unintended bias has been introduced,” he wrote.',
      [
        ['the draft “misrepresents every fact”', 'the unidentified inspector'],
        ['An unintended bias has been introduced,', 'the unidentified inspector'],
      ],
    ],
    [
      'a paper that only cites',
      'The Ledger said the gate was open. The paper cited several people with knowledge of the matter.',
      [['the gate was open', 'Ledger']],
    ],
    ['what was said stands elsewhere', 'She had said it with the minister standing beside her.', []],
    ['a topic before a colon', 'Lighthouse: PM calls emergency meeting', []],
  ])('%s', (_, text, expected) => {
    expect(said(text)).toEqual(expected);
  });
});
