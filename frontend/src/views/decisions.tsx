// What was decided, when, and its undo.

import { useList } from "../api";
import { Heading, More, Name, Waiting, join } from "../parts/common";
import { useWords, useWorkbench } from "../context";
import type { Decision } from "../types";

export function DecisionsView() {
  const words = useWords();
  const { t, has } = words;
  const { undo } = useWorkbench();
  const list = useList<Decision>("/api/decisions");
  const moment = (at: string) => {
    const date = new Date(at);
    return Number.isNaN(date.getTime()) ? at : new Intl.DateTimeFormat(words.code === "en" ? "en-GB" : words.code, { dateStyle: "medium", timeStyle: "short" }).format(date);
  };
  return (
    <div class="page">
      <header class="head">
        <Heading title={t("nav.decisions")}>{list.data ? t("decisions", { n: list.data.total }) : t("nav.decisions")}</Heading>
        <p class="muted">{t("decisions.what")}</p>
      </header>
      <Waiting of={list} />
      {list.data && !list.data.items.length && <p class="folded">{t("nothing.decisions")}</p>}
      <ol class="rows decided" data-rows>
        {list.data?.items.map((one) => (
          <li key={one.id} class={one.undone ? "undone" : ""} data-item>
            <div class="what">
              <p>
                <strong>{has(`decision.${one.kind}`) ? t(`decision.${one.kind}`) : one.kind}</strong>
                {one.summary && (
                  <>
                    {" "}
                    <Name>{one.summary}</Name>
                  </>
                )}
              </p>
              <p class="facts">
                {join([<time dateTime={one.at}>{moment(one.at)}</time>, one.note && <Name>{one.note}</Name>, one.undone && t("undone", { at: moment(one.undone) })])}
              </p>
            </div>
            {!one.undone && (
              <button type="button" data-row onClick={() => undo(one.id)} aria-label={t("undo.of", { what: has(`decision.${one.kind}`) ? t(`decision.${one.kind}`) : one.kind, at: moment(one.at) })}>
                {t("undo")}
              </button>
            )}
          </li>
        ))}
      </ol>
      <More of={list} />
    </div>
  );
}
