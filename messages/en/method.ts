/** How this desk works: its words, its rules, and how to answer back. */
export default {
  title: 'Method',
  lede: 'What the words on these pages mean, how a status is set and changed, and how to tell the desk that something is wrong.',
  contents: 'On this page',
  words: {
    title: 'The words',
    claim: {
      term: 'Claim',
      means:
        'One checkable proposition, in the desk’s own neutral words: who, what, where, when. Many statements can bear on one claim, and one statement on many claims.',
    },
    statement: {
      term: 'Statement',
      means:
        'Words of one speaker at one place in a text that was read here, with the chain of those who passed them on.',
    },
    source: {
      term: 'Source',
      means:
        'A published work. One that somebody here has read is held; one known only because others tell of it is marked as not read here.',
    },
    capture: {
      term: 'Capture',
      means:
        'The text of a source as it was read on a day, with its fingerprint. A capture never changes; reading again makes a new one beside it. Reading notes are a capture in the desk’s own words, and say so wherever they are shown.',
    },
    chain: {
      term: 'Attribution chain',
      means:
        'Who passed the words on to whom, from the text read here back to the origin. Exactly one step is the one read by us. Missing steps are shown, and the end is always said.',
    },
    evidence: {
      term: 'Evidence',
      means:
        'A passage, file or dataset that supports or refutes a claim or gives it context, with its kind and its origin.',
    },
    correction: {
      term: 'Correction',
      means:
        'A published change of an assessment, a statement or a source record: what was wrong, what is right, when, why.',
    },
  },
  axes: {
    title: 'Two questions, answered apart',
    lede: 'Whether somebody said something, and whether it is so. A true quotation of a false claim is still a true quotation; neither answer moves the other.',
    said: 'Did they say it?',
    so: 'Is it so?',
    rating: 'rating {rating} of 5',
    retired: 'Given to no claim any more; what has it keeps it.',
    ratingNote:
      'The rating goes into the data for search engines (ClaimReview) only; a status without one is left out there.',
  },
  stances: {
    title: 'How words bear on a claim',
    asserts: 'The speaker says it is so.',
    denies: 'The speaker says it is not so. A denial also says how much of the claim it covers.',
    hedges: 'The speaker says it may be so, or seems so.',
    reports: 'The speaker passes on what others say, without taking it as their own.',
    questions: 'The speaker asks or doubts, without denying.',
    omits: 'An editor looked for the claim in the source and did not find it.',
    blank: 'not examined',
    notExamined: 'Nobody has looked yet. This is the default and is never counted as an omission.',
  },
  coverage: {
    title: 'What a denial covers',
    lede: 'A denial may leave open more than it seems to answer, so each one says what it denies.',
    whole: 'The whole claim is denied.',
    part: 'A part of the claim is denied; the rest is left unanswered.',
    'another-point': 'Something is denied that the claim does not say.',
    'no-real-denial':
      'It sounds like a denial but denies nothing of the claim, such as an attack on those who make it.',
  },
  independence: {
    title: 'When evidence counts twice',
    body: 'Evidence counts by its origin. Two reports of one report are one origin and count once, however many papers print them. Where two items lean on each other, the circle is marked. No claim is called supported or refuted on second-hand reports alone.',
  },
  review: {
    title: 'How a status is set',
    body: 'An assessment is a dated event. It names the evidence considered and gives its reasons, and it is published only after a second person, who is not its author, has read it. What is added to a public claim, a statement or evidence, and a change of what is shown, are shown once such a person has passed them, with author and reason in the history; until then the page says what it said before. Assessments are added, never rewritten: the history of each claim stands on its page, and every page can be seen as it stood on a day.',
    machines:
      'Programs may suggest where to look, with a reason. People decide, and nothing suggested is stored as a fact.',
  },
  topics: { title: 'Topics' },
  errors: {
    title: 'How to report an error',
    body: 'Name the reference of what is wrong (such as C-12, T-5 or S-1), say what is wrong and what shows it. References never change, so one is enough to find the place.',
    write: 'Write to <address></address>.',
    noContact: 'This desk has not given an address here. Write to whoever runs this site, with the reference.',
    after:
      'What proves wrong is corrected in the open: the change, its day and its reason stand on the page of the record and of its case.',
  },
  licence: {
    title: 'Licence',
    content:
      'Claims, assessments and notes are the work of the desk that publishes them; ask it before reusing more than the law lets you quote. Quotations belong to those who said or printed them and are kept short.',
    code: 'The program is free software under the Apache Licence 2.0.',
  },
  data: {
    title: 'The data',
    body: 'Every page shows only what anybody can also fetch as data.',
    docs: 'Guide to the API',
    openapi: 'OpenAPI description',
    claims: 'Claims',
    sources: 'Sources',
    speakers: 'Speakers',
    cases: 'Cases',
    vocabulary: 'This vocabulary',
  },
} as const;
