// Answers counted otherwise than by device.

#include <charconv>
#include <map>

#include "client-cli/arguments.h"
#include "client-cli/commands/command.h"

namespace vooraf::cli {
namespace {

struct EnterOptions {
  std::string item;
  std::string group;
  std::vector<std::string> counts;
  std::string aspect;
  uint32_t dont_know = 0;
  uint32_t skipped = 0;
  uint32_t people = 0;
  bool beforehand = false;
};

// "2=5".
Result<std::pair<uint32_t, uint32_t>> CountFrom(const std::string& typed) {
  std::pair<uint32_t, uint32_t> count;
  const char* const end = typed.data() + typed.size();
  const auto option = std::from_chars(typed.data(), end, count.first);
  if (option.ec != std::errc() || option.ptr == end || *option.ptr != '=') {
    return Fail(kBadCount, {{"typed", typed}});
  }
  const auto people = std::from_chars(option.ptr + 1, end, count.second);
  if (people.ec != std::errc() || people.ptr != end) return Fail(kBadCount, {{"typed", typed}});
  return count;
}

Result<type::v1::EnteredCounts> CountsFrom(const EnterOptions& o) {
  std::map<uint32_t, uint32_t> by_option;
  for (const auto& typed : o.counts) {
    const auto count = CountFrom(typed);
    if (!count) return tl::unexpected(count.error());
    by_option[count->first] = count->second;
  }
  type::v1::EnteredCounts counts;
  for (const auto& [option, people] : by_option) {
    auto& count = *counts.add_counts();
    count.set_option(option);
    count.set_count(people);
  }
  counts.set_dont_know(o.dont_know);
  counts.set_skipped(o.skipped);
  counts.set_people(o.people);
  return counts;
}

Result<void> Enter(App& app, const EnterOptions& o) {
  const auto seen = app.LookAs(Identity::kAccount);
  if (!seen) return tl::unexpected(seen.error());
  const auto item = ChooseItem(*seen->snapshot, o.item);
  if (!item) return tl::unexpected(item.error());
  std::vector<const type::v1::Group*> groups;
  for (const auto* group : seen->snapshot->Groups()) groups.push_back(&group->group());
  const auto group = ChooseGroup(o.group, groups);
  if (!group) return tl::unexpected(group.error());
  const auto counts = CountsFrom(o);
  if (!counts) return tl::unexpected(counts.error());
  v1::EnterCountsRequest request;
  request.set_session(seen->session);
  request.set_item((*item)->item().item());
  request.set_round((*item)->rounds());
  request.set_group(*group);
  request.set_kind(o.beforehand ? type::v1::COUNT_KIND_BEFOREHAND
                                : type::v1::COUNT_KIND_HAND_COUNT);
  if (!o.aspect.empty()) {
    const auto aspect = AspectFrom(o.aspect);
    if (!aspect) return tl::unexpected(aspect.error());
    request.set_aspect(*aspect);
  }
  *request.mutable_counts() = *counts;
  const auto response = app.Do(client::kEnterCounts, std::move(request));
  if (!response) return tl::unexpected(response.error());
  app.out().Say(app.texts()(T::kCountsEntered));
  app.out().Json(WithSession(*response, seen->session));
  return {};
}

}  // namespace

void AddCountsCommands(CommandTree& tree) {
  App& app = tree.app;
  auto* noun = tree.Noun("counts", T::kHelpCounts);
  auto o = std::make_shared<EnterOptions>();
  auto* enter = tree.Command(noun, "enter", T::kHelpCountsEnter, T::kExamplesCountsEnter,
                             [&app, o] { return Enter(app, *o); });
  enter->add_option("ITEM", o->item, tree.Text(T::kArgItem))->required();
  enter->add_option("GROUP", o->group, tree.Text(T::kArgCountedGroup))->required();
  enter->add_option("COUNT", o->counts, tree.Text(T::kArgCounted));
  enter->add_option("--dont-know", o->dont_know, tree.Text(T::kArgCountedDontKnow));
  enter->add_option("--skip", o->skipped, tree.Text(T::kArgCountedSkipped));
  enter->add_option("--people", o->people, tree.Text(T::kArgCountedPeople));
  enter->add_option("--aspect", o->aspect, tree.Text(T::kArgAspect));
  enter->add_flag("--beforehand", o->beforehand, tree.Text(T::kArgBeforehand));
}

}  // namespace vooraf::cli
