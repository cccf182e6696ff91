import { assessments } from './assessments/contract';
import { audit } from './audit/contract';
import { cases } from './cases/contract';
import { caseEdits } from './cases/edit-contract';
import { claims } from './claims/contract';
import { claimEdits } from './claims/edit-contract';
import { compare } from './compare/contract';
import { corrections } from './corrections/contract';
import { desk } from './desk/contract';
import { dossiers } from './dossiers/contract';
import { drafts } from './drafts/contract';
import { evidence } from './evidence/contract';
import { feeds } from './feeds/contract';
import { history } from './history/contract';
import { imports } from './imports/contract';
import { jobs } from './jobs/contract';
import { marks } from './marks/contract';
import { matches } from './matches/contract';
import { notifications } from './notifications/contract';
import { captureEdits } from './sources/capture-contract';
import { sources } from './sources/contract';
import { speakers } from './speakers/contract';
import { speakerEdits } from './speakers/edit-contract';
import { statements } from './statements/contract';
import { statementEdits } from './statements/edit-contract';
import { suggestions } from './suggestions/contract';
import { users } from './users/contract';
import { views } from './views/contract';
import { vocabulary } from './vocabulary/contract';
import { waiting } from './waiting/contract';

/** The whole promise of the application: REST at /api, described by /api/openapi.json, spoken by every screen. */
export const contract = {
  cases: { ...cases, ...caseEdits },
  sources: { ...sources, ...captureEdits },
  speakers: { ...speakers, ...speakerEdits },
  statements: { ...statements, ...statementEdits },
  claims: { ...claims, ...claimEdits },
  evidence,
  assessments,
  waiting,
  compare,
  corrections,
  dossiers,
  feeds,
  vocabulary,
  marks,
  matches,
  suggestions,
  drafts,
  history,
  imports,
  jobs,
  notifications,
  desk,
  views,
  users,
  audit,
};
