import type en from './en';
import type { Shape } from './shape';
import accounts from './zh/accounts';
import audit from './zh/audit';
import capture from './zh/capture';
import caseDesk from './zh/case-desk';
import caseFile from './zh/case-file';
import cases from './zh/cases';
import checking from './zh/checking';
import claim from './zh/claim';
import claimDesk from './zh/claim-desk';
import claims from './zh/claims';
import compare from './zh/compare';
import desk from './zh/desk';
import document from './zh/document';
import dossiers from './zh/dossiers';
import errors from './zh/errors';
import facts from './zh/facts';
import filters from './zh/filters';
import method from './zh/method';
import palette from './zh/palette';
import publishing from './zh/publishing';
import reading from './zh/reading';
import review from './zh/review';
import shell from './zh/shell';
import sources from './zh/sources';
import speakerDesk from './zh/speaker-desk';
import speakers from './zh/speakers';
import statement from './zh/statement';
import ui from './zh/ui';
import vocabulary from './zh/vocabulary';

/** Chinese (simplified). A missing or extra key fails the type check here and the test beside it. */
const zh: Shape<typeof en> = {
  accounts,
  audit,
  capture,
  caseDesk,
  caseFile,
  cases,
  checking,
  claim,
  claimDesk,
  claims,
  compare,
  desk,
  document,
  dossiers,
  errors,
  facts,
  filters,
  method,
  palette,
  publishing,
  reading,
  review,
  shell,
  sources,
  speakerDesk,
  speakers,
  statement,
  ui,
  vocabulary,
};

export default zh;
