/** The list of speakers and the page of one. */
export default {
  inTime: 'Positions over time, and what changed',
  title: 'Speakers',
  lede: 'The people, organisations and outlets whose words are held here, or through whom words reached this desk.',
  kicker: '{ref} · {kind}',
  description:
    'What {name} said on {claims, plural, =0 {no claim held here} one {# claim} other {# claims}}, in the words, with the stance taken and on whose word.',
  list: {
    label: 'Speakers found',
    find: 'Name, in any script',
    kind: 'Kind',
    all: 'All kinds',
    total: '{total, plural, =0 {No speakers} one {# speaker} other {# speakers}}',
    said: '{statements, plural, =0 {no words of theirs are held} one {# statement} other {# statements}}{claims, plural, =0 {} one { on # claim} other { on # claims}}',
    speaksFor: ', speaks for <who></who>',
    empty: 'No speaker of that name',
    emptyHint: 'Try a part of the name, or the name in another script.',
    clear: 'See all speakers',
  },
  facts: {
    label: 'About this speaker',
    names: 'Names',
    roles: 'Roles',
    speaksFor: 'Speaks for',
    voices: 'Those who speak for it',
    country: 'Country',
    wikidata: 'Wikidata',
    relayed: 'Passed on',
    relayedCount:
      '{count, plural, one {# statement of others reached this desk through them} other {# statements of others reached this desk through them}}',
    note: 'Remark',
  },
  positions: {
    title: 'What they said, claim by claim',
    count: '{count, plural, one {# claim} other {# claims}}',
    none: 'No words of theirs are held here',
    noneHint: 'They are named in what others said.',
    inPlace: '{ref} in its place in {source}',
  },
  works: 'Works they published or wrote',
} as const;
