export default {
  notFound: {
    kicker: 'Page not found',
    title: 'There is nothing at this address',
    body: 'References such as C-12 or S-3 never change and are never reused, so the address may be mistyped. Nothing was lost.',
    search: 'Search instead',
    or: 'Or begin from',
  },
  tooLong: {
    title: 'This page took too long to make',
    body: 'The database was asked for more than it could gather in time, and was stopped. Nothing stored was changed. Ask for less at once, one case or a filter, or try again later.',
  },
  failed: {
    kicker: 'Problem',
    title: 'This page could not be shown',
    body: 'Something failed while the page was being made. Nothing stored was changed. Try again; if it fails again, tell the desk the number below.',
    digest: 'Number {digest}',
    again: 'Try again',
    home: 'Go to the front page',
  },
} as const;
