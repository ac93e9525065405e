// Fills a page in by keyboard alone, in Chromium, and checks it with axe-core at several widths: html.mjs FORM BANK-IDS FOLDER
import { readFileSync, writeFileSync, mkdirSync } from "node:fs";
import { createRequire } from "node:module";
import { strict as assert } from "node:assert";
import { resolve } from "node:path";
const require = createRequire(process.cwd() + "/");
const { chromium } = require("playwright-core");
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

const [form, idFile, folder] = process.argv.slice(2);
const ids = readFileSync(idFile, "utf8").trim().split("\n");
mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox"] });
const address = "file://" + resolve(form);

const violations = async (page, where) => {
  // the policy of the page allows its own script alone, so axe runs in a world of its own
  const session = await page.context().newCDPSession(page);
  const { frameTree } = await session.send("Page.getFrameTree");
  const { executionContextId } = await session.send("Page.createIsolatedWorld", { frameId: frameTree.frame.id });
  await session.send("Runtime.evaluate", { expression: axe, contextId: executionContextId });
  const { result, exceptionDetails } = await session.send("Runtime.evaluate", {
    expression: "axe.run(document, { resultTypes: ['violations'] }).then((r) => JSON.stringify(r.violations.map((v) => [v.id, v.nodes.map((n) => n.html)])))",
    awaitPromise: true, contextId: executionContextId, returnByValue: true,
  });
  assert.equal(exceptionDetails, undefined, JSON.stringify(exceptionDetails));
  assert.deepEqual(JSON.parse(result.value), [], "axe-core at " + where);
};

const open = async (options) => {
  const context = await browser.newContext({ acceptDownloads: true, ...options });
  const page = await context.newPage();
  const requests = [];
  const faults = [];
  page.on("request", (request) => { if (!/^(file|blob):/.test(request.url())) requests.push(request.url()); });
  page.on("pageerror", (error) => faults.push(String(error)));
  page.on("console", (message) => { if (message.type() === "error") faults.push(message.text()); });
  page.on("dialog", (dialog) => { faults.push("a dialog: " + dialog.message()); dialog.dismiss(); });
  await page.goto(address);
  return { context, page, requests, faults };
};

// appearance: no violation and no scrolling sideways, light and dark, in every language, before and after faults
for (const width of [320, 360, 1280]) {
  for (const colorScheme of ["light", "dark"]) {
    const { context, page, faults } = await open({ viewport: { width, height: 900 }, colorScheme });
    const languages = await page.$$eval("input[name=language]", (all) => all.map((input) => input.value));
    for (const language of languages.length ? languages : [""]) {
      if (language) await page.check(`input[name=language][value="${language}"]`);
      await violations(page, `${width} px, ${colorScheme}, ${language}`);
      const sideways = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      assert.ok(sideways <= 0, `the page scrolls sideways by ${sideways} at ${width} px`);
      await page.screenshot({ path: `${folder}/${width}-${colorScheme}-${language || "one"}.png`, fullPage: true });
    }
    await page.click("button[type=submit]");
    assert.equal(await page.evaluate(() => document.activeElement.id), "errors", "the summary of errors has the focus");
    await violations(page, `${width} px, ${colorScheme}, with errors`);
    await page.screenshot({ path: `${folder}/${width}-${colorScheme}-errors.png` });
    assert.deepEqual(faults, []);
    await context.close();
  }
}

// without script, every question can be read
{
  const { context, page } = await open({ javaScriptEnabled: false });
  const text = await page.locator("main").innerText();
  assert.ok(text.length > 10 * ids.length);
  assert.equal(await page.locator("button[type=submit]").isVisible(), false);
  const last = page.locator("input[name=language]").last();
  if (await last.count()) {
    await last.check();
    assert.notEqual(await page.locator("main").innerText(), text, "the language changes without script");
  }
  await context.close();
}

// by keyboard alone: Tab to each field, an answer, Enter on the button
const { context, page, requests, faults } = await open({ viewport: { width: 360, height: 800 } });
const active = () => page.evaluate(() => {
  const e = document.activeElement;
  const group = e.closest("[data-kind]");
  return {
    tag: e.tagName, type: e.type ?? "", name: e.name ?? "", id: e.id, kind: group?.dataset.kind ?? "", total: Number(group?.dataset.total ?? 0),
    max: e.max ?? "", step: e.step ?? "",
    rank: group && e.type === "number" ? [...document.querySelectorAll(`[data-scale="${group.dataset.scale}"] input`)].indexOf(e) : -1,
    shares: group ? document.querySelectorAll(`[data-scale="${group.dataset.scale}"] input`).length : 0,
    ticked: group ? group.querySelectorAll("input:checked").length : 0, most: Number(group?.dataset.most ?? 0),
    submit: e.type === "submit", seen: getComputedStyle(e).outlineStyle !== "none",
  };
});
for (let i = 0; i < 2000; i++) {
  await page.keyboard.press("Tab");
  const at = await active();
  assert.ok(at.tag === "BODY" || at.seen, "the focus is seen on " + JSON.stringify(at));
  if (at.submit) break;
  if (at.name === "team") await page.keyboard.type('=HYPERLINK("x"), north');
  else if (at.kind === "points") await page.keyboard.type(String(at.rank === 0 ? at.total - 2 * (at.shares - 1) : 2));
  else if (at.type === "number") await page.keyboard.type(at.step === "any" ? "3" : at.max);
  else if (at.type === "checkbox") { if (at.ticked < at.most) await page.keyboard.press("Space"); }
  else if (at.type === "radio" && at.kind === "options") { await page.keyboard.press("Space"); await page.keyboard.press("ArrowDown"); }
}
assert.equal((await active()).submit, true, "Tab reaches the button");

// the draft is kept when the page is opened again
const before = await page.$$eval("#form input", (all) => all.map((e) => e.checked + e.value));
await page.reload();
assert.deepEqual(await page.$$eval("#form input", (all) => all.map((e) => e.checked + e.value)), before, "the draft is kept");

await page.focus("button[type=submit]");
const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Enter")]);
await download.saveAs(`${folder}/answers.csv`);
assert.equal(await page.evaluate(() => document.activeElement.id), "saved");
await page.screenshot({ path: `${folder}/saved.png` });
const lines = readFileSync(`${folder}/answers.csv`, "utf8").split("\r\n");
assert.deepEqual(lines[0].split(","), ["team", "respondent", "perspective", ...ids]);
assert.ok(lines[1].startsWith(`"'=HYPERLINK(""x""), north",r`), lines[1]);

// the answers are deleted from the device
await page.focus("#delete");
await page.keyboard.press("Enter");
assert.equal(await page.evaluate(() => localStorage.length), 0);
await page.reload();
assert.equal(await page.$$eval("#form input:checked", (all) => all.length), 0);

assert.deepEqual(requests, [], "the page asks for nothing");
assert.deepEqual(faults, []);
await browser.close();
console.log(`HTML: ${ids.length} answers by keyboard, no violation`);
