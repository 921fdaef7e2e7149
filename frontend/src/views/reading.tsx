// The reading view: a page's text with sources, cues and contents marked, other stories and the site's lines greyed.

import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { query, useData } from "../api";
import { Heading, Name, Reasons, Said, Stands, Waiting, When, join } from "../parts/common";
import { Icon } from "../parts/icons";
import { Versions } from "../parts/versions";
import { AddRetelling, AddStatement } from "../parts/adding";
import { useWords, useWorkbench } from "../context";
import { go, to, type Route } from "../router";
import { type Mark, line, pieces, shorten, shown, slicer, web } from "../text";
import type { Article, ArticleRow, ArticleSource, Attribution, Block, Listing, Retelling, Span } from "../types";

type Role = "source" | "cue" | "content";
interface Part {
  id: string;
  role: Role;
}

const FOREIGN = new Set(["teaser", "notice"]);

const end = (of: Attribution) => Math.max(...[...of.source, ...of.cue, ...of.content].map(([, to]) => to), 0);

/** How much of a page's text a stretch is, in per cent, one at least. */
const share = (of: Article, [from, until]: Span) => Math.max(1, Math.round((100 * (until - from)) / slicer(of.text).length));

interface TextProps {
  of: Article;
  marks: readonly Mark<Part>[];
  refs: ReadonlyMap<number, { id: string; n: number }[]>;
  who(id: string): string;
}

function Paragraph({ block, of, marks, refs, who }: TextProps & { block: Block }) {
  const { t, number } = useWords();
  const by = useMemo(() => slicer(of.text), [of.text]);
  const ends = [...refs.keys()].filter((at) => at > block.start && at <= block.end);
  const cut = pieces([block.start, block.end], [...marks.filter(({ span }) => span[0] < block.end && span[1] > block.start), ...ends.map((at) => ({ span: [at - 1, at] as [number, number], key: null }))]);
  const label = FOREIGN.has(block.kind) || block.kind === "caption" ? t(`block.${block.kind}`) : null;
  return (
    <p class={`block ${block.kind}`} dir="auto" lang={block.language ?? of.language ?? undefined}>
      {label && (
        <span class="kind" lang={t("lang")}>
          {label}
        </span>
      )}
      {cut.map(({ start, end: stop, keys }) => {
        const parts = keys.filter((key): key is Part => key !== null);
        const depth = parts.filter(({ role }) => role === "content").length;
        const roles = [...new Set(parts.map(({ role }) => role))].join(" ");
        const words = shown(by.slice(start, stop));
        return [
          <span key={start} data-start={start} class={parts.length ? roles + (depth > 1 ? " nested" : "") : undefined} data-says={parts.length ? [...new Set(parts.map(({ id }) => id))].join(" ") : undefined} data-source={parts.find(({ role }) => role === "source")?.id}>
            {words}
          </span>,
          refs.get(stop)?.map(({ id, n }) => (
            <a key={`ref${id}`} class="ref" data-row data-ref={id} href={to(["articles", of.id], { at: id })} lang={t("lang")} aria-label={t("reading.ref", { number: number(n), who: who(id) })}>
              {number(n)}
            </a>
          )),
        ];
      })}
    </p>
  );
}

/** Blocks in order, runs of foreign lines together. */
function runs(blocks: readonly Block[]): { foreign: boolean; blocks: Block[] }[] {
  const found: { foreign: boolean; blocks: Block[] }[] = [];
  for (const block of blocks) {
    const foreign = FOREIGN.has(block.kind);
    const last = found[found.length - 1];
    if (last && last.foreign === foreign) last.blocks.push(block);
    else found.push({ foreign, blocks: [block] });
  }
  return found;
}

