// A statement in its sentence: what every number of the page opens.

import type { ComponentChildren } from "preact";
import { useWords, useWorkbench } from "../context";
import { to } from "../router";
import { line, pieces, shown, slicer, web } from "../text";
import type { Sentence, Span } from "../types";
import { Name, Stands, When, join } from "./common";

/** The content, with what a search found in it marked. */
function Content({ text, marks }: { text: string; marks: readonly Span[] }) {
  const by = slicer(text);
  const cut = pieces([0, by.length], marks.map((span) => ({ span, key: "found" })));
  return (
    <span class="content">
      {cut.map(({ start, end, keys }) => (keys.length ? <mark key={start}>{shown(by.slice(start, end))}</mark> : shown(by.slice(start, end))))}
    </span>
  );
}

export function Quote({ of, marks = [] }: { of: Sentence; marks?: readonly Span[] }) {
  return (
    <blockquote class="excerpt" lang={of.language ?? undefined} dir="auto">
      {of.before && <span class="context">{shown(of.before)}</span>}
      <Content text={of.text} marks={marks} />
      {of.after && <span class="context">{shown(of.after)}</span>}
    </blockquote>
  );
}

interface Props {
  of: Sentence;
  marks?: readonly Span[];
  /** Whether to link the claim: outside its own page. */
  claim?: boolean;
  select?: ComponentChildren;
}

export function Statement({ of, marks = [], claim = false, select }: Props) {
  const words = useWords();
  const { decide } = useWorkbench();
  const { t } = words;
  const speaker = line(of.speaker ?? of.source) || t("speaker.none");
  const address = web(of.url);
  const reject = () =>
    decide({ kind: "reject_statement", statement: { article: of.article, attribution: of.attribution } }, t("said.rejected_statement"));
  return (
    <li class="statement" data-item>
      <p class="who">
        {select}
        {of.source_id ? (
          <a class="speaker" href={to(["sources", of.source_id])}>
            <Name>{speaker}</Name>
          </a>
        ) : (
          <span class="speaker">
            <Name>{speaker}</Name>
          </span>
        )}{" "}
        <Stands stance={of.stance} />
      </p>
      <Quote of={of} marks={marks} />
      <p class="where">
        {join([
          <Name>{of.outlet ?? t("outlet.none")}</Name>,
          <When at={of.published} />,
          words.language(of.language),
          t(`manner.${of.manner}`),
          <a data-row href={to(["articles", of.article], { at: of.attribution })} aria-label={t("open.article_of", { who: speaker, outlet: line(of.outlet) })}>
            {t("open.article")}
          </a>,
          claim && of.claim && <a href={to(["claims", of.claim])}>{t("open.claim")}</a>,
          address && (
            <a href={address} rel="noreferrer noopener nofollow" target="_blank">
              {t("open.page")}
            </a>
          ),
          <button type="button" class="link" onClick={reject} aria-label={t("decide.reject_statement_of", { who: speaker })}>
            {t("decide.reject")}
          </button>,
        ])}
      </p>
    </li>
  );
}

export function Statements({ of, claim = false }: { of: readonly Sentence[]; claim?: boolean }) {
  const { t } = useWords();
  if (!of.length) return <p class="folded">{t("statements.none")}</p>;
  return (
    <ol class="statements" data-rows>
      {of.map((one) => (
        <Statement key={`${one.article}/${one.attribution}`} of={one} claim={claim} />
      ))}
    </ol>
  );
}
