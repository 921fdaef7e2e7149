// The workbench: its frame, the keys that work everywhere, decisions and their undo.

import { render } from "preact";
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import { get, post, query } from "./api";
import { type Shared, Workbench, useWords } from "./context";
import { LANGUAGES, words as wordsOf } from "./i18n";
import { known, settings, step, useKeys } from "./keys";
import { Name } from "./parts/common";
import { Menu } from "./parts/menu";
import { go, to, useRoute } from "./router";
import type { Decision, Desk, Listing } from "./types";
import { AddView } from "./views/add";
import { ArticlesView } from "./views/articles";
import { BesideView } from "./views/beside";
import { ClaimsView } from "./views/claims";
import { DecisionsView } from "./views/decisions";
import { ReadingView } from "./views/reading";
import { SearchView } from "./views/search";
import { SourcesView } from "./views/sources";
import { TimelineView } from "./views/timeline";

type Theme = "system" | "light" | "dark";
const THEMES: Theme[] = ["system", "light", "dark"];

function kept<T extends string>(name: string, among: readonly T[], otherwise: T): T {
  const value = localStorage.getItem(name) as T | null;
  return value !== null && among.includes(value) ? value : otherwise;
}

function dress(theme: Theme): void {
  if (theme === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}

const CODES = Object.keys(LANGUAGES);
const spokenHere = () => CODES.find((code) => navigator.languages.some((tag) => tag.toLowerCase().split("-")[0] === code)) ?? "en";

const NAV: [string, string][] = [
  ["claims", "c"],
  ["articles", "a"],
  ["sources", "s"],
  ["timeline", "t"],
  ["search", "f"],
  ["decisions", "d"],
];

const TABLES = ["claims", "sources", "articles", "timeline", "decisions"];

/** What is shown as a table, and documents: of the claim that is open, else of the whole desk. */
function Export({ view, claim }: { view: string; claim: string | undefined }) {
  const { t } = useWords();
  const own = view === "search" ? "statements" : view === "beside" ? "retellings" : TABLES.includes(view) ? view : "claims";
  const item = (path: string, label: string, documents = true) => (
    <li>
      <a href={query(`/api/export/${path}`, { claim: documents ? claim : null })} download>
        {label}
      </a>
    </li>
  );
  return (
    <Menu label={t("export")}>
      <ul>
        {item(`${own}.csv`, t("export.csv", { table: t(`table.${own}`) }), false)}
        {item(`${own}.json`, t("export.json", { table: t(`table.${own}`) }), false)}
        {own === "claims" && item("near_claims.csv", t("export.csv", { table: t("table.near_claims") }), false)}
        {claim && <li class="muted">{t("export.claim")}</li>}
        {item("report.html", t("export.report"))}
        {item("trace.json", t("export.trace"))}
        {item("prov.json", t("export.prov"))}
        {item("annotations.json", t("export.annotations"))}
        {item("sourcing.json", t("export.sourcing"))}
      </ul>
    </Menu>
  );
}

function Look({ code, setCode, theme, setTheme }: { code: string; setCode(code: string): void; theme: Theme; setTheme(theme: Theme): void }) {
  const { t } = useWords();
  return (
    <Menu label={t("look")}>
      <fieldset>
        <legend>{t("language")}</legend>
        {CODES.map((one) => (
          <label key={one} lang={one}>
            <input type="radio" name="language" checked={code === one} onChange={() => setCode(one)} /> {wordsOf(one).t("language.own")}
          </label>
        ))}
      </fieldset>
      <fieldset>
        <legend>{t("theme")}</legend>
        {THEMES.map((one) => (
          <label key={one}>
            <input type="radio" name="theme" checked={theme === one} onChange={() => setTheme(one)} /> {t(`theme.${one}`)}
          </label>
        ))}
      </fieldset>
    </Menu>
  );
}

function Help({ close }: { close(): void }) {
  const { t } = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  const [on, set] = useState(settings.on);
  const [keys] = useState(known);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} onClose={close} aria-labelledby="help">
      <h2 id="help">{t("help.title")}</h2>
      <table>
        <tbody>
          {keys.map(([key, label]) => (
            <tr key={key}>
              <th scope="row">
                {key.split(" ").map((one) => (
                  <kbd key={one}>{one}</kbd>
                ))}
              </th>
              <td>{t(label)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>{t("help.words")}</p>
      <label>
        <input
          type="checkbox"
          checked={on}
          onChange={(event) => {
            settings.on = event.currentTarget.checked;
            set(event.currentTarget.checked);
          }}
        />{" "}
        {t("help.letters")}
      </label>
      <form method="dialog">
        <button class="strong">{t("close")}</button>
      </form>
    </dialog>
  );
}


interface Notice {
  text: string;
  bad: boolean;
  undo: number | null;
}

function App() {
  const route = useRoute();
  const [code, setCode] = useState(() => kept("language", CODES, spokenHere()));
  const [theme, setTheme] = useState<Theme>(() => kept("theme", THEMES, "system"));
  const [desk, setDesk] = useState<Desk | null>(null);
  const [down, setDown] = useState(false);
  const [asked, ask] = useState(0);
  const [notice, setNotice] = useState<Notice | null>(null);
  const [helping, help] = useState(false);
  const words = useMemo(() => wordsOf(code), [code]);
  const { t } = words;
  const view = route.parts[0] ?? "claims";

  // Before the next paint: a page that is left at once keeps what was chosen.
  useLayoutEffect(() => {
    document.documentElement.lang = code;
    localStorage.setItem("language", code);
  }, [code]);
  useLayoutEffect(() => {
    dress(theme);
    localStorage.setItem("theme", theme);
  }, [theme]);

  // Others write to the desk too (watch, the command line): look at its revision now and then, often while it settles.
  const refresh = useCallback(() => ask((n) => n + 1), []);
  useEffect(() => {
    let timer = 0;
    let stopped = false;
    const look = async () => {
      let wait = 10_000;
      try {
        const now = await get<Desk>("/api/desk");
        if (stopped) return;
        setDown(false);
        setDesk((old) => (old && old.revision === now.revision && old.settled === now.settled ? old : now));
        if (!now.settled) wait = 700;
      } catch {
        if (stopped) return;
        setDown(true);
        wait = 4000;
      }
      timer = window.setTimeout(look, wait);
    };
    void look();
    return () => {
      stopped = true;
      clearTimeout(timer);
    };
  }, [asked]);

  const say = useCallback((text: string, bad = false) => setNotice({ text, bad, undo: null }), []);
  const decide = useCallback(
    async (decision: Record<string, unknown>, said: string, then?: () => Promise<void>) => {
      try {
        const made = await post<Decision>("/api/decisions", decision);
        await then?.();
        setNotice({ text: said, bad: false, undo: made.id });
        refresh();
        return made;
      } catch (error) {
        setNotice({ text: t("refused", { why: (error as Error).message }), bad: true, undo: null });
        return null;
      }
    },
    [t, refresh],
  );
  const undo = useCallback(
    async (id?: number) => {
      try {
        let which = id;
        if (which === undefined) {
          const { items } = await get<Listing<Decision>>("/api/decisions?limit=50");
          which = items.filter((one) => !one.undone).sort((a, b) => b.id - a.id)[0]?.id;
        }
        if (which === undefined) return setNotice({ text: t("undo.nothing"), bad: false, undo: null });
        await post(`/api/decisions/${which}/undo`);
        setNotice({ text: t("undo.done"), bad: false, undo: null });
        refresh();
      } catch (error) {
        setNotice({ text: t("refused", { why: (error as Error).message }), bad: true, undo: null });
      }
    },
    [t, refresh],
  );

  const search = useRef<HTMLInputElement>(null);
  const up = () => {
    if (notice) return setNotice(null);
    const [first, second] = route.parts;
    // A list keeps its filters, as it does by its own way back.
    const filters = first === "claims" || first === "sources" ? Object.fromEntries(route.query) : {};
    if (second) go(to([first === "beside" ? "articles" : (first ?? "claims")], filters));
  };
  useKeys({
    "?": { label: "key.help", run: () => help(true) },
    j: { label: "key.next", run: () => step(1) },
    k: { label: "key.previous", run: () => step(-1) },
    "/": { label: "key.search", run: () => search.current?.focus() },
    u: { label: "key.undo", run: () => void undo() },
    ...Object.fromEntries(NAV.map(([name, key]) => [`g ${key}`, { label: `key.go.${name}`, run: () => go(to([name])) }])),
    n: { label: "key.add", run: () => go(to(["add"])) },
    Escape: { label: "key.up", run: up },
  });

  const shared: Shared = { words, desk, revision: (desk?.revision ?? 0) + (desk?.settled ? 0.5 : 0) + asked * 1e-6, decide, undo, say, refresh };
  const views: Record<string, () => preact.JSX.Element> = {
    claims: () => <ClaimsView route={route} />,
    articles: () => (route.parts[1] ? <ReadingView key={route.parts[1]} route={route} /> : <ArticlesView route={route} />),
    sources: () => <SourcesView route={route} />,
    timeline: () => <TimelineView route={route} />,
    search: () => <SearchView route={route} />,
    decisions: () => <DecisionsView />,
    beside: () => <BesideView route={route} />,
    add: () => <AddView />,
  };
  const shownView = views[view] ?? views.claims!;
  return (
    <Workbench.Provider value={shared}>
      <a
        class="skip"
        href="#main"
        onClick={(event) => {
          event.preventDefault();
          document.querySelector<HTMLElement>("main")?.focus();
        }}
      >
        {t("skip")}
      </a>
      <header class="top">
        <p class="brand">
          <a href={to(["claims"])}>accordingto</a> {desk && <Name>{desk.name}</Name>}
        </p>
        <nav aria-label={t("nav.title")}>
          <ul>
            {NAV.filter(([name]) => name !== "search").map(([name]) => (
              <li key={name}>
                <a href={to([name])} aria-current={view === name ? "page" : undefined}>
                  {t(`nav.${name}`)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <form
          class="find"
          role="search"
          aria-label={t("search.all")}
          onSubmit={(event) => {
            event.preventDefault();
            go(to(["search"], { q: search.current?.value ?? "" }));
          }}
        >
          <input ref={search} type="search" placeholder={t("search.placeholder")} aria-label={t("search.all")} />
        </form>
        <div class="tools">
          <a href={to(["add"])} aria-current={view === "add" ? "page" : undefined}>
            {t("nav.add")}
          </a>
          <Export view={view} claim={view === "claims" ? route.parts[1] : undefined} />
          <Look code={code} setCode={setCode} theme={theme} setTheme={setTheme} />
          <button type="button" onClick={() => help(true)} aria-label={t("help.title")}>
            ?
          </button>
        </div>
      </header>
      {(down || desk?.settled === false) && (
        <p class={down ? "state bad" : "state"} role="status">
          {t(down ? "desk.down" : "desk.settling")}
        </p>
      )}
      <main id="main" tabIndex={-1}>{shownView()}</main>
      <div class="toasts" role="status" aria-live="polite">
        {notice && (
          <p class={notice.bad ? "toast bad" : "toast"}>
            <span>{notice.text}</span>
            {notice.undo !== null && (
              <button type="button" onClick={() => undo(notice.undo ?? undefined)}>
                {t("undo")} <kbd>u</kbd>
              </button>
            )}
            <button type="button" class="link" onClick={() => setNotice(null)} aria-label={t("close")}>
              ×
            </button>
          </p>
        )}
      </div>
      {helping && <Help close={() => help(false)} />}
    </Workbench.Provider>
  );
}

// Before anything is painted, so that no light flash comes before the dark.
dress(kept("theme", THEMES, "system"));
document.addEventListener("DOMContentLoaded", () => render(<App />, document.getElementById("app")!));
