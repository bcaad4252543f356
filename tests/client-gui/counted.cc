#include "tests/client-gui/counted.h"

#include <algorithm>
#include <cmath>

#include "client-core/stage.h"

namespace vooraf::gui_test {
namespace {

using client::SessionSnapshot;

std::string English(const type::v1::Text& text) {
  for (const auto& entry : text.entries()) {
    if (entry.language() == "en") return entry.value();
  }
  return text.entries().empty() ? std::string() : text.entries(0).value();
}

std::string PartName(const SessionSnapshot& session, const type::v1::Partition& partition,
                     uint32_t number) {
  std::string name;
  for (const auto& part : partition.parts()) {
    if (part.part() != number) continue;
    for (int i = 0; i < part.groups_size(); ++i) {
      if (i > 0) name += i + 1 == part.groups_size() ? " and " : ", ";
      name += English(session.Group(part.groups(i))->group().name());
    }
  }
  return name;
}

// A share only where five or more say something.
std::string Count(uint32_t count, uint32_t of) {
  if (of < 5) return std::to_string(count);
  return std::to_string(count) + " (" + std::to_string(std::lround(100.0 * count / of)) + "%)";
}

// The rows of one chart.
class Rows {
 public:
  void Begin(const std::string& label) {
    if (!said_.empty()) said_ += ". ";
    said_ += label + ": ";
    first_ = true;
  }
  void Add(const std::string& who, uint32_t count, uint32_t of) {
    if (!first_) said_ += "; ";
    first_ = false;
    said_ += who + ": " + Count(count, of);
  }
  const std::string& said() const { return said_; }

 private:
  std::string said_;
  bool first_ = true;
};

std::string Joined(const std::vector<std::string>& lines) {
  std::string joined;
  for (const auto& line : lines) joined += (joined.empty() ? "" : "\n") + line;
  return joined;
}

}  // namespace

std::string CountedInRound(const SessionSnapshot& session, uint32_t item, uint32_t round) {
  std::vector<std::string> charts;
  const auto& options = client::OptionsOf(session.Item(item)->item().question());
  for (const auto& aspect : session.Round(item, round)->result().aspects()) {
    if (aspect.has_everyone() && aspect.everyone().answered() == 0) continue;
    Rows rows;
    for (const auto& option : options) {
      rows.Begin(English(option.label()));
      for (const auto& part : aspect.parts()) {
        uint32_t chose = 0;
        for (const auto& count : part.counts()) {
          if (count.option() == option.option()) chose = count.count();
        }
        rows.Add(PartName(session, aspect.partition(), part.part()), chose,
                 part.answered() - part.dont_know() - part.skipped());
      }
    }
    charts.push_back(rows.said());
  }
  return Joined(charts);
}

std::string CountedInStatements(const SessionSnapshot& session, uint32_t item) {
  auto statements = session.Statements(item);
  std::erase_if(statements, [](const auto* statement) { return !statement->has_result(); });
  std::sort(statements.begin(), statements.end(), [](const auto* a, const auto* b) {
    return a->result().smallest_share_place() < b->result().smallest_share_place();
  });
  std::vector<std::string> charts;
  for (const auto* statement : statements) {
    Rows rows;
    const auto add = [&](const char* label, auto count) {
      rows.Begin(label);
      for (const auto& part : statement->result().parts()) {
        rows.Add(PartName(session, statement->partition(), part.part()), count(part),
                 part.agree() + part.disagree() + part.pass());
      }
    };
    add("agree", [](const auto& part) { return part.agree(); });
    add("disagree", [](const auto& part) { return part.disagree(); });
    add("no opinion", [](const auto& part) { return part.pass(); });
    charts.push_back(rows.said());
  }
  return Joined(charts);
}

std::string CountedInBallot(const SessionSnapshot& session, uint32_t ballot) {
  const auto& view = *session.Ballot(ballot);
  const auto& result = view.result();
  const bool consent = view.rule().method() == type::v1::DECISION_METHOD_CONSENT;
  Rows rows;
  const auto add = [&](const char* label, auto count) {
    rows.Begin(label);
    const auto of = [](const auto& tally) { return tally.yes() + tally.no() + tally.abstain(); };
    for (const auto& part : result.parts()) {
      rows.Add(PartName(session, result.partition(), part.part()), count(part), of(part));
    }
    rows.Add("Everyone", count(result.everyone()), of(result.everyone()));
  };
  add(consent ? "consent" : "for", [](const auto& tally) { return tally.yes(); });
  add(consent ? "objection" : "against", [](const auto& tally) { return tally.no(); });
  add("abstention", [](const auto& tally) { return tally.abstain(); });
  return rows.said();
}

std::vector<std::string> ShiftsIn(const SessionSnapshot& session, uint32_t item, uint32_t round) {
  std::vector<std::string> lines;
  for (const auto& aspect : session.Round(item, round)->result().aspects()) {
    for (const auto& shift : aspect.shifts()) {
      if (!shift.shown()) continue;
      lines.push_back(
          PartName(session, aspect.partition(), shift.part()) + ": since round " +
          std::to_string(round - 1) + ", " + std::to_string(shift.changed()) + " of the " +
          std::to_string(shift.both()) + " who answered twice answer otherwise now; " +
          std::to_string(shift.arrived()) + " new, " + std::to_string(shift.departed()) + " gone.");
    }
  }
  return lines;
}

}  // namespace vooraf::gui_test
