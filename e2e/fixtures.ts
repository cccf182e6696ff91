import AxeBuilder from '@axe-core/playwright';
import { type Browser, test as base, expect, type Locator, type Page } from '@playwright/test';

/** Times a browser is started before a run is given up: one of some thousand starts ends in a crash of its own. */
const STARTS = 3;

type Options = {
  /** Complaints a journey means to provoke, such as the browser's own line about a 404. */
  allowedComplaints: RegExp[];
};

/**
 * Playwright's test with two rules added. An error in the page or on its console (blocked by the security policy, failed
 * to load, thrown) that was not allowed fails the journey. A browser that crashes before it is there is started again,
 * and that is said: no page of ours was in it. A journey itself is never run twice.
 */
export const test = base.extend<Options, { browser: Browser }>({
  browser: [
    async ({ playwright, launchOptions }, use) => {
      const browser = await started(() => playwright.chromium.launch(launchOptions));
      await use(browser);
      await browser.close();
    },
    { scope: 'worker' },
  ],
  allowedComplaints: [[], { option: true }],
  page: async ({ page, allowedComplaints }, use) => {
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(`${error.name}: ${error.message}`));
    page.on('console', (line) => {
      if (line.type() === 'error') complaints.push(`${line.text()} (${line.location().url})`);
    });
    await use(page);
    const unexpected = complaints.filter((complaint) => !allowedComplaints.some((allowed) => allowed.test(complaint)));
    expect(unexpected, 'errors on the page or its console').toEqual([]);
  },
});

async function started(launch: () => Promise<Browser>): Promise<Browser> {
  for (let attempt = 1; ; attempt += 1)
    try {
      return await launch();
    } catch (error) {
      if (attempt === STARTS) throw error;
      console.warn(`The browser ended while it started (${attempt} of ${STARTS}): ${String(error).split('\n', 1)[0]}`);
    }
}

export { expect };

/**
 * Checks the page as it stands with axe (WCAG 2.2 A and AA and axe's good practice), in light and in dark.
 * Each complaint is listed with the elements it is about; what passed is not, which takes axe a third of the time.
 */
export async function expectAccessible(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await settled(page);
    // Sizes are the same in both themes; axe takes longest over them, and has them off unless asked.
    const rules = { 'target-size': { enabled: colorScheme === 'light' } };
    const { violations } = await new AxeBuilder({ page }).options({ resultTypes: ['violations'], rules }).analyze();
    const complaints = [];
    for (const { id, help, nodes } of violations) {
      const where = [];
      for (const node of nodes) if (id !== 'target-size' || !(await isUnderBar(page, node))) where.push(node.html);
      if (where.length > 0) complaints.push({ id, help, where });
    }
    expect(complaints, `axe in the ${colorScheme} theme at ${page.url()}`).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: null });
}

type Node = Awaited<ReturnType<AxeBuilder['analyze']>>['violations'][number]['nodes'][number];

/** Whether a target is only small because a bar fixed to the window covers part of it: it can be scrolled from under it. */
const isUnderBar = (page: Page, { any }: Node): Promise<boolean> =>
  page.evaluate(
    (covers) =>
      covers.some((selector) => {
        for (let each = document.querySelector(selector); each; each = each.parentElement)
          if (['fixed', 'sticky'].includes(getComputedStyle(each).position)) return true;
        return false;
      }),
    any.flatMap(({ relatedNodes = [] }) => relatedNodes.map(({ target }) => String(target[0]))),
  );

/**
 * Leads to a page and acts on it while all of its scripts are held back, as on a slow line; then lets them go and waits
 * until React has taken over the field. `lead` must not wait for the page to be loaded: without its scripts it never is.
 */
export async function beforeScripts(
  page: Page,
  { lead, act, field }: { lead: () => Promise<unknown>; act: () => Promise<void>; field: Locator },
): Promise<void> {
  let letGo = () => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  const scripts = /\/_next\/static\/.+\.js/;
  await page.route(scripts, async (route) => {
    await held;
    await route.continue();
  });
  await lead();
  await act();
  const taken = (node: Element) => Object.keys(node).some((key) => key.startsWith('__reactProps'));
  expect(await field.evaluate(taken), 'the scripts were held back').toBe(false);
  letGo();
  await expect.poll(() => field.evaluate(taken)).toBe(true);
  await page.unroute(scripts);
}

/** Brings every colour that is on its way to its end: axe would measure one that lies between the two themes. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const animation of document.getAnimations()) if (animation instanceof CSSTransition) animation.finish();
  });
}
