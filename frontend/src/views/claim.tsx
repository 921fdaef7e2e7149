// One claim: what it rests on, who carries it, who denies it, the chain, what an editor would ask.

import { useEffect } from "preact/hooks";
import { useData } from "../api";
import { useWords, useWorkbench } from "../context";
import { Heading, Name, Range, Reasons, Said, Waiting, When, Why, join } from "../parts/common";
import { Grade } from "../parts/grade";
import { Icon } from "../parts/icons";
import { Bar, Pick, usePicked } from "../parts/picking";
import { Statement, Statements } from "../parts/sentence";
import { remark } from "../remarks";
import { to, type Route } from "../router";
import { shorten, shown } from "../text";
import type { Claim, Lint, Root, Sentence } from "../types";
import { ChainView } from "./chain";
import { NearClaims, ToNearClaims } from "./near";

const against = (one: Sentence) => one.stance === "denies" || one.stance === "doubts";

function RootItem({ of, first }: { of: Root; first: boolean }) {
  const words = useWords();
  const { t } = words;
  return (
    <li class="root">
      <details open={first}>
        <summary data-row>
          <Icon kind={of.kind} />
          <span class="words">
            <Name>{of.described}</Name>
          </span>
          <span class="names">
            {join([
              t(`kind.${of.kind}`),
              (of.count[0] !== 1 || of.count[1] !== 1) && t("root.counted", { range: words.range(of.count) }),
              of.reached_through.length ? (
                <span>
                  {t("root.through")} <Name>{[...of.reached_through].reverse().join(" → ")}</Name>
                </span>
              ) : (
                t("root.public")
              ),
              t("statements", { n: of.statements.length }),
            ])}
          </span>
        </summary>
        <Statements of={of.statements} />
      </details>
    </li>
  );
}

function Roots({ of }: { of: Claim }) {
  const words = useWords();
  const { t } = words;
  const [low, high] = of.independent_roots;
  return (
    <>
      <p class="answer">
        <Range count={of.independent_roots} />{" "}
        <span class="words">{high === 0 ? t("roots.none") : t("roots.label", { n: high ?? low })}</span>
      </p>
      <Reasons of={of} />
      {of.roots.length ? (
        <ul class="roots" data-rows>
          {of.roots.map((root, i) => (
            <RootItem key={i} of={root} first={of.roots.length <= 3} />
          ))}
        </ul>
      ) : (
        <>
          <p class="folded">{t("roots.unstated")}</p>
          <Statements of={of.statements} />
        </>
      )}
    </>
  );
}

function Carriers({ of, only }: { of: Claim; only: (one: Sentence) => boolean }) {
  const { t } = useWords();
  const { decide } = useWorkbench();
  const picked = usePicked();
  const shown = of.statements.filter(only);
  const key = (one: Sentence) => `${one.article}\n${one.attribution}`;
  const split = async (note: string) => {
    const statements = shown.filter((one) => picked.keys.has(key(one))).map(({ article, attribution }) => ({ article, attribution }));
    if (await decide({ kind: "split_claim", claim: of.id, statements, note }, t("said.split_claim", { n: statements.length }))) picked.clear();
  };
  if (!shown.length) return <p class="folded">{t("statements.none")}</p>;
  return (
    <>
      <ol class="statements" data-rows>
        {shown.map((one) => (
          <Statement key={key(one)} of={one} select={<Pick picked={picked} id={key(one)} label={t("pick.statement", { text: shorten(one.text, 80) })} />} />
        ))}
      </ol>
      {of.said > of.statements.length && (
        <p class="folded">
          {t("statements.first", { n: of.said, shown: of.statements.length })} <a href={to(["search"], { q: shorten(of.text, 60) })}>{t("nav.search")}</a>
        </p>
      )}
      <Bar picked={picked}>
        {(note) => (
          <button type="button" class="strong" disabled={picked.keys.size === of.statements.length} onClick={() => split(note)}>
            {t("decide.split_claim")}
          </button>
        )}
      </Bar>
    </>
  );
}

function Remark({ of }: { of: Lint }) {
  const words = useWords();
  const told = remark(of, words);
  return told === null ? <Why>{of.why}</Why> : <p class="why">{shown(told)}</p>;
}

function Remarks({ of }: { of: Claim }) {
  const { t, has } = useWords();
  if (!of.lint.length) return <p class="folded">{t("lint.none")}</p>;
  return (
    <>
      <p class="muted">{t("lint.what")}</p>
      <ul class="roots">
        {of.lint.map((one, i) => (
          <li key={i} class="root">
            <p>
              <strong>{has(`lint.${one.kind}`) ? t(`lint.${one.kind}`) : one.kind.replace(/_/g, " ")}</strong>
            </p>
            <Remark of={one} />
            {one.statements && one.statements.length > 0 && <Statements of={one.statements} />}
          </li>
        ))}
      </ul>
    </>
  );
}

export function ClaimView({ id, tab, route }: { id: string; tab: string; route: Route }) {
  const words = useWords();
  const { t } = words;
  const claim = useData<Claim>(`/api/claims/${encodeURIComponent(id)}`);
  const here = claim.data?.id;
  // One that is opened from far down another one's page begins at its top.
  useEffect(() => document.querySelector(".one h1")?.scrollIntoView({ block: "nearest", behavior: "instant" }), [here]);
  if (!claim.data) return <Waiting of={claim} />;
  const of = claim.data;
  const denials = of.denials;
  const besides = !["chain", "statements", "lint"].includes(tab);
  const tabs: [string, string, number | null][] = [
    ["roots", t("tab.roots"), of.roots.length],
    ["chain", t("tab.chain"), null],
    ["statements", t("tab.statements"), of.said],
    ["denials", t("tab.denials"), denials],
    ["lint", t("tab.lint"), of.lint.length],
  ];
  return (
    <article class="one">
      <Heading title={shorten(of.text, 80)} language={of.language}>
        <Said language={of.language}>{of.text}</Said>
      </Heading>
      <p class="facts">
        {join([
          <a href={to(["claims", of.id, "statements"])}>{t("articles", { n: of.articles })}</a>,
          of.origins.length > 0 && (
            <span>
              {t("origins", { n: of.origins.length })}: <Name>{of.origins.join("; ")}</Name>
            </span>
          ),
          of.first_reported_by && (
            <span>
              {t("claim.first")} <Name>{of.first_reported_by}</Name>
            </span>
          ),
          of.first && (
            <span>
              <When at={of.first} />
              {of.last && of.last !== of.first && (
                <>
                  {" – "}
                  <When at={of.last} />
                </>
              )}
            </span>
          ),
          besides && of.near.length > 0 && <ToNearClaims of={of} />,
          <Grade of="claim" id={of.id} grade={of.grade} />,
        ])}
      </p>
      <nav class="tabs" aria-label={t("claim.parts")}>
        <ul>
          {tabs.map(([name, label, n]) => (
            <li key={name}>
              <a href={to(["claims", id, name], Object.fromEntries(route.query))} aria-current={tab === name ? "page" : undefined} class={name === "denials" && denials ? "against" : ""}>
                {label} {n !== null && <span>{words.number(n)}</span>}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <div class={claim.loading ? "stale" : ""}>
        {tab === "chain" ? (
          <ChainView claim={id} />
        ) : tab === "statements" ? (
          <Carriers of={of} only={() => true} />
        ) : tab === "denials" ? (
          <Carriers of={of} only={against} />
        ) : tab === "lint" ? (
          <Remarks of={of} />
        ) : (
          <Roots of={of} />
        )}
        {besides && <NearClaims of={of} tab={tab} />}
      </div>
    </article>
  );
}
