// The figures of an evening in one form, whoever shows them: read off a page, or out of what a terminal
// was sent. Parts stand in their order, options in theirs.
//
// Of an aspect: { parts, counts, middle, half, shifts, turnout }. A row of counts
// is one option, part by part, as pages write it: "3 (60%) | 3 | 0"; terminals are sent no shares. Middles
// and halves are steps: "2", or "2-3". Turnout is how many answered of each part, how many of them did not know
// and how many skipped, and how many answered of everyone: "5 (1? 0-) | 3 (0? 2-) | 8".
// Of a ballot: { outcome, sentence, votes }, a row of votes for each part and one for everyone.
// Of statements, in the order of what the groups share: [{ text, votes }].

const kOutcomes = {
  BALLOT_OUTCOME_PASSED: "passed",
  BALLOT_OUTCOME_FAILED: "failed",
  BALLOT_OUTCOME_NO_QUORUM: "failed",
};

// --- off a page ---

// How many of how many have answered or voted, one list for each aspect asked.
export const progressOn = (page) =>
  page.evaluate(() =>
    [...document.querySelectorAll("ul.progress")].map((list) =>
      [...list.querySelectorAll(".count")]
        .map((count) => count.textContent.match(/\d+/g).slice(0, 2).join("/"))
        .join(" "),
    ),
  );

// Each aspect of the result that is shown. What a page does not say is left out.
export const aspectsOn = (page) =>
  page.evaluate(() => {
    const all = (root, selector) => [...root.querySelectorAll(selector)];
    const words = (element) => element.textContent.replace(/\s+/g, " ").trim();
    const numbers = (text) => (text.match(/\d+/g) ?? []).map(Number);

    function read(aspect) {
      const rows = all(aspect, ".table tbody tr");
      const labels = rows.map((row) => words(row.querySelector("th")));
      const figures = {
        parts: all(aspect, ".table thead th").slice(1).map(words),
        counts: rows.map((row) => all(row, "td").map(words).join(" | ")),
      };
      const bars = all(aspect, ".bars > li").map((bar) =>
        all(bar, ".count").map(words).join(" | "),
      );
      // The chart and the table behind it say the same.
      if (JSON.stringify(bars) !== JSON.stringify(figures.counts)) figures.bars = bars;

      // The steps that a sentence names, by their labels.
      const stepsIn = (text) => labels.flatMap((label, i) => (text.includes(label) ? [i + 1] : []));
      const lines = (name) => all(aspect, `.${name} > li`).map(words);
      if (aspect.querySelector(".middle"))
        figures.middle = lines("middle").map((line) => stepsIn(line).join("-"));
      if (aspect.querySelector(".shifts"))
        figures.shifts = all(aspect, ".shifts > li").map(shiftOf);
      if (!aspect.querySelector(".turnout")) return figures;
      figures.turnout = lines("turnout").map(turnoutOf).join(" | ");
      if (figures.middle) figures.half = halves(lines("halves"));
      return figures;

      function halves(said) {
        const found = said.map((line) => [line.split(":")[0], stepsIn(line).join("-")]);
        return Object.fromEntries(found.filter(([, steps]) => steps));
      }
      function shiftOf(line) {
        const moves = all(line, ".move").map(words);
        const sentence = moves.reduce((text, move) => text.replace(move, ""), words(line));
        const said = numbers(sentence);
        const [arrived, departed] = said.slice(-2);
        if (said.length < 4) return { arrived, departed };
        const moved = moves.map((move) => [stepsIn(move)[0], move.match(/\d+ → \d+$/)[0]]);
        return {
          changed: said[0],
          both: said[1],
          arrived,
          departed,
          moved: Object.fromEntries(moved),
        };
      }
      // The last line is everyone's.
      function turnoutOf(line, i) {
        const [answered, dontKnow = 0, skipped = 0] = numbers(line);
        return i === figures.parts.length ? answered : `${answered} (${dontKnow}? ${skipped}-)`;
      }
    }
    return all(document, ".aspect").map(read);
  });

// How many steps more residents expect than is offered; undefined where that is not said.
export const gapOn = (page) =>
  page.evaluate(() => {
    const said = document.querySelector(".gap")?.textContent;
    return said === undefined ? undefined : Number(said.match(/\d+/)?.[0] ?? 0);
  });

