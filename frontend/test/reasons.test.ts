import assert from "node:assert/strict";
import { test } from "node:test";
import { LANGUAGES, words } from "../src/i18n";
import { reasons } from "../src/reasons";
import type { Reason } from "../src/types";

const [en, uk] = [words("en"), words("uk")];
const range: Reason[] = [
  { kind: "pages", told: { articles: 6, outlets: 6 } },
  { kind: "lead", told: { articles: 5, outlet: "The Harbour Ledger" } },
  { kind: "unsourced", told: { articles: 1 } },
  { kind: "against", told: { articles: 3 } },
  { kind: "open_plural" },
];

test("what a range rests on is said in the language of the interface", () => {
  assert.equal(
    reasons(range, en),
    "6\u00a0articles of 6\u00a0outlets; 5\u00a0lead to The Harbour Ledger; 1\u00a0states no source of its own; 3\u00a0carry a denial or doubt; an unnamed plural has no upper number",
  );
  assert.equal(
    reasons(range, uk),
    "6\u00a0статей, 6\u00a0видань; 5\u00a0ведуть до видання The Harbour Ledger; 1\u00a0не називає власного джерела; 3\u00a0подають заперечення чи сумнів; скільки людей за неназваною множиною, не відомо",
  );
});

test("so is what shows a retelling, with the page's own words as they are", () => {
  const stated = [{ kind: "names", told: { outlet: "Вістка", said: "як пише «Вістка»" } }];
  assert.equal(reasons(stated, en), "the text names Вістка as its source: “як пише «Вістка»”");
  assert.equal(reasons(stated, uk), "текст називає видання Вістка своїм джерелом: «як пише «Вістка»»");
  const copied: Reason[] = [{ kind: "shared", told: { percent: 62 } }, { kind: "later", told: {} }];
  assert.equal(reasons(copied, en), "62% of its own words stand in the other page word for word; it is dated later");
  assert.equal(reasons(copied, uk), "62 % її власних слів дослівно стоять на іншій сторінці; її дата пізніша");
  assert.equal(reasons([{ kind: "by_hand", told: { note: "seen in print" } }], uk), "додано вручну: seen in print");
  assert.equal(reasons([{ kind: "by_hand", told: {} }], uk), "додано вручну");
});

test("whatever has words in one language has them in the other", () => {
  const kinds = [LANGUAGES.en!, LANGUAGES.uk!].map((strings) => Object.keys(strings).filter((key) => key.startsWith("why.")).sort());
  assert.ok(kinds[0]!.length > 15);
  assert.deepEqual(kinds[0], kinds[1]);
});

test("what has no string here is left to the server", () => {
  assert.equal(reasons([...range, { kind: "new_kind" }], uk), null);
  assert.equal(reasons([], uk), null);
  assert.equal(reasons(undefined, uk), null);
});
