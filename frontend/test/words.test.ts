import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { test } from "node:test";
import { LANGUAGES, type Strings, words } from "../src/i18n";

const { en, ...others } = LANGUAGES as Record<"en", Strings> & Record<string, Strings>;
const names = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
const forms = (entry: Strings[string]) => (typeof entry === "string" ? [entry] : Object.values(entry));

for (const [code, strings] of Object.entries(others)) {
  test(`${code} says all that English says, with the same values`, () => {
    assert.deepEqual(Object.keys(strings).sort(), Object.keys(en).sort());
    for (const [key, entry] of Object.entries(strings)) {
      const wanted = new Set(forms(en[key]!).flatMap(names));
      for (const form of forms(entry)) assert.deepEqual(new Set(names(form)), wanted, `${code} ${key}: ${form}`);
    }
  });
}

for (const [code, strings] of Object.entries(LANGUAGES)) {
  test(`${code} has every plural form of its language`, () => {
    const wanted = new Intl.PluralRules(code).resolvedOptions().pluralCategories.slice().sort();
    for (const [key, entry] of Object.entries(strings)) if (typeof entry !== "string") assert.deepEqual(Object.keys(entry).sort(), wanted, key);
  });
}

test("every string that the code asks for is there", () => {
  const files = readdirSync("src", { recursive: true, encoding: "utf8" }).filter((name) => /\.tsx?$/.test(name));
  const asked = files.flatMap((name) => [...readFileSync(`src/${name}`, "utf8").matchAll(/\bt\(\s*"([\w.]+)"/g)].map((found) => found[1]!));
  assert.ok(asked.length > 100);
  assert.deepEqual(asked.filter((key) => !(key in en)), []);
});

test("Ukrainian plurals", () => {
  const { t, date, figure } = words("uk");
  assert.deepEqual([1, 2, 5, 11, 21, 22, 112].map((n) => t("articles", { n })), ["1\u00a0стаття", "2\u00a0статті", "5\u00a0статей", "11\u00a0статей", "21\u00a0стаття", "22\u00a0статті", "112\u00a0статей"]);
  assert.equal(date("2026-03-03"), "3 бер. 2026");
  assert.equal(figure([2, null]), "2+");
});

test("dates keep their precision", () => {
  const { date, period } = words("en");
  assert.deepEqual(["2022", "2022-09", "2022-09-14", "2022-09-14T10:02:00+02:00"].map(date), ["2022", "Sept 2022", "14 Sept 2022", "14 Sept 2022"]);
  assert.equal(period(["2022", "2022"]), "2022");
  assert.equal(date("soon"), "soon");
});
