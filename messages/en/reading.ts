/** What stands on every page of record: its past, its foot, its corrections. */
export default {
  asOf: {
    title: 'An earlier state',
    body: 'This page is shown as it stood on <date></date>. What was recorded or changed later is left out.',
    now: 'See it as it is now',
  },
  colophon: {
    label: 'About this record',
    recorded: 'recorded <when></when> by <who></who>.',
    changed: 'Version {version}, changed <when></when> by <who></who>.',
    data: 'This page as data (JSON)',
    stood: 'As it stood on',
    show: 'Show',
  },
  corrections: { title: 'Corrections', of: 'corrects', right: 'Now:' },
  newer: { title: 'This page has changed since you opened it.', show: 'Show it as it is now' },
  find: { submit: 'Search', clear: 'Clear' },
} as const;
