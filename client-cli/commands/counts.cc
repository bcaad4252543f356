// What was counted otherwise than by device: answers in a round, hands in a ballot.

#include <charconv>
#include <map>

#include "client-cli/arguments.h"
#include "client-cli/commands/ballot_commands.h"

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

using OptionCounts = google::protobuf::RepeatedPtrField<type::v1::OptionCount>;

// "1=8" "2=5", by option.
Result<OptionCounts> OptionCountsFrom(const std::vector<std::string>& typed) {
  std::map<uint32_t, uint32_t> by_option;
  for (const auto& word : typed) {
    const auto count = CountFrom(word);
    if (!count) return tl::unexpected(count.error());
    by_option[count->first] = count->second;
  }
  OptionCounts counts;
  for (const auto& [option, people] : by_option) {
    auto& count = *counts.Add();
    count.set_option(option);
    count.set_count(people);
  }
  return counts;
}

Result<uint32_t> GroupCounted(const client::SessionSnapshot& session, const std::string& typed) {
  std::vector<const type::v1::Group*> groups;
  for (const auto* group : session.Groups()) groups.push_back(&group->group());
  return ChooseGroup(typed, groups);
}

Result<type::v1::EnteredCounts> CountsFrom(const EnterOptions& o) {
  auto options = OptionCountsFrom(o.counts);
  if (!options) return tl::unexpected(options.error());
  type::v1::EnteredCounts counts;
  *counts.mutable_counts() = *std::move(options);
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
  const auto group = GroupCounted(*seen->snapshot, o.group);
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

struct HandsOptions {
  std::string group;
  std::vector<std::string> counts;
  uint32_t yes = 0;
  uint32_t no = 0;
  uint32_t abstain = 0;
  uint32_t people = 0;
  uint32_t ballot = 0;
};

Result<void> CountHands(App& app, const HandsOptions& o) {
  const auto seen = app.LookAs(Identity::kAccount);
  if (!seen) return tl::unexpected(seen.error());
  const auto ballot = BallotMeant(*seen->snapshot, o.ballot);
  if (!ballot) return tl::unexpected(ballot.error());
  const auto group = GroupCounted(*seen->snapshot, o.group);
  if (!group) return tl::unexpected(group.error());
  auto options = OptionCountsFrom(o.counts);
  if (!options) return tl::unexpected(options.error());
  v1::CountHandsRequest request;
  request.set_session(seen->session);
  request.set_ballot((*ballot)->ballot());
  request.set_group(*group);
  auto& hands = *request.mutable_hands();
  hands.set_yes(o.yes);
  hands.set_no(o.no);
  hands.set_abstain(o.abstain);
  hands.set_people(o.people);
  if ((*ballot)->options().empty()) {
    for (const auto& count : *options) {
      auto& step = *hands.add_steps();
      step.set_step(count.option());
      step.set_count(count.count());
    }
  } else {
    *hands.mutable_options() = *std::move(options);
  }
  const auto response = app.Do(client::kCountHands, std::move(request));
  if (!response) return tl::unexpected(response.error());
  app.out().Say(app.texts()(T::kHandsCounted));
  app.out().Json(WithSession(*response, seen->session));
  return {};
}

}  // namespace

void AddHandsCommand(CommandTree& tree, CLI::App* noun) {
  App& app = tree.app;
  auto o = std::make_shared<HandsOptions>();
  auto* command = tree.Command(noun, "hands", T::kHelpBallotHands, T::kExamplesBallotHands,
                               [&app, o] { return CountHands(app, *o); });
  command->add_option("GROUP", o->group, tree.Text(T::kArgCountedGroup))->required();
  command->add_option("COUNT", o->counts, tree.Text(T::kArgCounted));
  command->add_option("--yes-votes", o->yes, tree.Text(T::kArgHandsYes));
  command->add_option("--no-votes", o->no, tree.Text(T::kArgHandsNo));
  command->add_option("--abstain", o->abstain, tree.Text(T::kArgHandsAbstain));
  command->add_option("--people", o->people, tree.Text(T::kArgHandsPeople));
  command->add_option("--ballot", o->ballot, tree.Text(T::kArgBallot));
}

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
