// Loads a form into SurveyJS, checks that it refuses wrong answers, answers it in full and writes the result: surveyjs.mjs FORM BANK-IDS RESULT
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { strict as assert } from "node:assert";
const require = createRequire(process.cwd() + "/");
const { Model } = require("survey-core");

const [form, idFile, resultFile] = process.argv.slice(2);
const ids = readFileSync(idFile, "utf8").trim().split("\n");
const load = () => {
  const survey = new Model(JSON.parse(readFileSync(form, "utf8")));
  assert.deepEqual(survey.jsonErrors ?? [], [], "the form has no error");
  return survey;
};

// every question is there once, as a question, an option or a computed value
{
  const survey = load();
  const names = survey.getAllQuestions().map((q) => q.name);
  const options = survey.getAllQuestions().filter((q) => q.getType() === "checkbox").flatMap((q) => q.choices.map((c) => c.value));
  const computed = survey.calculatedValues.map((v) => v.name);
  assert.equal(new Set(names).size, names.length);
  for (const id of ids) {
    const places = [names, options, computed.filter((n) => !options.includes(n))].filter((list) => list.includes(id)).length;
    assert.equal(places, 1, id);
  }
}

const inputs = (survey) => survey.getAllQuestions();
const byTotal = (survey) => inputs(survey).filter((q) => q.inputType === "number" && !q.name.startsWith("number_"));
const fill = (survey) => {
  for (const question of inputs(survey)) {
    const type = question.getType();
    if (question.name === "team") question.value = "north";
    else if (type === "checkbox") question.value = question.choices.slice(0, question.maxSelectedChoices).map((c) => c.value);
    else if (question.name.startsWith("absence_")) continue;
    else if (type === "radiogroup" || type === "dropdown") question.value = question.choices[1].value;
    else question.value = 7;
  }
  const points = byTotal(survey);
  points.forEach((question, i) => { question.value = i === 0 ? question.max - 7 * (points.length - 1) : 7; });
};

// an empty form without a team is refused, and one with it accepted
{
  const survey = load();
  assert.equal(survey.validate(true), false, "a form without a team is refused");
  survey.setValue("team", "north");
  assert.equal(survey.validate(true), true, "a skipped question is accepted");
}
// points that do not add up, and a number outside its bounds, are refused
{
  const survey = load();
  fill(survey);
  const points = byTotal(survey);
  if (points.length > 0) {
    assert.equal(survey.validate(true), true);
    points[0].value = points[0].value - 1;
    assert.equal(survey.validate(true), false, "points that do not add up are refused");
    points[0].clearValue();
    assert.equal(survey.validate(true), false, "points that are not all given are refused");
  }
}
// complete
const survey = load();
fill(survey);
survey.tryComplete();
assert.equal(survey.state, "completed", JSON.stringify(inputs(survey).filter((q) => q.hasErrors()).map((q) => q.name)));
for (const id of [...ids, "team", "perspective"]) assert.ok(id in survey.data, `the result has ${id}`);
for (const question of inputs(survey)) assert.ok(!question.processedTitle.includes("north"), "no text inserts an answer");
const reasons = load();
reasons.setValue("team", "north");
for (const question of inputs(reasons)) {
  if (question.choices?.some((c) => c.value === "dont-know")) question.value = "dont-know";
}
reasons.tryComplete();
assert.equal(reasons.state, "completed");
// every language has texts
for (const language of survey.getUsedLocales()) {
  const other = load();
  other.locale = language;
  assert.ok(other.processedTitle.length > 0);
}
writeFileSync(resultFile, JSON.stringify([survey.data, reasons.data], null, 1) + "\n");
console.log(`SurveyJS: ${ids.length} answers`);