export const ballotOn = (page) =>
  page.evaluate(() => {
    const outcome = document.querySelector(".outcome");
    if (outcome === null) return null;
    const stacks = document.querySelector(".stacks");
    const first = (element) => Number.parseInt(element.textContent, 10);
    return {
      outcome: outcome.classList.contains("passed") ? "passed" : "failed",
      sentence: document.querySelector(".sentence").textContent.trim(),
      votes: [...stacks.querySelectorAll(".stack")].map((stack) => {
        const counts = [...stack.querySelectorAll(".entry")].map(first).join(" ");
        return `${counts} of ${stack.querySelector(".name").textContent.match(/(\d+)\D*\)$/)[1]}`;
      }),
    };
  });

export const statementsOn = (page) =>
  page.evaluate(() =>
    [...document.querySelectorAll("ol.statements > li")].map((statement) => ({
      text: statement.querySelector(".label").textContent.trim(),
      votes: [...statement.querySelectorAll(".stack")].map((stack) =>
        [...stack.querySelectorAll(".entry")]
          .map((entry) => Number.parseInt(entry.textContent, 10))
          .join(" "),
      ),
    })),
  );

// --- out of the entities of a terminal, by key ---

export function progressIn(seen, key) {
  const [kind] = key.split("/");
  const asked = kind === "ballot" ? [seen.get(key).ballot] : seen.get(key).round.progress;
  return asked.map(({ parts }) =>
    parts.map(({ answered, roll }) => `${answered}/${roll}`).join(" "),
  );
}

export function aspectsIn(seen, item, round) {
  const isScale = seen.get(`item/${item}`).item.item.question.scale !== undefined;
  return seen.get(`round/${item}/${round}`).round.result.aspects.map((aspect) => {
    const { parts, everyone, partition, shifts } = aspect;
    const names = partition.parts.map(({ groups }) =>
      groups.map((group) => textOf(seen.get(`group/${group}`).group.group.name)).join(" + "),
    );
    const figures = {
      parts: names,
      counts: parts[0].counts.map((_, i) => parts.map((part) => part.counts[i].count).join(" | ")),
      turnout: [
        ...parts.map(
          ({ answered, dont_know, skipped }) => `${answered} (${dont_know}? ${skipped}-)`,
        ),
        everyone.answered,
      ].join(" | "),
    };
    if (isScale) {
      figures.middle = parts.map((part) => fromTo(part.lower_median, part.upper_median));
      const halves = parts.map((part) => fromTo(part.lower_quartile, part.upper_quartile));
      const wide = names
        .map((name, i) => [name, halves[i]])
        .filter(([, half]) => half.includes("-"));
      figures.half = Object.fromEntries(wide);
    }
    if (shifts.length > 0) figures.shifts = shifts.map(shiftIn);
    return figures;
  });
}

const fromTo = (from, to) => (from === to ? String(from) : `${from}-${to}`);

function shiftIn({ shown, changed, both, arrived, departed, before, after }) {
  if (!shown) return { arrived, departed };
  const moved = before.flatMap(({ option, count }, i) =>
    count === after[i].count ? [] : [[option, `${count} → ${after[i].count}`]],
  );
  return { changed, both, arrived, departed, moved: Object.fromEntries(moved) };
}

export function gapIn(seen, item, round) {
  return seen.get(`round/${item}/${round}`).round.result.gap?.steps;
}

export function ballotIn(seen, number) {
  const { outcome, sentence, parts, everyone } = seen.get(`ballot/${number}`).ballot.result;
  const votes = [...parts, everyone].map(
    ({ yes, no, abstain, eligible }) => `${yes} ${no} ${abstain} of ${eligible}`,
  );
  return { outcome: kOutcomes[outcome], sentence: textOf(sentence), votes };
}

export function statementsIn(seen) {
  return [...seen.values()]
    .flatMap(({ statement }) => (statement?.result ? [statement] : []))
    .sort((a, b) => a.result.smallest_share_place - b.result.smallest_share_place)
    .map(({ text, result }) => ({
      text,
      votes: result.parts.map(({ agree, disagree, pass }) => `${agree} ${disagree} ${pass}`),
    }));
}

function textOf({ entries }) {
  return entries.find(({ language }) => language === "nl").value;
}
