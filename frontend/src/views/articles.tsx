// The pages of the desk.

import { query, useList } from "../api";
import { Heading, More, Name, Said, Waiting, When, join } from "../parts/common";
import { useWords, useWorkbench } from "../context";
import { replace, to, type Route } from "../router";
import type { ArticleRow } from "../types";
import { Choice } from "./search";

export function ArticlesView({ route }: { route: Route }) {
  const words = useWords();
  const { t } = words;
  const { desk } = useWorkbench();
  const values = { q: route.query.get("q"), outlet: route.query.get("outlet"), language: route.query.get("language") };
  const list = useList<ArticleRow>(query("/api/articles", values));
  const filter = (changed: Record<string, string>) => replace(to(["articles"], { ...values, ...changed }));
  return (
    <div class="page">
      <header class="head">
        <Heading title={t("nav.articles")}>{list.data ? t("articles", { n: list.data.total }) : t("nav.articles")}</Heading>
        {desk && desk.articles > 0 && <p class="muted">{t(desk.quick ? "way.quick" : "way.full")}</p>}
        <div class="filters">
          <label>
            <span class="spoken">{t("filter.words")}</span>
            <input type="search" value={values.q ?? ""} placeholder={t("filter.words")} onInput={(event) => filter({ q: event.currentTarget.value })} />
          </label>
          <Choice label={t("filter.outlet")} value={values.outlet} choose={(outlet) => filter({ outlet })} among={(desk?.outlets ?? []).map((name) => [name, name])} />
          <Choice label={t("filter.language")} value={values.language} choose={(language) => filter({ language })} among={(desk?.languages ?? []).map((code) => [code, words.language(code)])} />
        </div>
      </header>
      <Waiting of={list} />
      {list.data && !list.data.items.length && <p class="folded">{desk?.articles ? t("nothing.matches") : t("nothing.articles")}</p>}
      <ul class="rows" data-rows>
        {list.data?.items.map((one) => (
          <li key={one.id} data-item>
            <a class="title" data-row href={to(["articles", one.id])}>
              <Said language={one.language}>{one.title ?? t("title.none")}</Said>
            </a>
            <p class="facts">
              {join([
                <Name>{one.outlet ?? t("outlet.none")}</Name>,
                <When at={one.published} />,
                words.language(one.language),
                <a href={to(["articles", one.id])}>{t("statements", { n: one.statements })}</a>,
                one.versions > 1 && t("versions", { n: one.versions }),
              ])}
            </p>
          </li>
        ))}
      </ul>
      <More of={list} />
    </div>
  );
}
