/**
 * Every act that the audit log names, by the noun it is done to. `write` and `note` take no other, so that each has its
 * words on the screen of the log; to add one, a word here and in both catalogues.
 */
export const ACTS = {
  assessment: ['draft', 'change', 'submit', 'take-back', 'publish', 'return'],
  capture: ['take', 'anchors'],
  case: ['create', 'update', 'restore', 'import'],
  change: ['pass', 'return'],
  claim: [
    ...(['create', 'update', 'restore', 'split', 'merge', 'propose-split', 'propose-merge', 'pass-proposal'] as const),
    ...(['relate', 'unrelate', 'omit', 'unomit', 'pass', 'bulk', 'bulk-back'] as const),
  ],
  dossier: ['create', 'update', 'add', 'freeze', 'restore'],
  evidence: ['create', 'update', 'withdraw', 'restore'],
  import: ['records', 'bundle', 'propose'],
  mark: ['create', 'withdraw', 'restore'],
  matches: ['not-same', 'not-same-undone'],
  omission: ['restore'],
  origin: ['update', 'restore'],
  proposal: ['return', 'take-back'],
  relation: ['update', 'restore'],
  report: ['accept', 'dismiss'],
  session: ['end'],
  source: ['update', 'restore'],
  speaker: ['create', 'update', 'restore'],
  statement: ['create', 'update', 'restore', 'withdraw'],
  status: ['create', 'update', 'order', 'retire', 'restore'],
  suggestion: ['accept', 'accept-again', 'take-back'],
  token: ['create', 'revoke'],
  topic: ['create', 'update', 'retire', 'restore'],
  user: [
    ...(['add', 'arrive', 'set-up', 'set-password', 'change-password', 'reset', 'update', 'role'] as const),
    ...(['disable', 'enable', 'sign-in', 'sign-out'] as const),
  ],
} as const;

type Acts = typeof ACTS;
export type ActNoun = keyof Acts;

/** An act as the log has it: `claim.merge`. */
export type AuditAct = { [Noun in ActNoun]: `${Noun}.${Acts[Noun][number]}` }[ActNoun];
