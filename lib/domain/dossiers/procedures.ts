import { server } from '@/lib/domain/server';
import { addClaims, createDossier, getDossier, listDossiers, updateDossier } from './data';
import { compareEditions, freezeDossier, getEdition } from './edition-data';
import { beginExport, exportClaims, keptExport, reviewOf, takeEdition } from './export-data';

const dossier = server.dossiers;

export const dossiers = {
  list: dossier.list.handler(({ context }) => listDossiers(context.actor)),
  get: dossier.get.handler(({ input, context }) => getDossier(context.actor, input.ref)),
  create: dossier.create.handler(({ input, context }) => createDossier(context.actor, input)),
  update: dossier.update.handler(({ input, context }) => updateDossier(context.actor, input)),
  add: dossier.add.handler(({ input, context }) => addClaims(context.actor, input)),
  freeze: dossier.freeze.handler(({ input, context }) => freezeDossier(context.actor, input)),
  edition: dossier.edition.handler(({ input }) => getEdition(input)),
  address: dossier.address.handler(({ input }) => getEdition(input)),
  compare: dossier.compare.handler(({ input }) => compareEditions(input)),
  take: dossier.take.handler(({ input, context }) => takeEdition(input, context.language)),
  export: dossier.export.handler(({ input, context }) => exportClaims(input, context)),
  review: dossier.review.handler(({ input, context }) => reviewOf(input, context)),
  begin: dossier.begin.handler(({ input, context }) => beginExport(context.actor, input, context.language)),
  kept: dossier.kept.handler(({ input }) => keptExport(input.id)),
};
