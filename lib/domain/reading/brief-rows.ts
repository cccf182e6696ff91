import type { z } from 'zod';
import type { ClaimBrief, captureBrief, SourceBrief, SpeakerBrief } from '@/lib/domain/briefs';
import { captureReference, reference } from '@/lib/domain/references';
import type { Prisma } from '@/prisma/generated/client';
import { roleAt } from './role';
import { text, word } from './words';

/* What is read of a record that another one shows, and the one mapper to its shape in briefs.ts. */

const organisation = { select: { number: true, name: true } } as const;
type OrganisationRow = { number: number; name: unknown };

export const toOrganisation = (row: OrganisationRow) => ({
  ref: reference('speaker', row.number),
  name: text(row.name),
});

export const speakerSelect = {
  id: true,
  number: true,
  kind: true,
  name: true,
  speaksFor: organisation,
  roles: { select: { title: true, from: true, to: true, position: true } },
} satisfies Prisma.SpeakerSelect;
export type SpeakerRow = Prisma.SpeakerGetPayload<{ select: typeof speakerSelect }>;

/** A speaker as they stood when they spoke; `said` is a partial date, null where it is not known. */
export function toSpeakerBrief(row: SpeakerRow, said: string | null): SpeakerBrief {
  const roles = row.roles.map((role) => ({ ...role, title: text(role.title) }));
  return {
    ...toOrganisation(row),
    kind: row.kind,
    role: roleAt(roles, said),
    speaksFor: row.speaksFor && toOrganisation(row.speaksFor),
  };
}

export const sourceSelect = {
  id: true,
  number: true,
  type: true,
  title: true,
  language: true,
  published: true,
  publishedCirca: true,
  url: true,
  held: true,
  publisher: organisation,
} satisfies Prisma.SourceSelect;
export type SourceRow = Prisma.SourceGetPayload<{ select: typeof sourceSelect }>;

export const toSourceBrief = (row: SourceRow): SourceBrief => ({
  ref: reference('source', row.number),
  type: row.type,
  title: row.title,
  language: row.language,
  publisher: row.publisher && toOrganisation(row.publisher),
  published: row.published,
  publishedCirca: row.publishedCirca,
  url: row.url,
  held: row.held,
});

/** Everything of a capture but its text, which may be long. */
export const captureSelect = {
  id: true,
  edition: true,
  kind: true,
  language: true,
  takenAt: true,
  length: true,
  textSha256: true,
  originalSha256: true,
  method: true,
} satisfies Prisma.CaptureSelect;
export type CaptureRow = Prisma.CaptureGetPayload<{ select: typeof captureSelect }>;

/** A capture of the source with this number. */
export const toCaptureBrief = (row: CaptureRow, source: number): z.infer<typeof captureBrief> => ({
  ref: captureReference(source, row.edition),
  edition: row.edition,
  kind: word(row.kind),
  language: row.language,
  takenAt: row.takenAt.toISOString(),
  length: row.length,
  textSha256: row.textSha256,
  originalSha256: row.originalSha256,
  method: row.method,
});

/**
 * A claim with the assessment in force at a moment (null: now). Published assessments are those with a time of
 * publication (the database sees to that); a filter by state would name an enum, which schema as_of has none of.
 */
export const claimSelect = (moment: Date | null) =>
  ({
    id: true,
    number: true,
    proposition: true,
    state: true,
    assessments: {
      where: { publishedAt: moment ? { lte: moment } : { not: null } },
      orderBy: [{ publishedAt: 'desc' }, { number: 'desc' }],
      take: 1,
      select: { statusKey: true },
    },
  }) satisfies Prisma.ClaimSelect;
export type ClaimRow = Prisma.ClaimGetPayload<{ select: ReturnType<typeof claimSelect> }>;

export const toClaimBrief = (row: ClaimRow): ClaimBrief => ({
  ref: reference('claim', row.number),
  proposition: text(row.proposition),
  status: row.assessments[0]?.statusKey ?? 'unassessed',
});
