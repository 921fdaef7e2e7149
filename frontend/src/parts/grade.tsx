// Grades on the Admiralty scale (STANAG 2511): given by a person only.  Nothing is suggested; the roots stand beside.

import { useWords, useWorkbench } from "../context";
import type { Id } from "../types";

const SCALES = { source: ["A", "B", "C", "D", "E", "F"], claim: ["1", "2", "3", "4", "5", "6"] } as const;

export function Grade({ of, id, grade }: { of: keyof typeof SCALES; id: Id; grade: string | null }) {
  const { t } = useWords();
  const { decide } = useWorkbench();
  const give = (value: string) =>
    decide(
      of === "source" ? { kind: "grade_source", source: id, grade: value || null } : { kind: "grade_statement", claim: id, grade: value || null },
      value ? t("said.graded", { grade: value }) : t("said.ungraded"),
    );
  return (
    <label class="grade">
      <span>{t(`grade.of_${of}`)}</span>{" "}
      <select value={grade ?? ""} onChange={(event) => give(event.currentTarget.value)}>
        <option value="">{t("grade.none")}</option>
        {SCALES[of].map((value) => (
          <option key={value} value={value}>
            {value} · {t(`grade.${value}`)}
          </option>
        ))}
      </select>
    </label>
  );
}
