// Claims close to the one shown: a person says which are it in other words, and which are not.

import { useState } from "preact/hooks";
import { get } from "../api";
import { useWords, useWorkbench } from "../context";
import { Name, Range, Said, join } from "../parts/common";
import { replace, to } from "../router";
import { shorten } from "../text";
import type { Article, Claim, NearClaim } from "../types";

function Item({ of, beside, tab }: { of: NearClaim; beside: Claim; tab: string }) {
  const words = useWords();
  const { t } = words;
  const { decide } = useWorkbench();
  const [busy, setBusy] = useState(false);
  const [low, high] = of.independent_roots;
  const claims = [beside.id, of.id];
  const text = shorten(of.text, 80);
  // What was joined may have become part of the other claim's row: the view follows the statements that it shows.
  const follow = async () => {
    const first = beside.statements[0];
    if (!first) return;
    const { claims: now } = await get<Article>(`/api/articles/${first.article}`);
    const id = now[first.attribution];
    if (id !== undefined && id !== beside.id) replace(to(["claims", id, tab]));
  };
  const decided = async (kind: string, said: string, then?: () => Promise<void>) => {
    setBusy(true);
    await decide({ kind, claims }, said, then);
    setBusy(false);
  };
  return (
    <li class="near" data-item>
      <Range count={of.independent_roots} />
      <div>
        <a class="title" data-row href={to(["claims", of.id])}>
          <Said language={of.language}>{of.text}</Said>
        </a>
        <p class="facts">
          {join([
            high === 0 ? (
              t("roots.none")
            ) : (
              <span>
                {t("roots.label", { n: high ?? low })}: <Name>{of.roots.join("; ")}</Name>
              </span>
            ),
            t("articles", { n: of.articles }),
            of.denials > 0 && (
              <a class="against" href={to(["claims", of.id, "denials"])}>
                {t("denials", { n: of.denials })}
              </a>
            ),
            t("near.match", { percent: Math.round(of.likeness * 100) }),
          ])}
        </p>
        <p class="choice">
          <button type="button" aria-label={t("near.join_of", { text })} disabled={busy} onClick={() => decided("merge_claims", t("said.merged_claims", { n: 2 }), follow)}>
            {t("near.join")}
          </button>{" "}
          <button type="button" aria-label={t("near.part_of", { text })} disabled={busy} onClick={() => decided("part_claims", t("said.parted_claims"))}>
            {t("near.part")}
          </button>
        </p>
      </div>
    </li>
  );
}

/** How many there are, and the way to them past all that stands above. */
export function ToNearClaims({ of }: { of: Claim }) {
  const { t } = useWords();
  const show = () => {
    const heading = document.getElementById("near");
    heading?.focus({ preventScroll: true });
    heading?.scrollIntoView();
  };
  return (
    <button type="button" class="link" onClick={show}>
      {t("near", { n: of.near.length })}
    </button>
  );
}

export function NearClaims({ of, tab }: { of: Claim; tab: string }) {
  const { t } = useWords();
  if (!of.near.length) return null;
  return (
    <section aria-labelledby="near">
      <h2 id="near" tabIndex={-1}>{t("near.title")}</h2>
      <p class="muted">{t("near.what")}</p>
      <ol data-rows>
        {of.near.map((one) => (
          <Item key={one.id} of={one} beside={of} tab={tab} />
        ))}
      </ol>
    </section>
  );
}
