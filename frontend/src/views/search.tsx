// Full-text search over statements.

import { query, useList } from "../api";
import { Heading, More, Waiting } from "../parts/common";
import { Statement } from "../parts/sentence";
import { useWords, useWorkbench } from "../context";
import { replace, to, type Route } from "../router";
import type { Found } from "../types";

export function Choice({ label, value, choose, among }: { label: string; value: string | null; choose(value: string): void; among: readonly (readonly [string, string])[] }) {
  const { t } = useWords();
  return (
    <label>
      {label}{" "}
      <select value={value ?? ""} onChange={(event) => choose(event.currentTarget.value)}>
        <option value="">{t("filter.any")}</option>
        {among.map(([name, shown]) => (
          <option key={name} value={name}>
            {shown}
          </option>
        ))}
      </select>
    </label>
  );
}

const FIELDS = ["q", "speaker", "outlet", "language", "manner", "stance", "from", "to"] as const;

export function SearchView({ route }: { route: Route }) {
  const words = useWords();
  const { t } = words;
  const { desk } = useWorkbench();
  const values = Object.fromEntries(FIELDS.map((name) => [name, route.query.get(name)]));
  const list = useList<Found>(query("/api/search", values));
  const filter = (name: string, value: string) => replace(to(["search"], { ...values, [name]: value }));
  const text = (name: "q" | "speaker") => (
    <label class={name === "q" ? "wide" : ""}>
      {t(`filter.${name}`)} <input type="search" value={values[name] ?? ""} onInput={(event) => filter(name, event.currentTarget.value)} />
    </label>
  );
  const day = (name: "from" | "to") => (
    <label>
      {t(`filter.${name}`)} <input type="date" value={values[name] ?? ""} onInput={(event) => filter(name, event.currentTarget.value)} />
    </label>
  );
  return (
    <div class="page">
      <header class="head">
        <Heading title={t("nav.search")}>{t("nav.search")}</Heading>
        <form class="filters" role="search" onSubmit={(event) => event.preventDefault()}>
          {text("q")}
          {text("speaker")}
          <Choice label={t("filter.outlet")} value={values.outlet ?? null} choose={(value) => filter("outlet", value)} among={(desk?.outlets ?? []).map((name) => [name, name])} />
          <Choice label={t("filter.language")} value={values.language ?? null} choose={(value) => filter("language", value)} among={(desk?.languages ?? []).map((code) => [code, words.language(code)])} />
          <Choice label={t("filter.manner")} value={values.manner ?? null} choose={(value) => filter("manner", value)} among={(["direct", "indirect", "mixed"] as const).map((name) => [name, t(`manner.${name}`)])} />
          <Choice
            label={t("filter.stance")}
            value={values.stance ?? null}
            choose={(value) => filter("stance", value)}
            among={(["asserts", "denies", "doubts", "hopes", "orders"] as const).map((name) => [name, t(`stance.${name}`)])}
          />
          {day("from")}
          {day("to")}
        </form>
        <p class="muted" role="status">
          {list.data && t("found", { n: list.data.total })}
        </p>
      </header>
      <Waiting of={list} />
      <ol class="statements" data-rows>
        {list.data?.items.map((one) => (
          <Statement key={`${one.article}/${one.attribution}`} of={one} marks={one.marks} claim />
        ))}
      </ol>
      <More of={list} />
    </div>
  );
}
