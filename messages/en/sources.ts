/** The list of sources, and the page of one: the edition of its text. */
export default {
  title: 'Sources',
  lede: 'The published works in which statements were read, and those known here only because others tell of them.',
  kicker: '{ref} · {type}',
  description:
    '{held, select, true {{type} by {publisher}, read here: {statements, plural, one {# statement} other {# statements}}, each in its place and on whose word.} other {{type} by {publisher}, known here only through what others say of it.}}',
  relayedOnly:
    'Nobody at this desk has read this work. What is known of it here is what others say it says, and each of them may be wrong.',
  list: {
    label: 'Sources found',
    find: 'Titles and words in sources',
    show: 'Show',
    all: 'All sources',
    held: 'Read here',
    relayed: 'Known through others',
    total: '{total, plural, =0 {No sources} one {# source} other {# sources}}',
    statements: '{count, plural, one {# statement} other {# statements}}',
    passes: '{count, plural, one {# statement passes through it} other {# statements pass through it}}',
    readHere: 'read here',
    notRead: 'not read here',
    empty: 'No source matches',
    emptyHint: 'Try fewer words, or look among all sources.',
    clear: 'See all sources',
    sentence: '{held, select, yes {read here} no {known only through others} other {}}',
  },
  facts: {
    label: 'About this source',
    publisher: 'Publisher',
    authors: 'By',
    published: 'Published',
    undated: 'day not known',
    language: 'Language',
    address: 'Address',
    rights: 'Rights',
    statements: 'Statements',
    statementsBy:
      '{statements, plural, one {# statement} other {# statements}} by {speakers, plural, one {# speaker} other {# speakers}}',
    leavesOut: 'Leaves out',
    claims: '{count, plural, one {# claim} other {# claims}}',
    cases: 'Case',
    shown: 'Shown',
    ownWords: ' in the desk’s own words, not the work’s text',
    note: 'Remark',
    sha256: 'Text sha256',
    check: 'How to check',
    checkText:
      'The fingerprint is taken of the text as UTF-8 without a final line break. Fetch the text and take it yourself:',
    checkHidden:
      'The fingerprint is taken of the whole text as UTF-8: in Unicode form NFC, lines ended by a line feed, without spaces at line ends or a final line break. Whoever holds the text can take it and compare.',
    original: 'The original file had',
  },
  edition: {
    texts: 'Texts of this source',
    text: '{kind}, {ref}',
    words: 'Text',
    notesWhose: 'Reading notes, in the desk’s own words. Only what stands between quotation marks is the work’s text.',
    hiddenTitle: 'Quoted passages only',
    hidden:
      'The rights to this work allow short quotations, so its full text is not shown to visitors. These are the passages quoted from it, in their order; what stands between them is left out.',
    cards: 'Statements in this text',
    sign: '{ref}: {name}, {stance}',
    bearsOnNothing: 'bears on no claim',
    statement: '{ref} in full',
    back: 'Back to the words',
    close: 'Close',
    unmarked:
      '{count, plural, one {# statement of this source is} other {# statements of this source are}} not marked in this text',
    unmarkedWhy:
      'They were recorded without quoted words that stand here. Each leads to the text in which it is marked.',
  },
  relayed: {
    title: 'What others say it says',
    count: '{count, plural, one {# statement} other {# statements}}',
    note: 'These words were read elsewhere. None of them has been compared with the work itself.',
    none: 'No statement here refers to it',
    in: 'Read in',
  },
  leavesOut: {
    title: 'What it leaves out',
    count: '{count, plural, one {# claim} other {# claims}}',
    note: 'An editor looked for each of these claims in the text and did not find it. A claim that is not listed was not looked for.',
  },
} as const;
