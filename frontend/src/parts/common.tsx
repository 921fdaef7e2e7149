// Small pieces that all views share.

import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { Loaded, Pages } from "../api";
import { useWords, useWorkbench } from "../context";
import { reasons } from "../reasons";
import { line, shown } from "../text";
import type { Count, Reason, Stance } from "../types";

/** The view's heading: names the document and takes the focus when one comes from another view. */
export function Heading({ children, title, language }: { children: ComponentChildren; title: string; language?: string | null }) {
  const here = useRef<HTMLHeadingElement>(null);
  const { desk } = useWorkbench();
  useEffect(() => {
    document.title = [title, desk?.name, "accordingto"].filter(Boolean).join(" · ");
  }, [title, desk?.name]);
  useEffect(() => {
    const focused = document.activeElement;
    if (navigated && !(focused instanceof HTMLInputElement)) here.current?.focus({ preventScroll: true });
  }, [title]);
  return (
    <h1 ref={here} tabIndex={-1} lang={language ?? undefined} dir="auto">
      {children}
    </h1>
  );
}

let navigated = false;
addEventListener("hashchange", () => {
  navigated = true;
});

/** What stands in the place of an answer that isn't there. */
export function Waiting({ of }: { of: Loaded<unknown> }) {
  const { t } = useWords();
  if (of.error) {
    return (
      <p class="folded bad" role="alert">
        {t("error", { why: of.error })}
      </p>
    );
  }
  return of.loading ? (
    <p class="loading muted" role="status">
      {t("loading")}
    </p>
  ) : null;
}

/** The end of a list: asks for more when it comes into sight, or by its button. */
export function More<T>({ of }: { of: Pages<T> }) {
  const { t } = useWords();
  const end = useRef<HTMLButtonElement>(null);
  const left = of.data ? of.data.total - of.data.items.length : 0;
  useEffect(() => {
    if (!end.current || left <= 0 || of.loading) return;
    const watch = new IntersectionObserver((seen) => seen.some((entry) => entry.isIntersecting) && of.more(), { rootMargin: "400px" });
    watch.observe(end.current);
    return () => watch.disconnect();
  }, [left, of.loading]);
  return left > 0 ? (
    <button ref={end} type="button" class="plain" onClick={of.more} disabled={of.loading}>
      {t("more", { n: left })}
    </button>
  ) : null;
}

/** Text of a page, in its own language and direction; only ever a text node. */
export function Said({ children, language, class: name = "sentence" }: { children: string | null | undefined; language?: string | null; class?: string }) {
  return (
    <bdi class={name} lang={language ?? undefined}>
      {line(children)}
    </bdi>
  );
}

export function Name({ children }: { children: string | null | undefined }) {
  return <bdi>{line(children)}</bdi>;
}

export function Stands({ stance }: { stance: Stance | null }) {
  const { t } = useWords();
  return stance && stance !== "asserts" ? <span class={`tag ${stance}`}>{t(`stance.${stance}`)}</span> : null;
}

export function When({ at }: { at: string | null }) {
  const words = useWords();
  return at ? <time dateTime={at}>{words.date(at)}</time> : <span>{words.t("when.unknown")}</span>;
}

export function Range({ count }: { count: Count }) {
  const words = useWords();
  return <span class="figure">{words.figure(count)}</span>;
}

/** Reasons in the language of the interface; what only the server can word is in the tool's own words, which are English. */
export function Reasons({ of }: { of: { why: string; reasons?: Reason[] } }) {
  const told = reasons(of.reasons, useWords());
  return told === null ? <Why>{of.why}</Why> : <p class="why">{shown(told)}</p>;
}

/** A reason in the tool's own words. */
export function Why({ children }: { children: string | null | undefined }) {
  return children ? (
    <p class="why" lang="en">
      {shown(children)}
    </p>
  ) : null;
}

export function join(parts: ComponentChildren[], by = " · "): ComponentChildren[] {
  const there = parts.filter((part) => part !== null && part !== undefined && part !== false && part !== "");
  return there.flatMap((part, i) => (i ? [by, part] : [part]));
}
