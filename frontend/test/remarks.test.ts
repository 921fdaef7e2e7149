import assert from "node:assert/strict";
import { test } from "node:test";
import { words } from "../src/i18n";
import { remark } from "../src/remarks";

const one = (kind: string, told: Record<string, string | number | string[]>) => ({ kind, why: "", told });
const [en, uk] = [words("en"), words("uk")];

test("a remark is said in the language of the interface", () => {
  const root = one("one_root", { articles: 3, outlets: 2, root: "two officials", through: ["The Harbour Ledger"] });
  assert.equal(remark(root, en), "3\u00a0articles of 2\u00a0outlets rest on one root: “two officials”, through The Harbour Ledger");
  assert.equal(remark(root, uk), "3\u00a0статті, 2\u00a0видання — і все тримається на одному першоджерелі: «two officials», через The Harbour Ledger");
  const denied = { articles: 5, who: ["речниця"], outlet: "Вістки", day: "2026-03-03" };
  assert.equal(remark(one("denied_later", denied), uk), "5\u00a0статей вийшли до заперечення чи сумніву: «речниця», Вістки, 3 бер. 2026");
});

test("lists are joined, rings are walked, and what nobody says is said so", () => {
  assert.equal(remark(one("media_only", { said: ["media", "reports"] }), en), "attributed to nobody but “media”, “reports”");
  assert.equal(remark(one("circular", { ring: ["A", "B", "A"] }), en), "A has it from B, B has it from A");
  assert.equal(remark(one("denied_later", { articles: 1, who: [], outlet: "A", day: "2026" }), en), "1\u00a0article from before a denial or doubt in A, 2026");
  assert.equal(remark(one("one_root", { articles: 3, outlets: 2, root: "a clerk", through: [] }), en), "3\u00a0articles of 2\u00a0outlets rest on one root: “a clerk”");
});

test("what has no string here is left to the server", () => {
  assert.equal(remark(one("new_kind", { articles: 3 }), uk), null);
  assert.equal(remark(one("no_root", {}), uk), null);
});
