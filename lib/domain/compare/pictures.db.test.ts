import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { importCaseFile } from '@/lib/domain/cases/import-data';
import { inPublic } from '@/lib/domain/reading/sample-data';
import { parseCaseFile } from '@/lib/engines/casefile/parse';
import { VISITOR } from '@/lib/platform/auth/roles';
import { testDatabase } from '@/prisma/testing/database';
import { getChains } from './chains-data';
import { drawChains } from './chains-scene';
import type { MapQuery } from './map-contract';
import { getMap } from './map-data';
import { drawMap, topicsOf, unrelated } from './map-scene';
import type { PictureQuery } from './picture-contract';
import { getPicture } from './picture-data';
import { getSpeakerInTime } from './speaker-data';
import type { TimelineQuery } from './timeline-contract';
import { getTimeline } from './timeline-data';
import { drawCase } from './timeline-scene';
import { routesOf, waysOf } from './ways';

const { db } = await testDatabase();
const FILE = 'prisma/seed/caribbean-signalling.case.yaml';
const parsed = parseCaseFile(readFileSync(FILE, 'utf8'), { file: FILE });
if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
const file = parsed.value;
await importCaseFile({ id: null }, file);

const now = () => new Date('2026-11-22T12:00:00Z');
const options = { language: 'en' as const, now };
const slug = 'caribbean-signalling';
const mapOf = (query: Partial<MapQuery>) => getMap(VISITOR, query as MapQuery, options);
const timelineOf = (query: Partial<TimelineQuery> = {}) =>
  getTimeline(VISITOR, { case: slug, ...query } as TimelineQuery, options);
const draw = (map: Awaited<ReturnType<typeof mapOf>>, fold: string[] = []) =>
  drawMap(map, { language: 'en', fold, claimHref: (ref) => `/claims/${ref}`, topicHref: (key) => `?fold=${key}` });
const links = (scene: { marks: readonly { kind: string }[] }) => scene.marks.filter(({ kind }) => kind === 'link');

describe('the map of the bundled case', () => {
  it('has every claim and every relation of the case file', async () => {
    const map = await mapOf({ case: slug });
    expect([map.claims.length, map.relations.length]).toEqual([file.claims.length, file.relations.length]);
    const keys = new Map((await db.claim.findMany()).map(({ key, number }) => [`C-${number}`, key]));
    const drawn = map.relations.map(({ kind, from, to }) => `${keys.get(from)} ${kind} ${keys.get(to)}`);
    expect(drawn.sort()).toEqual(file.relations.map(({ from, kind, to }) => `${from} ${kind} ${to}`).sort());
  });

  it('draws every related claim once and lists the others', async () => {
    const map = await mapOf({ case: slug });
    const names = links(await draw(map)).map((link) => (link as unknown as { href: string }).href);
    expect(new Set(names).size).toBe(names.length);
    expect(names.length + unrelated(map).length).toBe(map.claims.length);
  });

  it('says a status the desk added in its words', async () => {
    const map = await mapOf({ case: slug });
    const [first, ...others] = map.claims;
    await db.evidenceStatus.create({
      data: { key: 'torn', label: { en: 'Torn out' }, definition: { en: '…' }, position: 9 },
    });
    const { statuses } = await mapOf({ case: slug });
    const drawn = await draw({ ...map, statuses, claims: [{ ...first!, status: 'torn' }, ...others] });
    expect(JSON.stringify(drawn)).toContain(`${first!.ref}, Torn out`);
    expect((await timelineOf()).statuses).toEqual({ torn: { en: 'Torn out' } });
  });

  it('folds each topic into one box', async () => {
    const map = await mapOf({ case: slug });
    expect(links(await draw(map, ['all']))).toHaveLength(topicsOf(map).length);
  });

  it('goes as many ties away from a claim as asked, and no further', async () => {
    const [one, two] = [await mapOf({ focus: 'C-1' }), await mapOf({ focus: 'c-1', reach: '2' })];
    const neighbours = new Set(one.relations.flatMap(({ from, to }) => [from, to]));
    expect(one.relations.filter(({ from, to }) => from === 'C-1' || to === 'C-1').length).toBeGreaterThan(5);
    expect(one.claims.every(({ ref }) => neighbours.has(ref))).toBe(true);
    expect(two.claims.length).toBeGreaterThan(one.claims.length);
    expect(two.focus).toBe('C-1');
  });

  it('keeps to the kinds asked for, and says what is none', async () => {
    const map = await mapOf({ case: slug, kinds: 'counter-accuses' });
    expect(new Set(map.relations.map(({ kind }) => kind))).toEqual(new Set(['counter-accuses']));
    await expect(mapOf({ case: slug, kinds: 'loves' })).rejects.toMatchObject({ code: 'invalid' });
    await expect(mapOf({ focus: 'C-999' })).rejects.toMatchObject({ code: 'not_found' });
  });
});

