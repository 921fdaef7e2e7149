// What `accordingto watch` looks at: feeds and queries, and what it told.

import { useState } from "preact/hooks";
import { post, remove, useList } from "../api";
import { Name, When, join } from "../parts/common";
import { useWords, useWorkbench } from "../context";
import { to } from "../router";
import { line } from "../text";
import type { Event, Feed, Query } from "../types";

interface Item {
  id: number;
  words: string;
  checked?: string | null;
  failure?: string | null;
  waiting?: number;
  given_up?: number;
}

function Kept({ of, kind }: { of: readonly Item[]; kind: "feed" | "query" }) {
  const { t, date } = useWords();
  const { say, refresh } = useWorkbench();
  const [typed, set] = useState("");
  const path = kind === "feed" ? "/api/feeds" : "/api/queries";
  const tell = async (done: Promise<unknown>) => {
    try {
      await done;
      refresh();
      return true;
    } catch (error) {
      say(t("refused", { why: (error as Error).message }), true);
      return false;
    }
  };
  return (
    <section>
      <h3>{t(kind === "feed" ? "watch.feeds" : "watch.queries")}</h3>
      <ul class="plain">
        {of.map((one) => (
          <li key={one.id}>
            <Name>{one.words}</Name>{" "}
            <span class="facts">
              {join([
                one.checked && t("watch.checked", { at: date(one.checked) }),
                one.failure && (
                  <bdi class="bad" lang="en">
                    {line(one.failure)}
                  </bdi>
                ),
                !!one.waiting && t("watch.waiting", { n: one.waiting }),
                !!one.given_up && t("watch.given_up", { n: one.given_up }),
                <button type="button" class="link" onClick={() => tell(remove(`${path}/${one.id}`))} aria-label={t("watch.remove_of", { name: line(one.words) })}>
                  {t("watch.remove")}
                </button>,
              ])}
            </span>
          </li>
        ))}
      </ul>
      <form
        class="filters"
        onSubmit={async (event) => {
          event.preventDefault();
          if (typed.trim() && (await tell(post(path, kind === "feed" ? { url: typed.trim() } : { query: typed.trim() })))) set("");
        }}
      >
        <label>
          {t(kind === "feed" ? "watch.feed" : "watch.query")}{" "}
          <input type="text" inputMode={kind === "feed" ? "url" : "text"} value={typed} maxLength={300} onInput={(event) => set(event.currentTarget.value)} />
        </label>
        <button type="submit">{t("watch.add")}</button>
      </form>
    </section>
  );
}

export function Watched() {
  const { t } = useWords();
  const feeds = useList<Feed>("/api/feeds");
  const queries = useList<Query>("/api/queries");
  const events = useList<Event>("/api/events");
  if (!feeds.data || !queries.data) return null;
  return (
    <section class="watched">
      <h2>{t("watch.title")}</h2>
      <p class="muted">{t("watch.what")}</p>
      <Kept kind="feed" of={feeds.data.items.map(({ url, ...feed }) => ({ ...feed, words: url }))} />
      <Kept kind="query" of={queries.data.items.map(({ id, query }) => ({ id, words: query }))} />
      {events.data && events.data.items.length > 0 && (
        <section>
          <h3>{t("watch.events")}</h3>
          <ul class="plain">
            {events.data.items.map((one) => (
              <li key={one.id}>
                <When at={one.at} /> {one.claim ? <a href={to(["claims", one.claim])}><Name>{one.words}</Name></a> : <Name>{one.words}</Name>}
              </li>
            ))}
          </ul>
        </section>
      )}
    </section>
  );
}
