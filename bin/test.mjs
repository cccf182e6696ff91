// `npm test`: everything, one stage after another, each shown as it runs; then the counts. `npm test -- unit e2e` runs
// only those stages. Stages go on after a failure, so that one run tells all there is to tell.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generate } from '../prisma/generate.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const reports = mkdtempSync(join(tmpdir(), 'counterclaim-reports-'));
const bin = (name) => join(root, 'node_modules', '.bin', name);
const report = (stage) => join(reports, `${stage}.json`);

/** Counts of Vitest's JSON report. A file that could not be loaded counts as one failure. */
function vitestCounts(found) {
  const broken = found.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0);
  return {
    passed: found.numPassedTests,
    failed: found.numFailedTests + broken.length,
    skipped: found.numPendingTests + found.numTodoTests,
  };
}

/** Counts of Playwright's JSON report. */
function playwrightCounts({ stats, errors }) {
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length, skipped: stats.skipped };
}

const vitest = (project) => [
  bin('vitest'),
  ['run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${report(project)}`],
];

/** Every stage: its commands, and how the last one's report is counted; without a report a stage counts as one check. */
const STAGES = {
  types: {
    commands: [
      [bin('next'), ['typegen']],
      [bin('tsc'), ['--noEmit']],
    ],
  },
  lint: {
    commands: [
      [bin('biome'), ['check', '.']],
      [bin('knip'), []],
    ],
  },
  unit: { commands: [vitest('unit')], count: vitestCounts },
  integration: { commands: [vitest('integration')], count: vitestCounts },
  build: { commands: [[process.execPath, ['bin/counterclaim.mjs', 'build']]] },
  e2e: {
    commands: [[bin('playwright'), ['test', '-c', 'e2e/playwright.config.ts', '--reporter=list,json']]],
    count: playwrightCounts,
  },
};

/** The running child, so that a Ctrl-C ends it and not only us. */
let running;
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    running?.kill(signal);
    rmSync(reports, { recursive: true, force: true });
    process.exit(1);
  });
}

function run(command, args, stage) {
  const env = { ...process.env, NEXT_TELEMETRY_DISABLED: '1', PLAYWRIGHT_JSON_OUTPUT_NAME: report(stage) };
  running = spawn(command, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], env });
  return new Promise((done) => {
    running.once('error', (error) => {
      console.error(error.message);
      done(1);
    });
    running.once('exit', (code) => done(code ?? 1));
  });
}

async function runStage(name) {
  const { commands, count } = STAGES[name];
  let code = 0;
  for (const [command, args] of commands) code = (await run(command, args, name)) || code;
  if (!count) return code === 0 ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 };
  if (!existsSync(report(name))) return { passed: 0, failed: 1, skipped: 0 };
  const counts = count(JSON.parse(readFileSync(report(name), 'utf8')));
  // A runner that failed for another reason than a test (its set-up, an error outside) has failed all the same.
  if (code !== 0 && counts.failed === 0) counts.failed = 1;
  // A runner that ran nothing has checked nothing.
  if (counts.passed + counts.failed + counts.skipped === 0) counts.failed = 1;
  return counts;
}

const asked = process.argv.slice(2);
const wrong = asked.filter((name) => !Object.hasOwn(STAGES, name));
if (wrong.length > 0) {
  console.error(`There is no stage "${wrong[0]}". There are: ${Object.keys(STAGES).join(', ')}.`);
  process.exit(2);
}

generate();
const lines = [];
const total = { passed: 0, failed: 0, skipped: 0 };
const say = ({ passed, failed, skipped }) => `${passed} passed, ${failed} failed, ${skipped} skipped`;
for (const name of asked.length > 0 ? asked : Object.keys(STAGES)) {
  console.log(`\n── ${name} ──`);
  const began = Date.now();
  const counts = await runStage(name);
  for (const key of Object.keys(total)) total[key] += counts[key];
  lines.push(`${name}: ${say(counts)} (${Math.round((Date.now() - began) / 1000)} s)`);
}
rmSync(reports, { recursive: true, force: true });
console.log(`\n${lines.join('\n')}\n${say(total)}`);
process.exitCode = total.failed > 0 ? 1 : 0;
