// The versions of an article, and what each changed of the one before it: statements with their words, notices, lines.

import { useState } from "preact/hooks";
import { useData } from "../api";
import { useWords } from "../context";
import { to } from "../router";
import type { Article, Changed, Stated, VersionChanges } from "../types";
import { Name, Said, Stands, Waiting, When } from "./common";
import { shorten } from "../text";

/** Words that only one of two versions has, old before new. */
function Words({ of, language, old }: { of: string; language: string | null; old: boolean }) {
  const { t } = useWords();
  const said = <Said language={language}>{shorten(of, 400)}</Said>;
  return (
    <p class={old ? "old" : "new"}>
      <span class="spoken">{t(old ? "changes.before" : "changes.after")} </span>
      {old ? <del>{said}</del> : <ins>{said}</ins>}
    </p>
  );
}

function Speaker({ of }: { of: Stated | null }) {
  const { t } = useWords();
  return <Name>{shorten(of?.speaker || t("speaker.none"), 120)}</Name>;
}

function Change({ of, language, link }: { of: Changed; language: string | null; link: string | null }) {
  const { t } = useWords();
  const { kind, before, after } = of;
  const one = after ?? before;
  return (
    <li class={kind}>
      <span class="tag">{t(`changes.${kind}`)}</span>{" "}
      {kind === "reattributed" ? (
        <>
          <Speaker of={before} /> → <Speaker of={after} />
        </>
      ) : (
        <Speaker of={one} />
      )}{" "}
      {kind === "restanced" ? (
        <span>
          {t(`stance.${before?.stance}`)} → {t(`stance.${after?.stance}`)}
        </span>
      ) : (
        <Stands stance={one?.stance ?? null} />
      )}
      {(kind === "removed" || kind === "reworded") && before && <Words of={before.text} language={language} old />}
      {(kind === "added" || kind === "reworded") && after && <Words of={after.text} language={language} old={false} />}
      {(kind === "reattributed" || kind === "restanced") && after && (
        <p>
          <Said language={language}>{shorten(after.text, 400)}</Said>
        </p>
      )}
      {link && (
        <p class="facts">
          <a href={link}>{t("changes.show")}</a>
        </p>
      )}
    </li>
  );
}

function Changes({ of, number }: { of: Article; number: number }) {
  const words = useWords();
  const { t } = words;
  const answer = useData<VersionChanges>(`/api/articles/${of.id}/versions/${number}`);
  const found = answer.data;
  if (!found) return <Waiting of={answer} />;
  const newest = number === of.versions[0]?.number;
  const there = new Set(newest ? of.attributions.map(({ id }) => id) : []);
  const dated = (name: string, value: string | null) => (name === "published" || name === "modified" ? words.date(value) : value) || t("changes.none");
  const lines = found.lines_removed.length + found.lines_added.length;
  return (
    <>
      {found.corrections.map((notice) => (
        <p key={notice} class="notice">
          <span class="tag">{t("changes.correction")}</span> <Said language={of.language}>{shorten(notice, 600)}</Said>
        </p>
      ))}
      <ul class="plain changes">
        {found.changes.map((one) => (
          <Change
            key={[one.kind, one.before?.attribution, one.after?.attribution].join(" ")}
            of={one}
            language={of.language}
            link={one.after && there.has(one.after.attribution) ? to(["articles", of.id], { at: one.after.attribution }) : null}
          />
        ))}
        {found.fields.map(({ name, before, after }) => (
          <li key={name}>
            <span class="tag">{t(`changes.${name}`)}</span> <Name>{shorten(dated(name, before), 200)}</Name> → <Name>{shorten(dated(name, after), 200)}</Name>
          </li>
        ))}
      </ul>
      {!found.changes.length && <p class="folded">{t("changes.no_statement")}</p>}
      {lines > 0 && (
        <details>
          <summary>{t("changes.lines", { n: lines })}</summary>
          {found.lines_removed.map((text, i) => (
            <Words key={`old${i}`} of={text} language={of.language} old />
          ))}
          {found.lines_added.map((text, i) => (
            <Words key={`new${i}`} of={text} language={of.language} old={false} />
          ))}
        </details>
      )}
    </>
  );
}

export function Versions({ of }: { of: Article }) {
  const words = useWords();
  const { t } = words;
  const [chosen, choose] = useState<number | null>(null);
  const later = of.versions.filter(({ number }) => number > 1);
  const number = later.find((one) => one.number === chosen)?.number ?? later[0]?.number;
  return (
    <>
      {number !== undefined && (
        <section class="changed" aria-label={t("changes")}>
          <h2>{t("changes")}</h2>
          {later.length > 1 && (
            <label>
              {t("changes.version")}{" "}
              <select value={number} onChange={(event) => choose(Number(event.currentTarget.value))}>
                {later.map((one) => (
                  <option key={one.id} value={one.number}>
                    {words.number(one.number)} · {words.date(one.fetched)}
                  </option>
                ))}
              </select>
            </label>
          )}
          <Changes of={of} number={number} />
        </section>
      )}
      {of.versions.length > 0 && (
        <details>
          <summary>{t("versions", { n: of.versions.length })}</summary>
          <ul class="plain versions">
            {of.versions.map((version) => (
              <li key={version.id}>
                <When at={version.fetched} /> <code title={version.sha256}>{version.sha256.slice(0, 12)}</code>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
