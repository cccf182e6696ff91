import { type Context, server } from '@/lib/domain/server';
import { countExport } from '@/lib/platform/auth/rate-limit';
import { addClaims, createDossier, getDossier, listDossiers, updateDossier } from './data';
import { compareEditions, freezeDossier, getEdition } from './edition-data';
import { beginExport, exportClaims, keptExport, previewDossier, reviewOf, takeEdition } from './export-data';
import { restoreDossier } from './restore-data';
import { type ExportFormat, SET_FORMATS } from './rules';

const dossier = server.dossiers;

/** Whoever has an account is known and may take what they need; visitors are counted by address. Throws RateLimited. */
const counted = async ({ actor, address, now }: Context, format: ExportFormat): Promise<void> => {
  if (actor.role === 'visitor') await countExport(address ?? null, SET_FORMATS.includes(format), now());
};

export const dossiers = {
  list: dossier.list.handler(({ context }) => listDossiers(context.actor)),
  get: dossier.get.handler(({ input, context }) => getDossier(context.actor, input.ref)),
  create: dossier.create.handler(({ input, context }) => createDossier(context.actor, input)),
  update: dossier.update.handler(({ input, context }) => updateDossier(context.actor, input)),
  restore: dossier.restore.handler(({ input, context }) => restoreDossier(context.actor, input)),
  add: dossier.add.handler(({ input, context }) => addClaims(context.actor, input)),
  preview: dossier.preview.handler(({ input, context }) => previewDossier(input, context)),
  freeze: dossier.freeze.handler(({ input, context }) => freezeDossier(context.actor, input)),
  edition: dossier.edition.handler(({ input }) => getEdition(input)),
  address: dossier.address.handler(({ input }) => getEdition(input)),
  compare: dossier.compare.handler(({ input }) => compareEditions(input)),
  take: dossier.take.handler(async ({ input, context }) => {
    await counted(context, input.format);
    return takeEdition(input, context.language);
  }),
  export: dossier.export.handler(async ({ input, context }) => {
    await counted(context, input.format);
    return exportClaims(input, context);
  }),
  review: dossier.review.handler(({ input, context }) => reviewOf(input, context)),
  begin: dossier.begin.handler(({ input, context }) => beginExport(context.actor, input, context.language)),
  kept: dossier.kept.handler(({ input }) => keptExport(input.id)),
};
