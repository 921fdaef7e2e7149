// A statement or a retelling that the tool missed: words are picked in the text, or typed as they stand there.

import type { RefObject } from "preact";
import { useState } from "preact/hooks";
import { query, useData } from "../api";
import { useWords, useWorkbench } from "../context";
import { line, locate, shorten, slicer } from "../text";
import type { Article, ArticleRow, Listing, Span } from "../types";

/** The offset, in code points, of a point of a selection in a text whose pieces carry where they begin. */
function offset(node: Node, units: number): number | null {
  const piece = (node instanceof Element ? node : node.parentElement)?.closest<HTMLElement>("[data-start]");
  if (!piece) return null;
  return Number(piece.dataset.start) + [...(node.textContent ?? "").slice(0, units)].length;
}

function selected(body: HTMLElement | null): Span | null {
  const range = getSelection()?.rangeCount ? getSelection()!.getRangeAt(0) : null;
  if (!range || range.collapsed || !body?.contains(range.commonAncestorContainer)) return null;
  const start = offset(range.startContainer, range.startOffset);
  const end = offset(range.endContainer, range.endOffset);
  return start !== null && end !== null && start < end ? [start, end] : null;
}

const ROLES = ["content", "source", "cue"] as const;
type Role = (typeof ROLES)[number];

export function AddStatement({ of, body }: { of: Article; body: RefObject<HTMLDivElement | null> }) {
  const { t } = useWords();
  const { decide } = useWorkbench();
  const [typed, setTyped] = useState<Record<Role, string>>({ content: "", source: "", cue: "" });
  const [spans, setSpans] = useState<Record<Role, Span | null>>({ content: null, source: null, cue: null });
  const [stance, setStance] = useState("asserts");
  const set = (role: Role, words: string, span: Span | null) => {
    setTyped((old) => ({ ...old, [role]: words }));
    setSpans((old) => ({ ...old, [role]: span }));
  };
  const take = (role: Role) => {
    const span = selected(body.current);
    if (span) set(role, slicer(of.text).slice(...span), span);
  };
  const missing = (role: Role) => typed[role].trim() !== "" && spans[role] === null;
  const ready = spans.content !== null && !ROLES.some(missing);
  const list = (role: Role) => (spans[role] ? [spans[role]] : []);
  const save = async () => {
    const sent = { kind: "add_statement", article: of.id, source: list("source"), cue: list("cue"), content: list("content"), stance };
    if (await decide(sent, t("said.added_statement"))) for (const role of ROLES) set(role, "", null);
  };
  return (
    <details>
      <summary>{t("decide.add_statement")}</summary>
      <form
        class="adding"
        onSubmit={(event) => {
          event.preventDefault();
          if (ready) void save();
        }}
      >
        <p class="muted">{t("adding.how")}</p>
        {ROLES.map((role) => (
          <div key={role} class="field">
            <label>
              {t(`role.${role}`)}
              <input
                type="text"
                value={typed[role]}
                aria-invalid={missing(role)}
                onInput={(event) => set(role, event.currentTarget.value, locate(of.text, event.currentTarget.value))}
              />
            </label>
            <button type="button" onMouseDown={(event) => event.preventDefault()} onClick={() => take(role)} aria-label={t("adding.take_for", { role: t(`role.${role}`) })}>
              {t("adding.take")}
            </button>
            {missing(role) && <p class="bad">{t("adding.not_there")}</p>}
          </div>
        ))}
        <label>
          {t("filter.stance")}{" "}
          <select value={stance} onChange={(event) => setStance(event.currentTarget.value)}>
            {["asserts", "denies", "doubts", "hopes", "orders"].map((name) => (
              <option key={name} value={name}>
                {t(`stance.${name}`)}
              </option>
            ))}
          </select>
        </label>
        <button type="submit" class="strong" disabled={!ready}>
          {t("decide.add")}
        </button>
      </form>
    </details>
  );
}

export function AddRetelling({ of }: { of: Article }) {
  const { t } = useWords();
  const { decide, desk } = useWorkbench();
  const others = useData<Listing<ArticleRow>>(query("/api/articles", { limit: 200 }));
  const [outlet, setOutlet] = useState("");
  const [article, setArticle] = useState("");
  const [relation, setRelation] = useState("states");
  const ready = outlet.trim() !== "" || article !== "";
  const save = async () => {
    const chosen = others.data?.items.find(({ id }) => String(id) === article);
    const from = { outlet: outlet.trim() || chosen?.outlet || null, article: article ? Number(article) : null };
    if (await decide({ kind: "add_retelling", article: of.id, of: from, relation }, t("said.added_retelling"))) {
      setOutlet("");
      setArticle("");
    }
  };
  return (
    <details>
      <summary>{t("decide.add_retelling")}</summary>
      <form
        class="adding"
        onSubmit={(event) => {
          event.preventDefault();
          if (ready) void save();
        }}
      >
        <label>
          {t("adding.relation")}{" "}
          <select value={relation} onChange={(event) => setRelation(event.currentTarget.value)}>
            {["states", "copies", "translates"].map((name) => (
              <option key={name} value={name}>
                {t(`relation.${name}`)}
              </option>
            ))}
          </select>
        </label>
        <label>
          {t("adding.article")}{" "}
          <select value={article} onChange={(event) => setArticle(event.currentTarget.value)}>
            <option value="">{t("adding.not_here")}</option>
            {others.data?.items
              .filter(({ id }) => String(id) !== of.id)
              .map((one) => (
                <option key={one.id} value={one.id}>
                  {shorten(line([one.outlet, one.title].filter(Boolean).join(": ")), 70)}
                </option>
              ))}
          </select>
        </label>
        <label>
          {t("adding.outlet")} <input type="text" list="outlets" value={outlet} onInput={(event) => setOutlet(event.currentTarget.value)} />
        </label>
        <datalist id="outlets">
          {desk?.outlets.map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
        <button type="submit" class="strong" disabled={!ready}>
          {t("decide.add")}
        </button>
      </form>
    </details>
  );
}
