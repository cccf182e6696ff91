import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from './fixtures';

// Colours that are still changing from light to dark have no contrast to judge.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

const focused = (page: Page) =>
  page.evaluate(() => {
    const at = document.activeElement as HTMLElement | null;
    return at?.dataset.cell ?? at?.closest('[data-column]')?.getAttribute('data-column') ?? at?.textContent ?? '';
  });

/** The grid answers to keys once its first cell alone can be reached by Tab. */
const ready = (page: Page) => expect(page.getByRole('grid').locator('[data-focus][tabindex="0"]')).toHaveCount(1);

test.describe('the position matrix', () => {
  test('says who stands where, as a grid with heads for rows and columns', async ({ page }) => {
    await page.goto('/compare?show=contradictions&group=none');
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Where US officials');
    const grid = page.getByRole('grid');
    await expect(grid.getByRole('columnheader', { name: /^Chinese officials/ })).toBeVisible();
    const row = grid.getByRole('row').filter({ has: page.getByRole('rowheader', { name: /^C-1 / }) });
    await expect(row).toMatchAriaSnapshot(`
      - row:
        - rowheader:
          - link /C-1/
        - gridcell
        - gridcell:
          - link /denies whole/
        - gridcell:
          - link /denies part/
        - gridcell:
          - link /asserts/
        - gridcell:
          - link /reports/
        - gridcell:
          - link /denies/
    `);
    await expectAccessible(page);
  });

  test('is walked with arrow keys, and a cell opens its words without leaving', async ({ page }) => {
    await page.goto('/compare?show=contradictions&group=none');
    await ready(page);
    await page.getByRole('grid').getByRole('link', { name: /^C-1 / }).focus();
    await page.keyboard.press('ArrowRight');
    expect(await focused(page)).toBe('US officials');
    await page.keyboard.press('ArrowRight');
    expect(await focused(page)).toBe('C-1~side:chinese-officials');
    await page.keyboard.press('End');
    expect(await focused(page)).toBe('C-1~side:analyst');
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    const sheet = page.getByRole('dialog');
    await expect(sheet).toContainText('Chinese Embassy');
    await expect(sheet).toContainText('original not found');
    await expect(page).toHaveURL(/cell=C-1~side:chinese-officials/);
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await expect(sheet).toBeHidden();
    expect(await focused(page)).toBe('C-1~side:chinese-officials');
    await expect(page).not.toHaveURL(/cell=/);
  });

  test('comes back from its address as it was', async ({ page }) => {
    const address = '/compare?columns=S-1,S-2,P-1&order=reference&group=status&show=differences';
    await page.goto(address);
    const first = await page.getByRole('grid').textContent();
    await page.reload();
    expect(await page.getByRole('grid').textContent()).toBe(first);
    await expect(page.getByRole('grid').getByRole('columnheader')).toHaveCount(4);
    await expect(page.getByRole('gridcell', { name: /^omits .+ 2026$/ }).first()).toBeVisible();
  });

  test('can be taken along as it is shown', async ({ request }) => {
    const csv = await request.get('/api/compare/table?show=contradictions&format=csv&columns=S-1,S-2');
    expect(csv.headers()['content-type']).toContain('text/csv');
    expect(await csv.text()).toContain('Reference,Claim,');
    const markdown = await request.get('/api/compare/table?show=contradictions&format=md');
    expect(await markdown.text()).toContain('| Reference | Claim |');
  });

  test('shows one claim at a time on a phone, in Chinese too', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto('/compare?lang=zh&show=contradictions');
    await expect(page.getByText(/第1项，共\d+项/)).toBeVisible();
    const { wide, screen } = await page.evaluate(() => ({
      wide: document.documentElement.scrollWidth,
      screen: innerWidth,
    }));
    expect(wide).toBeLessThanOrEqual(screen);
    await expectAccessible(page);
  });

  test('says why an address cannot be compared', async ({ page }) => {
    await page.goto('/compare?columns=X-1');
    await expect(page.getByText('is no speaker, organisation, source or side')).toBeVisible();
  });
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });
  test('a cell comes as a section of the page', async ({ page }) => {
    await page.goto('/compare?cell=C-1~side:chinese-officials');
    await expect(page.locator('#cell')).toContainText('Chinese Embassy');
  });
});