function Text(props: TextProps) {
  const { t } = useWords();
  const { of } = props;
  const blocks = of.blocks.length ? of.blocks : [{ start: 0, end: slicer(of.text).length, kind: "paragraph" as const, language: of.language }];
  return (
    <>
      {runs(blocks).map(({ foreign, blocks: run }) => {
        const drawn = run.map((block) => <Paragraph key={block.start} block={block} {...props} />);
        if (!foreign) return drawn;
        return run.length > 5 ? (
          <details class="site" key={run[0]!.start}>
            <summary>{t("reading.foreign", { n: run.length })}</summary>
            {drawn}
          </details>
        ) : (
          <div class="site" key={run[0]!.start}>
            {drawn}
          </div>
        );
      })}
    </>
  );
}

function Chosen({ of, one, n, sources }: { of: Article; one: Attribution; n: number; sources: ReadonlyMap<string, ArticleSource> }) {
  const words = useWords();
  const { t } = words;
  const { decide } = useWorkbench();
  const by = slicer(of.text);
  const source = one.speaker ? sources.get(one.speaker) : undefined;
  const joint = one.speaker ? of.joint[one.speaker] : undefined;
  const claim = of.claims[one.id];
  const name = line(source?.name ?? source?.description) || t("speaker.none");
  const parent = of.attributions.findIndex(({ id }) => id === one.parent);
  return (
    <section class="chosen" aria-live="polite" aria-label={t("reading.statement", { number: words.number(n) })}>
      <h2>
        {words.number(n)}. <Name>{shorten(name, 120)}</Name> <Stands stance={one.stance} />
      </h2>
      <p class="said">
        <Said language={of.language}>{shorten(one.content.map(([from, until]) => by.slice(from, until)).join(" … "), 400)}</Said>
      </p>
      <p class="facts">
        {join([
          t(`manner.${one.manner}`),
          one.cue.length > 0 && (
            <span>
              {t("reading.cue")} “<Name>{one.cue.map(([from, until]) => by.slice(from, until)).join(" … ")}</Name>”
            </span>
          ),
          t("reading.confidence", { percent: Math.round(100 * one.confidence) }),
          parent >= 0 && (
            <a href={to(["articles", of.id], { at: one.parent })}>{t("reading.within", { number: words.number(parent + 1) })}</a>
          ),
        ])}
      </p>
      <p class="facts">
        {join([
          claim && <a href={to(["claims", claim])}>{t("open.claim")}</a>,
          joint && <a href={to(["sources", joint])}>{t("open.source")}</a>,
          <button
            type="button"
            class="link"
            onClick={() => decide({ kind: "reject_statement", statement: { article: of.id, attribution: one.id } }, t("said.rejected_statement"))}
          >
            {t("decide.reject_statement")}
          </button>,
        ])}
      </p>
    </section>
  );
}

function Retold({ of, one }: { of: Article; one: Retelling }) {
  const { t } = useWords();
  const { decide } = useWorkbench();
  const own = String(one.article) === of.id;
  const other = own ? one.of.article : one.article;
  const label = own ? (one.of.title ?? one.of.outlet) : (one.outlet ?? one.title);
  return (
    <li>
      <span class={`tag ${one.relation}`}>{t(`relation.${one.relation}`)}</span>{" "}
      {t(own ? "retelling.from" : "retelling.by")}{" "}
      {other ? (
        <a href={to(["articles", other])}>
          <Name>{own ? (one.of.outlet ?? label) : label}</Name>
        </a>
      ) : (
        <Name>{label}</Name>
      )}
      <Reasons of={one} />
      <p class="facts">
        {join([
          other && <a href={to(["beside", one.article, one.of.article ?? ""])}>{t("open.beside")}</a>,
          <button
            type="button"
            class="link"
            onClick={() =>
              decide({ kind: "reject_retelling", article: one.article, of: { outlet: one.of.outlet, article: one.of.article }, relation: one.relation }, t("said.rejected_retelling"))
            }
            aria-label={t("decide.reject_retelling_of", { name: line(label) })}
          >
            {t("decide.reject")}
          </button>,
        ])}
      </p>
    </li>
  );
}

