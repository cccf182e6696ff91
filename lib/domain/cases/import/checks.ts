import { readIn } from '@/lib/domain/cases/import/compare';
import { coded, type Finding, type TreePath } from '@/lib/engines/casefile/problem';
import type { CaseFile } from '@/lib/engines/casefile/schema';

/**
 * What the parser lets pass and the database would refuse: the same name twice in a list that is a set, and a source
 * that both leaves a claim out and carries a statement on it. Found here, so that it can be said with its place.
 */
export function findRefusals(file: CaseFile): Finding[] {
  const findings: Finding[] = [];
  const once = (path: TreePath, names: readonly string[]) => {
    names.forEach((name, at) => {
      if (names.indexOf(name) < at) findings.push({ path: [...path, at], ...coded('entry-twice', { key: name }) });
    });
  };
  file.sides.forEach((side, at) => {
    once(['sides', at, 'speakers'], side.speakers);
  });
  file.speakers.forEach((speaker, at) => {
    const path = ['speakers', at, 'aliases'];
    once(
      path,
      speaker.aliases.map(({ text }) => text),
    );
  });
  file.origins.forEach((origin, at) => {
    once(['origins', at, 'derivedFrom'], origin.derivedFrom);
  });
  file.claims.forEach((claim, at) => {
    once(['claims', at, 'topics'], claim.topics);
  });
  return [...findings, ...omittedAndCarried(file)];
}

function omittedAndCarried(file: CaseFile): Finding[] {
  const carried = new Map<string, string>();
  for (const statement of file.statements) {
    for (const { claim } of statement.stances) carried.set(`${claim} ${readIn(statement)}`, statement.key);
  }
  return file.claims.flatMap((claim, at) =>
    claim.omissions.flatMap(({ source }, no) => {
      const statement = carried.get(`${claim.key} ${source}`);
      if (!statement) return [];
      return [{ path: ['claims', at, 'omissions', no], ...coded('omits-and-carries', { source, statement }) }];
    }),
  );
}
