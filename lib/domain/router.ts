import { assessments } from '@/lib/domain/assessments/procedures';
import { audit } from '@/lib/domain/audit/procedures';
import { cases } from '@/lib/domain/cases/procedures';
import { claims } from '@/lib/domain/claims/procedures';
import { compare } from '@/lib/domain/compare/procedures';
import { corrections } from '@/lib/domain/corrections/procedures';
import { desk } from '@/lib/domain/desk/procedures';
import { dossiers } from '@/lib/domain/dossiers/procedures';
import { drafts } from '@/lib/domain/drafts/procedures';
import { claimEvidence, evidence } from '@/lib/domain/evidence/procedures';
import { feeds } from '@/lib/domain/feeds/procedures';
import { history } from '@/lib/domain/history/procedures';
import { imports } from '@/lib/domain/imports/procedures';
import { jobs } from '@/lib/domain/jobs/procedures';
import { marks } from '@/lib/domain/marks/procedures';
import { matches } from '@/lib/domain/matches/procedures';
import { notifications } from '@/lib/domain/notifications/procedures';
import { server } from '@/lib/domain/server';
import { sources } from '@/lib/domain/sources/procedures';
import { speakers } from '@/lib/domain/speakers/procedures';
import { statements } from '@/lib/domain/statements/procedures';
import { suggestions } from '@/lib/domain/suggestions/procedures';
import { users } from '@/lib/domain/users/procedures';
import { views } from '@/lib/domain/views/procedures';
import { vocabulary } from '@/lib/domain/vocabulary/procedures';
import { waiting } from '@/lib/domain/waiting/procedures';

/** Every procedure of the contract with what carries it out. */
export const router = server.router({
  cases,
  sources,
  speakers,
  statements,
  claims: { ...claims, ...claimEvidence },
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
});