describe('the timeline of the bundled case', () => {
  it('has every statement with its date as it is known and every published assessment', async () => {
    const page = await timelineOf();
    expect(page.statements).toHaveLength(file.statements.length);
    const said = (all: { said?: string | null }[]) => all.map((one) => one.said ?? '').sort();
    expect(said(page.statements)).toEqual(said(file.statements));
    expect(page.assessments.length).toBe(await db.assessment.count({ where: { publishedAt: { not: null } } }));
  });

  it('draws each statement once, in either kind of lane and at every scale', async () => {
    const page = await timelineOf();
    for (const by of ['speaker', 'side'] as const)
      for (const scale of ['year', 'month', 'day'] as const) {
        const { scene, lanes } = drawCase(page, { language: 'zh', by, scale });
        const drawn = links(scene).filter((link) =>
          (link as unknown as { href: string }).href.startsWith('/statements/'),
        );
        expect(drawn).toHaveLength(page.statements.length);
        expect(lanes.at(-1)?.key).toBe('desk');
      }
  });

  it('tells of every chain by what way the words came', async () => {
    const page = await timelineOf();
    const told = routesOf(page).flatMap(({ statements }) => statements);
    expect(told.length).toBe(page.statements.filter(({ chain }) => chain.length > 1).length);
    const { places, legs } = waysOf(page.statements);
    const ids = new Set(places.map(({ id }) => id));
    expect(legs.every(({ from, to }) => ids.has(from) && ids.has(to))).toBe(true);
    expect(legs.filter(({ gap }) => gap).length).toBeGreaterThan(0);
  });

  it('keeps to a period: what may lie in it stays, what has no date does not', async () => {
    const { statements, assessments } = await timelineOf({ from: '2020-12-15', to: '2020-12-15' });
    expect(new Set(statements.map(({ said }) => said))).toEqual(new Set(['2020-12', '2020-12-15']));
    expect(assessments).toEqual([]);
  });
});

describe('the chains of a claim', () => {
  it('come down to as many origins as the case file has ends of chains', async () => {
    const claim = await db.claim.findFirstOrThrow({ where: { number: 1 } });
    const ends = file.statements
      .filter(({ stances }) => stances.some((stance) => stance.claim === claim.key))
      .map(({ chain }) => JSON.stringify([chain.links.at(-1)!.agent, chain.links.at(-1)!.source ?? null]));
    const chains = await getChains(VISITOR, { claim: 'C-1' }, now);
    expect(chains.origins.map(({ statements }) => statements.length).reduce((a, b) => a + b)).toBe(ends.length);
    expect(chains.origins).toHaveLength(new Set(ends).size);
    const drawn = links(await drawChains(chains, 'en'));
    expect(drawn).toHaveLength(waysOf(chains.statements).places.length);
  });

  it('of a claim that is not there are not found', async () => {
    await expect(getChains(VISITOR, { claim: 'C-999' }, now)).rejects.toMatchObject({ code: 'not_found' });
    await expect(getChains(VISITOR, { claim: 'X' }, now)).rejects.toMatchObject({ code: 'invalid' });
  });
});

