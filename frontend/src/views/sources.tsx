// Who speaks: named, unnamed, how often the only root; and one of them with all its statements.

import { query, useData, useList } from "../api";
import { Heading, More, Name, Said, Waiting, join } from "../parts/common";
import { Grade } from "../parts/grade";
import { Icon } from "../parts/icons";
import { Bar, Pick, usePicked } from "../parts/picking";
import { Statements } from "../parts/sentence";
import { useWords, useWorkbench } from "../context";
import { go, replace, to, type Route } from "../router";
import { line, shorten } from "../text";
import type { SourceDetail, SourceRow } from "../types";
import { Choice } from "./search";

const KINDS = ["person", "unnamed", "organization", "outlet", "document", "unknown"] as const;
const called = (of: { name: string | null; description: string | null }) => line(of.name) || line(of.description);

function Row({ of, current, picked }: { of: SourceRow; current: boolean; picked: ReturnType<typeof usePicked> }) {
  const { t } = useWords();
  const name = called(of) || t("speaker.none");
  return (
    <li class={current ? "current" : ""} data-item>
      <Icon kind={of.kind} />
      <div class="what">
        <a class="title" data-row href={to(["sources", of.id])} aria-current={current ? "true" : undefined}>
          <Name>{shorten(name, 160)}</Name>
        </a>
        <p class="facts">
          {join([
            t(`kind.${of.kind}`),
            <a href={to(["sources", of.id])}>{t("statements", { n: of.statements })}</a>,
            of.articles > 1 && t("in_articles", { n: of.articles }),
            of.sole_root > 0 && (
              <a class="sole" href={to(["sources", of.id], { show: "sole" })}>
                {t("sole_root", { n: of.sole_root })}
              </a>
            ),
            of.grade && <span class="tag">{t("grade.short", { grade: of.grade })}</span>,
          ])}
        </p>
      </div>
      <Pick picked={picked} id={of.id} label={t("pick.source", { name: shorten(name, 80) })} />
    </li>
  );
}

function Members({ of }: { of: SourceDetail }) {
  const { t } = useWords();
  const { decide } = useWorkbench();
  const picked = usePicked();
  const split = async (note: string) => {
    const members = of.members.filter((member) => picked.keys.has(`${member.article}\n${member.source}`)).map(({ article, source }) => ({ article, source }));
    if (await decide({ kind: "split_source", source: of.id, members, note }, t("said.split_source", { n: members.length }))) picked.clear();
  };
  return (
    <section>
      <h2>{t("members", { n: of.members.length })}</h2>
      <ul class="rows members">
        {of.members.map((member) => (
          <li key={`${member.article}/${member.source}`} data-item>
            <Pick picked={picked} id={`${member.article}\n${member.source}`} label={t("pick.source", { name: shorten(called(member), 80) })} />
            <span class="what">
              <Name>{called(member) || t("speaker.none")}</Name>{" "}
              <a class="muted" href={to(["articles", member.article])}>
                <Name>{member.outlet ?? member.title ?? t("outlet.none")}</Name>
              </a>
            </span>
          </li>
        ))}
      </ul>
      <Bar picked={picked}>
        {(note) => (
          <button type="button" class="strong" disabled={picked.keys.size === of.members.length} onClick={() => split(note)}>
            {t("decide.split_source")}
          </button>
        )}
      </Bar>
    </section>
  );
}

