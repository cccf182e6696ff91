/** What the columns of a table that is brought in can be. */
export default {
  title: 'Columns of the table',
  note: 'Say what each column is, then show again what would come in.',
  rows: 'Its rows are',
  kind: { claims: 'Claims', sources: 'Sources' },
  example: 'First: {words}',
  empty: 'Nothing stands in it.',
  leave: 'left out',
  field: {
    proposition: 'Proposition',
    note: 'Note',
    from: 'From (date)',
    to: 'To (date)',
    topics: 'Topics, by ;',
    url: 'Address (URL)',
    language: 'Language (tag)',
    title: 'Title',
    type: 'Type (as in CSL)',
    publisher: 'Publisher',
    authors: 'Authors, by ;',
    published: 'Published (date)',
  },
};
