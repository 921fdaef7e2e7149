// The answer, first: claims, each with its range of independent roots, denials and freshness.

import { query, useList } from "../api";
import { Heading, More, Name, Range, Said, Waiting, When, join } from "../parts/common";
import { Bar, Pick, usePicked } from "../parts/picking";
import { useWords, useWorkbench } from "../context";
import { go, replace, to, type Route } from "../router";
import type { ClaimRow } from "../types";
import { ClaimView } from "./claim";

const ORDERS = ["articles", "roots", "freshness"] as const;

function Row({ of, current, picked }: { of: ClaimRow; current: boolean; picked: ReturnType<typeof usePicked> }) {
  const words = useWords();
  const { t } = words;
  const at = (tab?: string) => to(tab ? ["claims", of.id, tab] : ["claims", of.id]);
  const [low, high] = of.independent_roots;
  return (
    <li class={current ? "claim current" : "claim"} data-item>
      <a class="lead" href={at()} aria-label={high === 0 ? t("roots.none") : t("roots.independent", { range: words.range(of.independent_roots), n: high ?? low })}>
        <Range count={of.independent_roots} />
      </a>
      <div class="what">
        <a class="title" data-row href={at()} aria-current={current ? "true" : undefined}>
          <Said language={of.language}>{of.text}</Said>
        </a>
        <p class="facts">
          {join([
            of.origins.length > 0 && (
              <span>
                {t("claim.through")} <Name>{of.origins.slice(0, 2).join("; ")}</Name>
                {of.origins.length > 2 && ` +${words.number(of.origins.length - 2)}`}
              </span>
            ),
            <a href={at("statements")}>{t("articles", { n: of.articles })}</a>,
            of.outlets > 1 && <span>{t("outlets", { n: of.outlets })}</span>,
            of.denials > 0 && (
              <a class="against" href={at("denials")}>
                {t("denials", { n: of.denials })}
              </a>
            ),
            of.first_reported_by && (
              <span>
                {t("claim.first")} <Name>{of.first_reported_by}</Name>
              </span>
            ),
            of.last && (
              <span>
                {t("claim.last")} <When at={of.last} />
              </span>
            ),
            of.grade && <span class="tag">{t("grade.short", { grade: of.grade })}</span>,
            of.lint.length > 0 && (
              <a class="lint" href={at("lint")}>
                {t("lint", { n: of.lint.length })}
              </a>
            ),
          ])}
        </p>
      </div>
      <Pick picked={picked} id={of.id} label={t("pick.claim", { text: of.text.slice(0, 80) })} />
    </li>
  );
}

export function ClaimsView({ route }: { route: Route }) {
  const { t } = useWords();
  const { desk, decide } = useWorkbench();
  const [, id, tab = "roots"] = route.parts;
  const order = route.query.get("order") ?? "articles";
  const denied = route.query.get("denied");
  const q = route.query.get("q") ?? "";
  const list = useList<ClaimRow>(query("/api/claims", { order, denied, q }));
  const picked = usePicked();
  const filter = (values: Record<string, string | null>) =>
    replace(to(route.parts.length ? route.parts : ["claims"], { order: route.query.get("order"), denied, q, ...values }));
  const merge = async (note: string) => {
    if (await decide({ kind: "merge_claims", claims: [...picked.keys], note }, t("said.merged_claims", { n: picked.keys.size }))) picked.clear();
  };
  const Title = id ? "p" : Heading;
  return (
    <div class={id ? "split opened" : "split"}>
      <section class="list" aria-label={t("nav.claims")}>
        <header class="head">
          <Title title={t("nav.claims")} class="heading">
            {list.data ? t("claims", { n: list.data.total }) : t("nav.claims")}
          </Title>
          <div class="filters">
            <label>
              <span class="spoken">{t("filter.words")}</span>
              <input type="search" value={q} placeholder={t("filter.words")} onInput={(event) => filter({ q: event.currentTarget.value })} />
            </label>
            <label>
              {t("order")}{" "}
              <select value={order} onChange={(event) => filter({ order: event.currentTarget.value })}>
                {ORDERS.map((name) => (
                  <option key={name} value={name}>
                    {t(`order.${name}`)}
                  </option>
                ))}
              </select>
            </label>
            <label>
              <input type="checkbox" checked={denied === "true"} onChange={(event) => filter({ denied: event.currentTarget.checked ? "true" : null })} />{" "}
              {t("filter.denied")}
            </label>
          </div>
        </header>
        <Waiting of={list} />
        {list.data && !list.data.items.length && <p class="folded">{q || denied ? t("nothing.matches") : t("nothing.claims")}</p>}
        {list.data && list.data.items.length > 0 && (
          <p class="muted figures">
            {t("claims.figure")} {desk?.quick && <a href={to(["articles"])}>{t("way.claims")}</a>}
          </p>
        )}
        <ol class="claims" data-rows>
          {list.data?.items.map((claim) => (
            <Row key={claim.id} of={claim} current={String(claim.id) === id} picked={picked} />
          ))}
        </ol>
        <More of={list} />
        <Bar picked={picked}>
          {(note) => (
            <button type="button" class="strong" disabled={picked.keys.size < 2} onClick={() => merge(note)}>
              {t("decide.merge_claims")}
            </button>
          )}
        </Bar>
      </section>
      {id && (
        <section class="detail" aria-label={t("claim")}>
          <button type="button" class="link back" onClick={() => go(to(["claims"], Object.fromEntries(route.query)))}>
            ← {t("nav.claims")}
          </button>
          <ClaimView id={id} tab={tab} route={route} />
        </section>
      )}
    </div>
  );
}
