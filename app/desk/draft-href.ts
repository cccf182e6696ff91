/** Where the form of a draft is, by what it is a draft of; a key of another make leads nowhere. */
export function draftHref(key: string): string | undefined {
  const capture = /^(?:statement|evidence|note|tag):new:(S-\d+)\.(\d+)/.exec(key);
  if (capture) return `/sources/${capture[1]}?capture=${capture[2]}&edit=1`;
  const [noun = '', ref = '', rest = ''] = key.split(':');
  return ref ? PLACES[noun]?.(ref, rest) : undefined;
}

/** The form of each kind of record, by its reference and what else its key says. */
const PLACES: Readonly<Record<string, (ref: string, rest: string) => string | undefined>> = {
  case: (ref) => `/cases/${ref}?edit=1`,
  claim: (ref, act) => `/claims/${ref}?edit=${act || '1'}`,
  statement: (ref) => `/statements/${ref}`,
  source: (ref) => `/sources/${ref}/edit`,
  speaker: (ref) => `/speakers/${ref}?edit=1`,
  evidence: (ref, claim) => (claim ? `/claims/${claim}?edit=${ref}` : undefined),
  relation: (ref, claim) => (claim ? `/claims/${claim}?edit=${ref}` : undefined),
  dossier: (ref) => `/dossiers/${ref}/edit`,
  assessment: (ref, claim) => (ref === 'new' ? `/review/new?claim=${claim}` : `/review/${ref}`),
  review: (ref) => `/review/${ref}`,
  omission: (claim, source) => (claim === 'new' ? `/sources/${source}?edit=1` : `/claims/${claim}?edit=${source}`),
};

/** What a draft is of, by its key: the word for it ("statement", "new-statement", "split") and the record it is about. */
export function draftSubject(key: string): { noun: string; ref: string } {
  const [noun = '', ref = '', rest = ''] = key.split(':');
  if (ref === 'new') return { noun: `new-${noun}`, ref: rest };
  if (noun === 'claim' && rest) return { noun: rest === 'split' ? rest : `new-${rest}`, ref };
  return { noun, ref };
}
