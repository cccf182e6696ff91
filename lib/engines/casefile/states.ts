import { isWhen } from '@/lib/engines/casefile/date';
import { coded, type Fault, type Finding, type TreePath } from '@/lib/engines/casefile/problem';
import type { CaseFile } from '@/lib/engines/casefile/schema';

type Report = (path: TreePath, fault: Fault) => void;
type Statement = CaseFile['statements'][number];
type Claim = CaseFile['claims'][number];

/**
 * States that no case can be in, though each record has the right shape: a chain read at two places, a reviewer who
 * is the author, a claim related to itself, a denial that does not say what it covers.
 */
export function findStateProblems(file: CaseFile): Finding[] {
  const findings: Finding[] = [];
  const report: Report = (path, fault) => findings.push({ path, ...fault });
  const held = new Map(file.sources.map((source) => [source.key, source.held]));
  checkSpeakers(file, report);
  checkSources(file, report);
  file.claims.forEach((claim, at) => {
    checkClaim(file, claim, ['claims', at], report);
  });
  file.statements.forEach((statement, at) => {
    checkChain(statement, ['statements', at, 'chain', 'links'], held, report);
    checkStances(statement, ['statements', at, 'stances'], report);
  });
  checkRelations(file, report);
  checkCorrections(file, report);
  return findings;
}

function checkSpeakers(file: CaseFile, report: Report): void {
  file.speakers.forEach((speaker, at) => {
    if (speaker.speaksFor === speaker.key) report(['speakers', at, 'speaksFor'], coded('for-itself'));
    speaker.roles.forEach(({ from, to }, no) => {
      if (from && to && !isWhen(`${from}/${to}`)) report(['speakers', at, 'roles', no, 'to'], coded('role-backwards'));
    });
  });
  file.origins.forEach((origin, at) => {
    origin.derivedFrom.forEach((key, no) => {
      if (key === origin.key) report(['origins', at, 'derivedFrom', no], coded('derived-from-itself'));
    });
  });
}

function checkSources(file: CaseFile, report: Report): void {
  file.sources.forEach((source, at) => {
    if (!source.held && (source.captures.length > 0 || source.textFile !== undefined))
      report(['sources', at, 'held'], coded('not-held-with-text'));
    source.authors.forEach((author, no) => {
      if ((author.speaker === undefined) === (author.name === undefined))
        report(['sources', at, 'authors', no], coded('author-both'));
    });
    source.captures.forEach((capture, no) => {
      if (capture.kind === 'full-text' && source.rights === 'quotations-only' && source.textFile !== undefined)
        report(['sources', at, 'captures', no], coded('text-twice'));
    });
  });
}

function checkClaim(file: CaseFile, claim: Claim, path: TreePath, report: Report): void {
  const reviewers = new Set(file.authors.filter((author) => author.role === 'reviewer').map((author) => author.key));
  const authors = new Set(file.authors.map((author) => author.key));
  const days = new Set<string>();
  claim.assessments.forEach((assessment, no) => {
    const here = [...path, 'assessments', no];
    const { author, reviewer, published, date } = assessment;
    if (published && reviewer === undefined) report(here, coded('no-reviewer'));
    if (reviewer === author) report([...here, 'reviewer'], coded('own-reviewer'));
    else if (reviewer !== undefined && authors.has(reviewer) && !reviewers.has(reviewer))
      report([...here, 'reviewer'], coded('not-a-reviewer', { key: reviewer }));
    if (days.has(date)) report([...here, 'date'], coded('assessed-twice', { date }));
    days.add(date);
  });
  const sources = new Set<string>();
  claim.omissions.forEach(({ source }, no) => {
    if (sources.has(source)) report([...path, 'omissions', no], coded('omission-twice', { source }));
    sources.add(source);
  });
}

function checkChain(statement: Statement, path: TreePath, held: Map<string, boolean>, report: Report): void {
  const { links } = statement.chain;
  const read = links.filter((link) => link.readByUs);
  if (read.length !== 1) report(path, coded('read-links', { count: String(read.length) }));
  links.forEach((link, no) => {
    const here = [...path, no];
    if (link.gap && no === 0) report([...here, 'gap'], coded('gap-first'));
    if (link.readByUs && link.source === undefined) report(here, coded('read-source-missing'));
    else if (link.readByUs && held.get(link.source ?? '') === false)
      report([...here, 'source'], coded('read-not-held', { source: link.source ?? '' }));
  });
}

function checkStances(statement: Statement, path: TreePath, report: Report): void {
  const seen = new Set<string>();
  statement.stances.forEach((stance, no) => {
    const here = [...path, no];
    if (stance.stance === 'denies' && stance.coverage === undefined) report(here, coded('coverage-missing'));
    if (stance.stance !== 'denies' && stance.coverage !== undefined)
      report([...here, 'coverage'], coded('coverage-extra'));
    if (seen.has(stance.claim)) report(here, coded('stance-twice', { claim: stance.claim }));
    seen.add(stance.claim);
  });
}

function checkRelations(file: CaseFile, report: Report): void {
  const seen = new Set<string>();
  file.relations.forEach(({ from, kind, to }, at) => {
    if (from === to) report(['relations', at], coded('related-to-itself', { claim: from }));
    const relation = `${from} ${kind} ${to}`;
    if (seen.has(relation)) report(['relations', at], coded('relation-twice', { relation }));
    seen.add(relation);
  });
}

function checkCorrections(file: CaseFile, report: Report): void {
  file.corrections.forEach(({ target }, at) => {
    const path = ['corrections', at, 'target'];
    const named = [target.statement, target.source, target.speaker, target.claim].filter((key) => key !== undefined);
    if (named.length !== 1) report(path, coded('corrects-one'));
    if (target.assessed !== undefined && target.claim === undefined)
      report([...path, 'assessed'], coded('assessed-no-claim'));
    const claim = file.claims.find((candidate) => candidate.key === target.claim);
    if (claim && target.assessed && !claim.assessments.some((assessment) => assessment.date === target.assessed))
      report([...path, 'assessed'], coded('no-assessment', { claim: claim.key, date: target.assessed }));
  });
}
