import accounts from './en/accounts';
import audit from './en/audit';
import capture from './en/capture';
import caseDesk from './en/case-desk';
import caseFile from './en/case-file';
import cases from './en/cases';
import checking from './en/checking';
import claim from './en/claim';
import claimDesk from './en/claim-desk';
import claims from './en/claims';
import compare from './en/compare';
import desk from './en/desk';
import document from './en/document';
import dossiers from './en/dossiers';
import errors from './en/errors';
import facts from './en/facts';
import filters from './en/filters';
import method from './en/method';
import palette from './en/palette';
import publishing from './en/publishing';
import reading from './en/reading';
import review from './en/review';
import shell from './en/shell';
import sources from './en/sources';
import speakerDesk from './en/speaker-desk';
import speakers from './en/speakers';
import statement from './en/statement';
import ui from './en/ui';
import vocabulary from './en/vocabulary';

/** English, the catalogue the keys are read from. One file a noun; add a noun by adding its file and a word here. */
const en = {
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
} as const;

export default en;
