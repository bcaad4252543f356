// Talking past each other (spraakverwarring): people mean different forms of taking part, or differ
// on whether it is a means or an end. Rules: docs/SPEC.md, H5 and H6.
#include <algorithm>

#include "server/domain/signals/causes.h"
#include "server/domain/signals/chosen.h"
#include "server/domain/signals/wording.h"

namespace vooraf::domain::signals {
namespace {

bool AsksMeansOrEnd(const Item& item) {
  return HasAnyMark(item, {"participation_means", "participation_end"});
}

const type::v1::AspectResult* LastResult(const Item& item) {
  const Round* round = LastShown(item);
  return round == nullptr ? nullptr : ResultOf(*round, type::v1::ASPECT_UNSPECIFIED);
}

// Nothing that the one chose most is what the other chose most.
bool Apart(const Chosen& a, const Chosen& b) {
  const std::vector<uint32_t> of_a = a.Leading();
  const std::vector<uint32_t> of_b = b.Leading();
  return std::find_first_of(of_a.begin(), of_a.end(), of_b.begin(), of_b.end()) == of_a.end();
}

bool AnyApart(const std::vector<Chosen>& parts) {
  for (size_t i = 0; i < parts.size(); ++i) {
    for (size_t j = 0; j < i; ++j) {
      if (Apart(parts[i], parts[j])) return true;
    }
  }
  return false;
}

// "Residents 'Thinking along' and 'Taking part' (2 of 5)", of what they chose most.
std::string MostChosen(const Words& words, const Session& session, const Item& item,
                       const Chosen& part) {
  const std::vector<uint32_t> leading = part.Leading();
  return GroupNames(words, session, part.groups) + " " + Labels(words, item, leading) + " (" +
         CountOf(words, part.Count(leading.front()), part.people) + ")";
}

// "Streets 'Thinking along' (2 of 4), 'Taking part' (2 of 4)".
std::string AllChosen(const Words& words, const Session& session, const Item& item,
                      const Chosen& part) {
  std::string told;
  for (uint32_t option = 1; option < part.counts.size(); ++option) {
    if (part.Count(option) == 0) continue;
    told += told.empty() ? " " : ", ";
    told +=
        Label(words, item, option) + " (" + CountOf(words, part.Count(option), part.people) + ")";
  }
  return GroupNames(words, session, part.groups) + told;
}

using Tell = std::string (*)(const Words&, const Session&, const Item&, const Chosen&);

// The parts one after another.
std::string EachPart(const Words& words, const Session& session, const Item& item,
                     const std::vector<Chosen>& parts, Tell tell) {
  std::string told;
  for (const Chosen& part : parts) {
    told += told.empty() ? "" : "; ";
    told += tell(words, session, item, part);
  }
  return told + ".";
}

}  // namespace

bool AsksForm(const Item& item) {
  return item.definition.question().has_one_choice() &&
         (AsksMeansOrEnd(item) ||
          HasAnyMark(item, {"policy_participation", "societal_participation"}));
}

Found GroupsDiffer(const Session& session, const Item& item) {
  const type::v1::AspectResult* result = LastResult(item);
  if (result == nullptr) return std::nullopt;
  std::vector<Chosen> parts;
  for (int i = 0; i < result->parts_size(); ++i) {
    Chosen part = OfPart(*result, i);
    if (part.people >= session.group_minimum()) parts.push_back(std::move(part));
  }
  if (!AnyApart(parts)) return std::nullopt;
  Signal signal;
  signal.version = LastShown(item)->number;
  for (const Chosen& part : parts) {
    for (const uint32_t option : part.Leading()) {
      signal.figures.push_back(part.Figure(option, part.Count(option)));
    }
  }
  signal.sentence = Sentence([&](const Words& words) {
    const std::string_view begin =
        AsksMeansOrEnd(item)
            ? In(words, "Groepen verschillen over doel of middel. Het meest gekozen: ",
                 "Groups differ on whether it is a means or an end. Most chosen: ")
            : In(words, "Groepen bedoelen vooral een andere vorm van meedoen. Het meest gekozen: ",
                 "Groups mostly mean different forms of taking part. Most chosen: ");
    return std::string(begin) + EachPart(words, session, item, parts, MostChosen);
  });
  return signal;
}

Found DomainDivided(const Session& session, const Item& item) {
  const type::v1::AspectResult* result = LastResult(item);
  if (result == nullptr) return std::nullopt;
  std::vector<Chosen> divided;
  for (int i = 0; i < result->parts_size(); ++i) {
    const auto& shown = result->partition().parts(i);
    // A domain is one group; groups that are shown together may be several.
    if (shown.side() != type::v1::SIDE_PROFESSIONAL || shown.groups_size() != 1) continue;
    Chosen part = OfPart(*result, i);
    if (part.people < session.group_minimum()) continue;
    if (2 * part.Count(part.Leading().front()) <= part.people) divided.push_back(std::move(part));
  }
  if (divided.empty()) return std::nullopt;
  Signal signal;
  signal.version = LastShown(item)->number;
  for (const Chosen& part : divided) {
    for (uint32_t option = 1; option < part.counts.size(); ++option) {
      if (part.Count(option) > 0) signal.figures.push_back(part.Figure(option, part.Count(option)));
    }
  }
  signal.sentence = Sentence([&](const Words& words) {
    const std::string_view begin =
        In(words, "Binnen één domein kiest niet meer dan de helft hetzelfde: ",
           "Within one domain no more than half choose the same: ");
    return std::string(begin) + EachPart(words, session, item, divided, AllChosen);
  });
  return signal;
}

}  // namespace vooraf::domain::signals
