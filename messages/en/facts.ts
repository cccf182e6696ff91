export default {
  compare: { label: 'The same claims elsewhere', matrix: 'Compare positions', timeline: 'In time', map: 'As a map' },
  trail: {
    label: 'On whose word, from what we read back to the origin',
    readByUs: 'read by us',
    gap: 'step not known',
    from: 'goes back to',
  },
  axes: {
    label: 'Where it stands',
    said: 'Did they say it?',
    so: 'Is it so?',
    denied: 'What is denied',
    notDenied: 'No denial known',
    notDeniedNote: 'No statement held here denies it.',
  },
  coverage: 'denies {coverage}',
  ofDesk: '{name} ({desk})',
  roleAt: '{role}, {organisation}',
} as const;
