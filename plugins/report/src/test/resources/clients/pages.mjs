// Opens every page of a report in Chromium, in several widths, light and dark: pages.mjs FOLDER SCREENSHOTS [PART-OF-A-NAME]
import { readFileSync, mkdirSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { strict as assert } from "node:assert";
import { resolve, join } from "node:path";
const require = createRequire(process.cwd() + "/");
const { chromium } = require("playwright-core");
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

const [folder, shots, some = ""] = process.argv.slice(2); // some: only pages whose names contain it
mkdirSync(shots, { recursive: true });
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox"] });
const pages = readdirSync(folder, { recursive: true }).filter((name) => name.endsWith(".html") && name.includes(some)).sort();
assert.ok(pages.length > 0, "there are no pages in " + folder);

const violations = async (page, where) => {
  // the policy of the page allows no script, so axe runs in a world of its own
  const session = await page.context().newCDPSession(page);
  const { frameTree } = await session.send("Page.getFrameTree");
  const { executionContextId } = await session.send("Page.createIsolatedWorld", { frameId: frameTree.frame.id });
  await session.send("Runtime.evaluate", { expression: axe, contextId: executionContextId });
  const { result, exceptionDetails } = await session.send("Runtime.evaluate", {
    expression: "axe.run(document, { resultTypes: ['violations'] }).then((r) => JSON.stringify(r.violations.map((v) => [v.id, v.nodes.map((n) => n.html.slice(0, 300))])))",
    awaitPromise: true, contextId: executionContextId, returnByValue: true,
  });
  assert.equal(exceptionDetails, undefined, JSON.stringify(exceptionDetails));
  assert.deepEqual(JSON.parse(result.value), [], "axe-core: " + where);
};

const looks = [[320, "light"], [360, "dark"], [1280, "light"], [1280, "dark"]]; // 320 px is 1280 px at 400 %
for (const [width, colorScheme] of looks) {
  const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme });
  for (const name of pages) {
    const where = `${name}, ${width} px, ${colorScheme}`;
    const page = await context.newPage();
    const faults = [];
    page.on("request", (request) => { if (!request.url().startsWith("file:")) faults.push(request.url()); });
    page.on("pageerror", (error) => faults.push(String(error)));
    page.on("console", (message) => { if (message.type() === "error") faults.push(message.text()); });
    page.on("dialog", (dialog) => { faults.push("a dialog: " + dialog.message()); dialog.dismiss(); });
    await page.goto("file://" + resolve(folder, name));
    await page.$$eval("details", (all) => all.forEach((one) => { one.open = true; }));
    await violations(page, where);
    const sideways = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    assert.ok(sideways <= 0, `${where} scrolls sideways by ${sideways}`);
    const cut = await page.$$eval("h1, h2, h3, p, li, dt, dd", (all) => all.filter((one) => one.scrollWidth > one.clientWidth + 1 && one.clientWidth > 0).map((one) => one.textContent.slice(0, 60)));
    assert.deepEqual(cut, [], where + ": text that is cut");
    if (width === 1280 && colorScheme === "light") {
      const order = [];
      for (let i = 0; i < 8; i++) {
        await page.keyboard.press("Tab");
        const stop = await page.evaluate(() => document.activeElement.className === "skip" ? -1 : document.activeElement.getBoundingClientRect().top + scrollY);
        if (i > 0 && stop < 0) break; // it begins again
        if (i > 0) order.push(stop);
      }
      const stops = order;
      assert.deepEqual(stops, [...stops].sort((a, b) => a - b), where + ": the keyboard follows the page");
      await page.emulateMedia({ media: "print" });
      await page.pdf({ path: join(shots, name.replaceAll("/", "-") + ".pdf"), format: "A4", tagged: true });
      await page.emulateMedia({ media: "screen" });
    }
    if (width !== 320 && colorScheme === "light") {
      await page.screenshot({ path: join(shots, `${name.replaceAll("/", "-")}.png`), fullPage: true });
    }
    assert.deepEqual(faults, [], where);
    await page.close();
  }
  await context.close();
}
await browser.close();
console.log(`${pages.length} pages, ${looks.length} looks: no fault`);