function SourceView({ id }: { id: string }) {
  const words = useWords();
  const { t } = words;
  const answer = useData<SourceDetail>(`/api/sources/${encodeURIComponent(id)}`);
  if (!answer.data) return <Waiting of={answer} />;
  const of = answer.data;
  const name = called(of) || t("speaker.none");
  return (
    <article class="one">
      <Heading title={shorten(name, 80)}>
        <Name>{name}</Name>
      </Heading>
      <p class="facts">
        {join([
          t(`kind.${of.kind}`),
          of.name && of.description && of.description !== of.name && <Name>{shorten(line(of.description), 200)}</Name>,
          t("in_articles", { n: of.articles }),
          of.positions.length > 0 && <a href={to(["timeline"], { who: of.name ?? of.positions[0]!.who })}>{t("positions", { n: of.positions.length })}</a>,
          <Grade of="source" id={of.id} grade={of.grade} />,
        ])}
      </p>
      {of.sole_root_claims.length > 0 && (
        <section id="sole">
          <h2>{t("sole_root", { n: of.sole_root_claims.length })}</h2>
          <ul class="pointed">
            {of.sole_root_claims.map((claim) => (
              <li key={claim.id}>
                <a href={to(["claims", claim.id])}>
                  <Said language={claim.language}>{shorten(claim.text, 240)}</Said>
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section>
        <h2>{t("statements", { n: of.statements })}</h2>
        <Statements of={of.mentions} claim />
        {of.statements > of.mentions.length && (
          <p class="folded">
            {t("statements.first", { n: of.statements, shown: of.mentions.length })} <a href={to(["search"], { speaker: name })}>{t("nav.search")}</a>
          </p>
        )}
      </section>
      {of.members.length > 1 && <Members of={of} />}
    </article>
  );
}

export function SourcesView({ route }: { route: Route }) {
  const { t } = useWords();
  const { decide } = useWorkbench();
  const [, id] = route.parts;
  const values = { kind: route.query.get("kind"), q: route.query.get("q"), order: route.query.get("order") };
  const list = useList<SourceRow>(query("/api/sources", { ...values, order: values.order ?? "statements" }));
  const picked = usePicked();
  const filter = (changed: Record<string, string>) => replace(to(id ? ["sources", id] : ["sources"], { ...values, ...changed }));
  const merge = async (note: string) => {
    if (await decide({ kind: "merge_sources", sources: [...picked.keys], note }, t("said.merged_sources", { n: picked.keys.size }))) picked.clear();
  };
  const Title = id ? "p" : Heading;
  return (
    <div class={id ? "split opened" : "split"}>
      <section class="list" aria-label={t("nav.sources")}>
        <header class="head">
          <Title title={t("nav.sources")} class="heading">
            {list.data ? t("sources", { n: list.data.total }) : t("nav.sources")}
          </Title>
          <div class="filters">
            <label>
              <span class="spoken">{t("filter.words")}</span>
              <input type="search" value={values.q ?? ""} placeholder={t("filter.words")} onInput={(event) => filter({ q: event.currentTarget.value })} />
            </label>
            <Choice label={t("filter.kind")} value={values.kind} choose={(kind) => filter({ kind })} among={KINDS.map((kind) => [kind, t(`kind.${kind}`)])} />
            <label>
              {t("order")}{" "}
              <select value={values.order ?? "statements"} onChange={(event) => filter({ order: event.currentTarget.value })}>
                <option value="statements">{t("order.statements")}</option>
                <option value="sole_root">{t("order.sole_root")}</option>
              </select>
            </label>
          </div>
        </header>
        <Waiting of={list} />
        {list.data && !list.data.items.length && <p class="folded">{t("nothing.matches")}</p>}
        <ul class="rows sources" data-rows>
          {list.data?.items.map((source) => (
            <Row key={source.id} of={source} current={String(source.id) === id} picked={picked} />
          ))}
        </ul>
        <More of={list} />
        <Bar picked={picked}>
          {(note) => (
            <button type="button" class="strong" disabled={picked.keys.size < 2} onClick={() => merge(note)}>
              {t("decide.merge_sources")}
            </button>
          )}
        </Bar>
      </section>
      {id && (
        <section class="detail" aria-label={t("source")}>
          <button type="button" class="link back" onClick={() => go(to(["sources"], values))}>
            ← {t("nav.sources")}
          </button>
          <SourceView id={id} />
        </section>
      )}
    </div>
  );
}