test.describe('two texts', () => {
  test('step from claim to claim by keys, both texts brought to it', async ({ page }) => {
    await page.goto('/compare/sources?a=S-1&b=S-2');
    await expect(page.getByRole('button', { name: /Next contradicted/ })).toBeEnabled();
    await expect(async () => {
      await page.keyboard.press('c');
      await expect(page).toHaveURL(/claim=C-\d+/, { timeout: 1_000 });
    }).toPass();
    await expect(page.getByRole('status').first()).toContainText('Asserted in one, denied in another');
    await expect(page.locator('[data-text="0"] mark[data-on]').first()).toBeVisible();
    await expect(page.locator('[data-text="1"] mark[data-on]').first()).toBeVisible();
    await expectAccessible(page);
  });

  test('say what only one of them has, and who judged that the other leaves it out', async ({ page }) => {
    await page.goto('/compare/sources?a=S-1&b=S-2');
    const one = page.locator('#about-C-9');
    await one.locator('summary').click();
    await expect(one).toContainText('judged by');
  });
});

test('two statements and two moments are compared', async ({ page }) => {
  await page.goto('/compare/statements?a=T-1&b=T-2');
  await expect(page.getByRole('table')).toBeVisible();
  await expectAccessible(page);
  await page.goto('/compare/times?case=caribbean-signalling&from=2026-11-10');
  await expect(page.getByRole('heading', { name: 'Assessed otherwise' })).toBeVisible();
  await expectAccessible(page);
});

test.describe('pictures', () => {
  test('the map shows what answers a claim and what only counter-accuses, and is walked with arrow keys', async ({
    page,
  }) => {
    await page.goto('/compare/map?focus=C-1');
    const map = page.getByRole('group', { name: 'Map of the relations between claims' });
    const claim = map.getByRole('link', { name: /^C-1, / });
    await expect(claim).toBeVisible();
    await expect(page.locator('#words')).toContainText('met with the counter-accusation');
    await expectAccessible(page);
    await claim.focus();
    await page.keyboard.press('ArrowRight');
    await expect(map.locator('a:focus')).not.toHaveAccessibleName(/^C-1, /);
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/focus=C-\d+/);
    await expect(page).not.toHaveURL(/focus=C-1$/);
  });

  test('the timeline tells who said what when, draws the way of a statement, and fits a phone', async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 780 });
    await page.goto('/compare/timeline');
    await expect(
      page.getByRole('group', { name: 'Statements and assessments in time, a lane for each' }),
    ).toBeVisible();
    await expect(page.locator('#routes')).toContainText('Gary Miller');
    await expectAccessible(page);
    await page.locator('#words summary').click();
    await page.locator('#words').getByRole('link', { name: 'draw its way' }).first().click();
    await expect(page.getByText(/The way of T-\d+ is drawn strong/)).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  });

  test('the chains of a claim come down to their origins', async ({ page }) => {
    await page.goto('/claims/C-1');
    await page.getByRole('link', { name: 'See the chains drawn' }).click();
    await expect(page.getByText(/14 statements, read here in 2 texts, come down to 5 origins/)).toBeVisible();
    await expect(page.getByText('7 statements, 1 origin')).toBeVisible();
    await expectAccessible(page);
  });

  test('come as files, and one speaker is seen over time', async ({ page, request }) => {
    const svg = await request.get('/api/compare/picture?of=map&focus=C-1');
    expect(svg.headers()['content-type']).toContain('image/svg+xml');
    const png = await request.get('/api/compare/picture?of=chains&claim=C-1&format=png&lang=zh');
    expect([png.status(), png.headers()['content-type']]).toEqual([200, 'image/png']);
    await page.goto('/compare/speaker?speaker=P-4');
    await expect(page.getByRole('heading', { name: 'What changed' })).toBeVisible();
    await expectAccessible(page);
  });
});