function Compare({ of }: { of: Article }) {
  const { t } = useWords();
  const others = useData<Listing<ArticleRow>>(query("/api/articles", { limit: 200 }));
  const near = new Set(of.retellings.flatMap((one) => [one.article, one.of.article]));
  const rows = (others.data?.items ?? []).filter(({ id }) => String(id) !== of.id);
  rows.sort((a, b) => Number(near.has(b.id)) - Number(near.has(a.id)));
  if (!rows.length) return null;
  return (
    <label>
      {t("reading.compare")}{" "}
      <select value="" onChange={(event) => event.currentTarget.value && go(to(["beside", of.id, event.currentTarget.value]))}>
        <option value="">…</option>
        {rows.map((one) => (
          <option key={one.id} value={one.id}>
            {shorten(line([one.outlet, one.title].filter(Boolean).join(": ")), 70)}
          </option>
        ))}
      </select>
    </label>
  );
}

export function ReadingView({ route }: { route: Route }) {
  const words = useWords();
  const { t } = words;
  const id = route.parts[1] ?? "";
  const at = route.query.get("at");
  const answer = useData<Article>(`/api/articles/${encodeURIComponent(id)}`);
  const of = answer.data;
  const body = useRef<HTMLDivElement>(null);
  const [pinned, pin] = useState<string | null>(null);
  const [over, hover] = useState<string | null>(null);

  const rejected = useMemo(() => new Set(of?.rejected ?? []), [of]);
  const attributions = useMemo(() => of?.attributions.filter((one) => !rejected.has(one.id)) ?? [], [of, rejected]);
  const sources = useMemo(() => new Map(of?.sources.map((source) => [source.id, source]) ?? []), [of]);
  const speaker = (id: string) => {
    const said = sources.get(attributions.find((one) => one.id === id)?.speaker ?? "");
    return shorten(line(said?.name ?? said?.description) || t("speaker.none"), 100);
  };
  const said = useMemo(() => {
    const found = new Map<string, string[]>();
    for (const one of attributions) if (one.speaker) found.set(one.speaker, [...(found.get(one.speaker) ?? []), one.id]);
    return found;
  }, [attributions]);
  const text = useMemo(() => {
    const marks: Mark<Part>[] = [];
    const refs = new Map<number, { id: string; n: number }[]>();
    of?.attributions.forEach((one, i) => {
      if (rejected.has(one.id)) return;
      for (const role of ["source", "cue", "content"] as const) for (const span of one[role]) marks.push({ span, key: { id: one.id, role } });
      const last = end(one);
      refs.set(last, [...(refs.get(last) ?? []), { id: one.id, n: i + 1 }]);
    });
    return { marks, refs };
  }, [of, rejected]);

  // What shines: the statements of the source pointed at, else of the one pinned, else the statement of the address.
  const source = over ?? pinned;
  const lit = source ? (said.get(source) ?? []) : at ? [at] : [];
  useEffect(() => {
    const root = body.current;
    if (!root) return;
    for (const old of root.querySelectorAll(".on")) old.classList.remove("on");
    for (const one of lit) for (const piece of root.querySelectorAll(`[data-says~="${CSS.escape(one)}"], [data-ref="${CSS.escape(one)}"]`)) piece.classList.add("on");
    root.classList.toggle("choosing", root.querySelector(".on") !== null);
  }, [lit.join(" "), of]);
  useEffect(() => {
    if (at) body.current?.querySelector(`[data-ref="${CSS.escape(at)}"]`)?.scrollIntoView({ block: "center" });
  }, [at, of === null]);

  if (!of) return <Waiting of={answer} />;
  const pointed = (event: Event) => {
    const piece = (event.target as Element).closest?.("[data-source]");
    const found = piece ? attributions.find((one) => one.id === piece.getAttribute("data-source"))?.speaker : null;
    hover(found ?? null);
    return found;
  };
  const chosen = of.attributions.find((one) => one.id === at && !rejected.has(one.id));
  const address = web(of.url);
  const listed = [...of.sources].sort((a, b) => (said.get(b.id)?.length ?? 0) - (said.get(a.id)?.length ?? 0)).filter((one) => said.has(one.id));
  const others = of.retellings;
  return (
    <div class="page wide">
      <header class="head">
        <Heading title={shorten(line(of.title) || t("title.none"), 80)} language={of.language}>
          <Said language={of.language}>{of.title ?? t("title.none")}</Said>
        </Heading>
        <p class="facts">
          {join([
            <Name>{of.outlet.name ?? of.outlet.domain ?? t("outlet.none")}</Name>,
            <When at={of.published} />,
            words.language(of.language),
            t("statements", { n: attributions.length }),
            of.quick && <span class="tag">{t("way.page")}</span>,
            of.skimmed && <span class="tag">{t("way.skimmed", { percent: share(of, of.skimmed) })}</span>,
            of.unread && <span class="tag">{t("way.unread", { percent: share(of, of.unread) })}</span>,
            address && (
              <a href={address} rel="noreferrer noopener nofollow" target="_blank">
                {t("open.page")}
              </a>
            ),
            <Compare of={of} />,
          ])}
        </p>
      </header>
      <div class="reader">
        <div>
          <p class="legend">
            <span class="source">{t("role.source")}</span> <span class="cue">{t("role.cue")}</span> <span class="content">{t("role.content")}</span>{" "}
            <span class="content nested">{t("role.nested")}</span>
          </p>
          <div
            ref={body}
            class="text"
            data-rows
            onMouseOver={pointed}
            onMouseLeave={() => hover(null)}
            onClick={(event) => {
              const found = pointed(event);
              if (found && !getSelection()?.toString()) pin((old) => (old === found ? null : found));
            }}
          >
            <Text of={of} marks={text.marks} refs={text.refs} who={speaker} />
          </div>
        </div>
        <aside aria-label={t("reading.beside")}>
          {chosen && <Chosen of={of} one={chosen} n={of.attributions.indexOf(chosen) + 1} sources={sources} />}
          <section>
            <h2>{t("nav.sources")}</h2>
            <ul class="speakers">
              {listed.map((one) => (
                <li key={one.id}>
                  <button
                    type="button"
                    aria-pressed={pinned === one.id}
                    onMouseEnter={() => hover(one.id)}
                    onMouseLeave={() => hover(null)}
                    onFocus={() => hover(one.id)}
                    onBlur={() => hover(null)}
                    onClick={() => pin((old) => (old === one.id ? null : one.id))}
                  >
                    <Icon kind={one.kind} />
                    <span class="what">
                      <Name>{shorten(line(one.name ?? one.description) || t("speaker.none"), 120)}</Name>
                    </span>
                    <span class="count">
                      {words.number(said.get(one.id)?.length ?? 0)}
                      <span class="spoken"> {t("reading.count")}</span>
                    </span>
                  </button>
                  {pinned === one.id && (
                    <ol class="of">
                      {said.get(one.id)?.map((key) => {
                        const n = of.attributions.findIndex((other) => other.id === key);
                        const content = of.attributions[n]?.content ?? [];
                        const by = slicer(of.text);
                        return (
                          <li key={key}>
                            <a href={to(["articles", of.id], { at: key })}>
                              {words.number(n + 1)}. <Said language={of.language}>{shorten(content.map(([from, until]) => by.slice(from, until)).join(" … "), 120)}</Said>
                            </a>
                          </li>
                        );
                      })}
                    </ol>
                  )}
                </li>
              ))}
            </ul>
            {!listed.length && <p class="folded">{t("reading.no_sources")}</p>}
          </section>
          <section>
            <h2>{t("retellings")}</h2>
            {others.length ? (
              <ul class="retold">
                {others.map((one) => (
                  <Retold key={one.id} of={of} one={one} />
                ))}
              </ul>
            ) : (
              <p class="folded">{t("retelling.none")}</p>
            )}
          </section>
          <AddStatement of={of} body={body} />
          <AddRetelling of={of} />
          <Versions of={of} />
        </aside>
      </div>
    </div>
  );
}

