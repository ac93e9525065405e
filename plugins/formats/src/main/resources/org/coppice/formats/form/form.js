"use strict";
(() => {
  const form = document.getElementById("form");
  const all = (selector, root = form) => [...root.querySelectorAll(selector)];
  const show = (id, shown) => { document.getElementById(id).hidden = !shown; };
  const questions = all("[data-kind]");
  const store = "coppice/" + form.dataset.store;
  const random = () => "r" + [...crypto.getRandomValues(new Uint8Array(8))].map((b) => b.toString(16).padStart(2, "0")).join("");
  let respondent = random();

  all(".screen", document).forEach((element) => { element.hidden = false; });
  show("draft-deleted", false);

  // the language, by the buttons that also work without this script
  const languages = all("input[name=language]", document);
  const language = () => {
    const chosen = languages.find((input) => input.checked);
    if (chosen) {
      document.documentElement.lang = chosen.value;
      document.documentElement.dir = chosen.dataset.dir;
      document.title = document.querySelector(`h1 [lang="${chosen.value}"]`).textContent;
    }
  };
  languages.forEach((input) => input.addEventListener("change", () => { language(); keep(); }));

  // the draft
  const fields = all("input");
  const keep = () => {
    const values = fields.map((input) => (input.type === "text" || input.type === "number" ? input.value : input.checked));
    const shown = languages.findIndex((input) => input.checked);
    try {
      localStorage.setItem(store, JSON.stringify({ respondent, values, shown }));
    } catch { /* a device that keeps nothing */ }
  };
  const recall = () => {
    try {
      const draft = JSON.parse(localStorage.getItem(store));
      if (!draft || draft.values.length !== fields.length) return;
      respondent = draft.respondent;
      fields.forEach((input, i) => {
        if (input.type === "text" || input.type === "number") input.value = draft.values[i];
        else input.checked = draft.values[i];
      });
      if (languages[draft.shown]) languages[draft.shown].checked = true;
    } catch { /* no draft that can be read */ }
  };

  // what an answer is
  const checked = (question) => all("input:checked", question);
  const number = (question) => question.querySelector("input[type=number]");
  const answers = (question) => {
    const kind = question.dataset.kind;
    const id = question.dataset.question;
    if (kind === "list") {
      const none = checked(question).length === 0;
      return all("input", question).map((input) => [input.name, none ? "" : input.checked ? "1" : "0"]);
    }
    if (kind === "points") return all("input", question).map((input) => [input.name, input.value]);
    const typed = kind === "number" ? number(question).value : "";
    return [[id, typed || (checked(question)[0]?.value ?? "")]];
  };
  const points = (scale) => all("[data-kind=points]").filter((one) => one.dataset.scale === scale).flatMap((one) => all("input", one));
  const sum = (scale) => points(scale).reduce((total, input) => total + (Number(input.value) || 0), 0);
  const valid = (question) => {
    const kind = question.dataset.kind;
    const needed = form.dataset.required === "true";
    if (kind === "team") return question.querySelector("input").value.trim() !== "";
    if (kind === "list") {
      const count = checked(question).length;
      return count <= Number(question.dataset.most) && (count > 0 || !needed);
    }
    if (kind === "points") {
      const shares = points(question.dataset.scale);
      if (shares.some((input) => !input.validity.valid)) return false;
      const given = shares.filter((input) => input.value !== "").length;
      return (given === 0 && !needed) || (given === shares.length && sum(question.dataset.scale) === Number(question.dataset.total));
    }
    if (kind === "number" && !number(question).validity.valid) return false;
    return !needed || checked(question).length > 0 || (kind === "number" && number(question).value !== "");
  };
  const mark = (question) => {
    const right = valid(question);
    question.classList.toggle("wrong", !right);
    question.querySelector(".error").hidden = right;
    all("input", question).forEach((input) => {
      if (right) input.removeAttribute("aria-invalid");
      else if (input.type !== "radio") input.setAttribute("aria-invalid", "true");
    });
    return right;
  };
  const left = () => all(".left").forEach((output) => {
    const group = output.closest("[data-kind]");
    all(".count", output).forEach((count) => { count.textContent = Number(group.dataset.total) - sum(group.dataset.scale); });
  });

  form.addEventListener("input", (event) => {
    const question = event.target.closest("[data-kind]");
    if (question?.dataset.kind === "number") {
      if (event.target.type === "radio") number(question).value = "";
      else if (event.target.value !== "") checked(question).forEach((radio) => { radio.checked = false; });
    }
    if (question?.classList.contains("wrong")) mark(question);
    left();
    show("draft-deleted", false);
    keep();
  });
  all(".clear").forEach((button) => button.addEventListener("click", () => {
    checked(button.closest("[data-kind]")).forEach((input) => { input.checked = false; });
    keep();
  }));

  // the answer file: a text that a spreadsheet would run is written with an apostrophe before it
  const cell = (text) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const harmless = (text) => (/^'*(?:[\t\r\n]|[\p{Z}\p{C}]*[=+\-@\u2212\uFF1D\uFF0B\uFF0D\uFF20])/u.test(text) ? `'${text}` : text);
  const file = () => {
    const cells = [
      ["team", harmless(form.querySelector("[data-kind=team] input").value.trim())],
      ["respondent", respondent],
      ["perspective", form.dataset.perspective],
      ...questions.filter((question) => question.dataset.kind !== "team").flatMap(answers),
    ];
    return [0, 1].map((row) => cells.map((pair) => cell(pair[row])).join(",") + "\r\n").join("");
  };

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const wrong = questions.filter((question) => !mark(question));
    const list = document.querySelector("#errors ul");
    list.replaceChildren(...wrong.map((question) => {
      const item = document.createElement("li");
      const link = document.createElement("a");
      const input = question.querySelector("input");
      link.href = "#" + input.id;
      link.append(...question.querySelector("legend, .label").cloneNode(true).childNodes);
      link.addEventListener("click", (click) => { click.preventDefault(); input.focus(); });
      item.append(link);
      return item;
    }));
    show("errors", wrong.length > 0);
    show("saved", false);
    if (wrong.length > 0) {
      document.getElementById("errors").focus();
      return;
    }
    const name = "answers-" + respondent + ".csv";
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([file()], { type: "text/csv;charset=utf-8" }));
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
    all("#saved .count", document).forEach((place) => { place.textContent = name; });
    show("saved", true);
    document.getElementById("saved").focus();
  });

  document.getElementById("delete").addEventListener("click", () => {
    form.reset();
    try {
      localStorage.removeItem(store);
    } catch { /* nothing was kept */ }
    respondent = random();
    questions.forEach((question) => {
      question.classList.remove("wrong");
      question.querySelector(".error").hidden = true;
      all("[aria-invalid]", question).forEach((input) => input.removeAttribute("aria-invalid"));
    });
    show("errors", false);
    show("saved", false);
    left();
    show("draft-deleted", true);
    document.getElementById("draft-deleted").focus();
  });

  recall();
  language();
  left();
})();