describe('one speaker over time', () => {
  it('has what they and whoever speaks for them said, oldest first', async () => {
    const embassy = await db.speaker.findFirstOrThrow({ where: { key: 'chinese-embassy-bahamas' } });
    const found = await getSpeakerInTime(VISITOR, { speaker: `P-${embassy.number}` }, now);
    const own = file.statements.filter(({ speaker }) => speaker === 'chinese-embassy-bahamas');
    expect(found.statements).toBeGreaterThanOrEqual(own.length);
    for (const { statements } of found.claims) {
      const days = statements.map(({ said }) => said ?? '');
      expect(days).toEqual([...days].sort());
    }
  });

  it('says where a position became another one', async () => {
    const rows = await db.stance.findMany({ select: { id: true, statementId: true, claimId: true, stance: true } });
    const claim = rows[0]!.claimId;
    const statement = await db.statement.findFirstOrThrow({ where: { id: rows[0]!.statementId } });
    const later = '0195ffff-0000-7000-8000-000000000001';
    const { speakerId, sourceId, createdBy } = statement;
    const by = { createdBy, updatedBy: createdBy, publicSince: new Date() };
    await inPublic((tx) =>
      tx.statement.create({
        data: {
          ...by,
          id: later,
          key: 'later',
          speakerId,
          sourceId,
          said: '2025-01-02',
          mode: 'paraphrased',
          language: 'en',
          text: { en: 'Said later.' },
          quotes: [],
          attribution: 'as_quoted',
          terminus: 'original_found',
          links: {
            create: {
              id: '0195ffff-0000-7000-8000-000000000003',
              position: 0,
              agentId: speakerId,
              sourceId,
              verb: 'writes',
              mode: 'paraphrased',
              readByUs: true,
            },
          },
        },
      }),
    );
    await db.stance.create({
      data: {
        id: '0195ffff-0000-7000-8000-000000000002',
        statementId: later,
        claimId: claim,
        stance: rows[0]!.stance === 'asserts' ? 'questions' : 'asserts',
        ...by,
      },
    });
    const speaker = await db.speaker.findFirstOrThrow({ where: { id: statement.speakerId } });
    const found = await getSpeakerInTime(VISITOR, { speaker: `P-${speaker.number}`, case: slug }, now);
    expect(found.moved).toBe(1);
    expect(found.claims[0]!.moves.at(-1)).toMatchObject({ on: '2025-01-02', to: { stance: 'asserts' } });
  });
});

describe('a picture as a file', () => {
  const take = async (query: Partial<PictureQuery>) =>
    getPicture(VISITOR, { of: 'map', format: 'svg', ...query } as PictureQuery, options);

  it.each([
    ['map', { focus: 'C-1' }],
    ['timeline', { case: slug, lang: 'zh' as const }],
    ['chains', { claim: 'C-1' }],
  ] as const)('of the %s is an SVG with its title and links', async (of, query) => {
    const file = await take({ of, ...query });
    expect([file.name, file.type]).toEqual([`${of}.svg`, 'image/svg+xml']);
    const svg = await file.text();
    expect(svg).toContain('</title>');
    expect(svg).toMatch(/<a href="[^"]*\/(claims|statements|sources)\//);
    expect(svg).not.toMatch(/undefined|NaN/);
  });

  it('comes in pixels, in Chinese too', async () => {
    const file = await take({ of: 'chains', claim: 'C-1', format: 'png', lang: 'zh' });
    const bytes = new Uint8Array(await file.arrayBuffer());
    expect([...bytes.slice(0, 4)]).toEqual([0x89, 0x50, 0x4e, 0x47]);
    expect(bytes.length).toBeGreaterThan(20_000);
  });

  it('of chains needs a claim', async () => {
    await expect(take({ of: 'chains' })).rejects.toMatchObject({ code: 'invalid' });
  });
});
