/** The desk on a case's page: its title, question and summary, earlier versions. */
export default {
  label: 'At the desk',
  newer: 'Somebody has changed this case since you opened it. When you save, both versions stand side by side.',
  act: { edit: 'Edit case', restore: 'Earlier versions', claim: 'New claim' },
  deed: 'the change of {ref}',
  restored: 'bringing {ref} back to version {version, number}',
  field: {
    title: 'Title',
    question: 'What is in dispute',
    summary: 'What happened, in short',
    started: 'Begun',
    why: 'Why you change it',
  },
  startedHint: 'A year, a month or a day: 2013, 2020-12, 2020-12-15',
  missing: {
    title: 'Give the case a title.',
    question: 'Say what is in dispute.',
    summary: 'Say what happened.',
  },
  save: 'Save case',
  saved: '{ref} is saved.',
} as const;
