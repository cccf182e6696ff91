import { AUDIT_JOB } from '@/lib/domain/audit/data';
import { EXPORT_JOB } from '@/lib/domain/dossiers/export-data';
import { FETCH_JOB } from '@/lib/domain/sources/original-data';
import { SUGGEST_JOB } from '@/lib/domain/suggestions/run-data';
import { captureUrl } from './capture-url';
import { checkAudit } from './check-audit';
import { exportDossier } from './export';
import { suggestStatements } from './suggest';
import type { Work } from './work';

/** Every kind of long work. To add one: its file beside this one, and a word here. */
export const JOBS: Readonly<Record<string, Work>> = {
  [FETCH_JOB]: captureUrl,
  [SUGGEST_JOB]: suggestStatements,
  [EXPORT_JOB]: exportDossier,
  [AUDIT_JOB]: checkAudit,
};
