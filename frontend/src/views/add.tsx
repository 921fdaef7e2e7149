// Adding pages: addresses pasted, files dropped.  Files travel as bytes; what they are is the desk's to find out.

import { useRef, useState } from "preact/hooks";
import { Failure, post } from "../api";
import { Heading, Name } from "../parts/common";
import { useWords, useWorkbench } from "../context";
import { to } from "../router";
import { web } from "../text";
import type { Added } from "../types";
import { Watched } from "./watched";

function base64(bytes: Uint8Array): string {
  let units = "";
  for (let at = 0; at < bytes.length; at += 0x8000) units += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(units);
}

interface Outcome {
  input: string;
  answer: Added | null;
  why: string | null;
}

function Result({ of }: { of: Outcome }) {
  const { t } = useWords();
  const pages = [...(of.answer?.added.map((page) => ["added", page] as const) ?? []), ...(of.answer?.same.map((page) => ["same", page] as const) ?? [])];
  return (
    <li>
      <Name>{of.input}</Name>
      <ul class="plain">
        {pages.map(([how, page]) => (
          <li key={page.id}>
            {t(`add.${how}`)}:{" "}
            <a href={to(["articles", page.id])}>
              <Name>{page.title ?? t("title.none")}</Name>
            </a>
          </li>
        ))}
        {of.answer?.failed.map((failed) => (
          <li key={failed.input} class="bad">
            {t("add.failed")}: <bdi lang="en">{failed.why}</bdi>
          </li>
        ))}
        {of.why && (
          <li class="bad">
            {t("add.failed")}: <bdi lang="en">{of.why}</bdi>
          </li>
        )}
      </ul>
    </li>
  );
}

export function AddView() {
  const { t } = useWords();
  const { refresh } = useWorkbench();
  const [busy, setBusy] = useState(0);
  const [done, setDone] = useState<Outcome[]>([]);
  const [over, setOver] = useState(false);
  const addresses = useRef<HTMLTextAreaElement>(null);

  const send = async (input: string, body: () => Promise<unknown>) => {
    setBusy((n) => n + 1);
    try {
      const answer = await post<Added>("/api/articles", await body());
      setDone((old) => [{ input, answer, why: null }, ...old]);
      refresh();
    } catch (error) {
      setDone((old) => [{ input, answer: null, why: error instanceof Failure || error instanceof Error ? error.message : String(error) }, ...old]);
    } finally {
      setBusy((n) => n - 1);
    }
  };
  const files = async (given: Iterable<File>) => {
    for (const file of given) await send(file.name, async () => ({ name: file.name, data: base64(new Uint8Array(await file.arrayBuffer())) }));
  };
  const urls = async () => {
    const field = addresses.current;
    if (!field) return;
    const lines = field.value.split(/\s+/).filter(Boolean);
    field.value = "";
    for (const url of lines) {
      if (web(url)) await send(url, async () => ({ url }));
      else setDone((old) => [{ input: url, answer: null, why: t("add.no_address") }, ...old]);
    }
  };
  return (
    <div class="page">
      <header class="head">
        <Heading title={t("nav.add")}>{t("nav.add")}</Heading>
        <p class="muted">{t("add.what")}</p>
      </header>
      <form
        class="add"
        onSubmit={(event) => {
          event.preventDefault();
          void urls();
        }}
      >
        <label>
          {t("add.addresses")}
          <textarea ref={addresses} rows={4} spellcheck={false} placeholder="https://" />
        </label>
        <button type="submit" class="strong" disabled={busy > 0}>
          {t("add.fetch")}
        </button>
      </form>
      <div
        class={over ? "drop over" : "drop"}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          void files(event.dataTransfer?.files ?? []);
        }}
      >
        <label>
          {t("add.files")}{" "}
          <input
            type="file"
            multiple
            onChange={(event) => {
              void files([...(event.currentTarget.files ?? [])]);
              event.currentTarget.value = "";
            }}
          />
        </label>
      </div>
      <p class="muted" role="status">
        {busy > 0 && t("add.busy", { n: busy })}
      </p>
      <ul class="rows added">
        {done.map((outcome, i) => (
          <Result key={done.length - i} of={outcome} />
        ))}
      </ul>
      <Watched />
    </div>
  );
}
