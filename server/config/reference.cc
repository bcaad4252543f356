#include "server/config/reference.h"

#include <fmt/format.h>

#include <iterator>

#include "server/auth/account_admin.h"
#include "server/auth/guess_delay.h"
#include "server/auth/password.h"
#include "server/auth/sign_ins.h"
#include "server/config/settings.h"
#include "server/domain/limits.h"
#include "server/live/replay/replay.h"
#include "server/live/replay/timeline.h"
#include "server/live/watch_source.h"
#include "server/store/limits.h"
#include "server/templates/limits.h"
#include "server/web/settings.h"

namespace vooraf::config {
namespace {

struct Limit {
  std::string_view name;  // of the constant
  uint64_t value;
  std::string_view text;
};

// Fixed in the program, so that every server understands every session. The names are those of
// server/domain/limits.h.
constexpr Limit kLimits[] = {
    {"kEventsMax", domain::kEventsMax, "events in one session"},
    {"kParticipantsMax", domain::kParticipantsMax,
     "people in one session, whatever their role, also those who left"},
    {"kHelpedMax", domain::kHelpedMax,
     "people without a device for whom one person enters answers"},
    {"kInvitationsMax", domain::kInvitationsMax, "personal invitations in one session"},
    {"kInvitationsPerRequestMax", domain::kInvitationsPerRequestMax, "invitations made at once"},
    {"kGroupsMax", domain::kGroupsMax, "groups in one session"},
    {"kItemsMax", domain::kItemsMax, "agenda items in one session"},
    {"kRoundsPerItemMax", domain::kRoundsPerItemMax, "rounds of one agenda item"},
    {"kStatementsMax", domain::kStatementsMax, "statements in one session"},
    {"kStatementsPerParticipantMax", domain::kStatementsPerParticipantMax,
     "statements by one participant"},
    {"kStatementsPerReleaseMax", domain::kStatementsPerReleaseMax, "statements released at once"},
    {"kThemesPerItemMax", domain::kThemesPerItemMax, "themes of one agenda item"},
    {"kTextsPerSortMax", domain::kTextsPerSortMax, "texts put under a theme at once"},
    {"kOptionsMax", domain::kOptionsMax, "options of one question"},
    {"kScaleStepsMax", domain::kScaleStepsMax, "steps of one scale"},
    {"kFigureOptionsMax", domain::kFigureOptionsMax,
     "options of one question to be placed, given points or scored"},
    {"kFigureMax", domain::kFigureMax, "points that a person divides, and the highest score"},
    {"kScoreStepsMax", domain::kScoreStepsMax, "steps from the lowest score to the highest"},
    {"kBallotsMax", domain::kBallotsMax, "ballots in one session"},
    {"kBallotOptionsMax", domain::kBallotOptionsMax, "options of one ballot"},
    {"kAmendmentsMax", domain::kAmendmentsMax, "amendments in one session"},
    {"kAmendmentsPerParticipantMax", domain::kAmendmentsPerParticipantMax,
     "amendments by one participant"},
    {"kTimersMax", domain::kTimersMax, "timers in one session"},
    {"kCountMax", domain::kCountMax, "people of one choice counted otherwise than by device"},
    {"kTextTurnsMax", domain::kTextTurnsMax, "turns sent as text in one session"},
    {"kTextTurnsPerParticipantMax", domain::kTextTurnsPerParticipantMax,
     "turns sent as text by one participant"},
    {"kFloorQueueShownMax", domain::kFloorQueueShownMax,
     "people listed of those who wait for the floor"},
    {"kLanguagesMax", domain::kLanguagesMax, "languages in one session"},
    {"kTaskPartsMax", domain::kTaskPartsMax, "parts of the task among the facts"},
    {"kTargetGroupsMax", domain::kTargetGroupsMax, "target groups among the facts"},
    {"kFollowUpsMax", domain::kFollowUpsMax, "follow-ups to one session"},
    {"kTitleCharsMax", domain::kTitleCharsMax, "characters of a title"},
    {"kNameCharsMax", domain::kNameCharsMax, "characters of a person's name"},
    {"kGroupNameCharsMax", domain::kGroupNameCharsMax, "characters of a group's name"},
    {"kSelfDescriptionCharsMax", domain::kSelfDescriptionCharsMax,
     "characters of what somebody choosing a group reads"},
    {"kShortTextCharsMax", domain::kShortTextCharsMax,
     "characters of short texts, such as an option's label or who decides"},
    {"kWordingCharsMax", domain::kWordingCharsMax, "characters of a question"},
    {"kTextCharsMax", domain::kTextCharsMax,
     "characters of texts, such as an option's explanation or a purpose"},
    {"kLongTextCharsMax", domain::kLongTextCharsMax,
     "characters of long texts, such as an item's explanation"},
    {"kJointAnswerCharsMax", domain::kJointAnswerCharsMax, "characters of a joint answer"},
    {"kFollowUpCharsMax", domain::kFollowUpCharsMax, "characters of a follow-up"},
    {"kAgreementCharsMax", domain::kAgreementCharsMax,
     "characters of an agreement, which puts the joint answers together"},
    {"kAmendmentCharsMax", domain::kAmendmentCharsMax, "characters of an amendment"},
    {"kStatementCharsMax", domain::kStatementCharsMax, "characters of a statement"},
    {"kReasonCharsMax", domain::kReasonCharsMax, "characters of a reason given with an answer"},
    {"kThemeNameCharsMax", domain::kThemeNameCharsMax, "characters of a theme's name"},
    {"kOpenTextCharsMax", domain::kOpenTextCharsMax, "characters of an answer in open text"},
    {"kOpenTextCharsDefault", domain::kOpenTextCharsDefault,
     "characters of an answer in open text, unless the question sets another number"},
    {"kTextTurnCharsMax", domain::kTextTurnCharsMax, "characters of a turn sent as text"},
    {"kLinkCharsMax", domain::kLinkCharsMax, "characters of a link"},
    {"kComparedFrom", domain::kComparedFrom,
     "people of a part of whom more is said than counts: differences from others, how far they "
     "agree"},
    {"kGroupMinimumDefault", domain::kGroupMinimumDefault,
     "people of a group whose figures are shown apart, unless the session sets another number"},
    {"kRetentionDaysDefault", domain::kRetentionDaysDefault,
     "days that single answers and names are kept, unless the session sets another number"},
    {"kRulesVersion", domain::kRulesVersion, "version of the rules that results are computed by"},
};

std::string Grouped(uint64_t number) {
  std::string digits = std::to_string(number);
  for (int i = static_cast<int>(digits.size()) - 3; i > 0; i -= 3) digits.insert(i, 1, ',');
  return digits;
}

std::string DefaultOf(const Setting& setting) {
  if (!setting.default_text.empty()) return std::string(setting.default_text);
  if (setting.is_switch()) return "off";
  return setting.default_value.empty() ? "none" : "`" + setting.default_value + "`";
}

void AddSettings(std::back_insert_iterator<std::string> out) {
  fmt::format_to(out, "| setting | variable | default | what it does |\n|---|---|---|---|\n");
  for (const Setting& setting : Settings()) {
    const std::string value = setting.is_switch() ? "" : fmt::format(" {}", setting.value);
    fmt::format_to(out, "| `--{}{}` | `{}` | {} | {} |\n", setting.name, value,
                   VariableOf(setting.name), DefaultOf(setting), setting.help);
  }
}

void AddSignIn(std::back_insert_iterator<std::string> out) {
  const auth::SignInSettings sign_in;
  const auth::GuessSettings codes;
  const auth::GuessSettings& passwords = auth::kPasswordGuesses;
  const auto row = [&](std::string_view what, auto value) {
    fmt::format_to(out, "| {} | {} |\n", what, value);
  };
  fmt::format_to(out, "| what | how much |\n|---|---|\n");
  row("Hours that a facilitator stays signed in", sign_in.lasts.count());
  row("Seconds after which a password changed by the command line counts in a running server",
      sign_in.remembered.count());
  row("Characters of a password",
      fmt::format("{} to {}", auth::kPasswordCharsMin, auth::kPasswordCharsMax));
  row("Characters of an account's name", fmt::format("1 to {}", auth::kAccountNameCharsMax));
  row("Wrong passwords from one address before the next is answered later",
      passwords.free_per_address);
  row("Longest that a password waits for others' wrong ones, in seconds",
      passwords.wait_max.count() / 1'000);
  row("Wrong join codes from one address before the next is answered later",
      codes.free_per_address);
  row("Longest that a join code waits for others' wrong ones, in seconds",
      codes.wait_max.count() / 1'000);
}

void AddWeb(std::back_insert_iterator<std::string> out) {
  const auto row = [&](std::string_view what, auto value) {
    fmt::format_to(out, "| {} | {} |\n", what, Grouped(static_cast<uint64_t>(value)));
  };
  fmt::format_to(out, "| what | how much |\n|---|---|\n");
  row("Fields in the head of a request", web::kFieldsMax);
  row("Seconds that an answer may lie unread", web::kUnreadMax.count());
  row("Bytes of a body up to which there is always room", web::kSmallBodyBytes);
  row("Bytes of larger bodies that are being read, of all clients together",
      web::kLargeBodiesBytesMax);
  row("Files of the pages", web::kSiteFilesMax);
  row("Bytes of the pages, with their compressed forms", web::kSiteBytesMax);
  row("Days that browsers remember to come by TLS alone",
      std::chrono::duration_cast<std::chrono::hours>(web::kTlsAloneFor).count() / 24);
}

void AddReplays(std::back_insert_iterator<std::string> out) {
  const auto row = [&](std::string_view what, auto value) {
    fmt::format_to(out, "| {} | {} |\n", what, value);
  };
  fmt::format_to(out, "| what | how much |\n|---|---|\n");
  row("Speed", fmt::format("{} to {}, or 0 to step", live::kReplaySpeedMin, live::kReplaySpeedMax));
  row("Milliseconds between two updates at least, unless stepping", live::kReplayTick.count());
  row("Milliseconds after which an update only says what moment it is",
      live::kReplayHeartbeat.count());
  row("Milliseconds after which a reader that takes nothing has paused its replay",
      live::kReplayPatience.count());
  row("Hours of the longest pause that can be asked for", live::kReplayPauseLongest.count());
  row("Chapters of a timeline", Grouped(live::kChaptersMax));
  row("Turns among them", Grouped(live::kTurnChaptersMax));
}

}  // namespace

std::string Reference() {
  std::string text;
  const auto out = std::back_inserter(text);
  fmt::format_to(
      out,
      "# Configuration\n\n"
      "<!-- Made by `vooraf-server config reference`; a test compares. -->\n\n"
      "What can be set about `vooraf-server`: as a flag, as an environment variable, or "
      "as a line in a TOML file\n"
      "(`--config FILE` or `VOORAF_CONFIG`; otherwise `/etc/vooraf/vooraf.toml` if it is "
      "there). A flag goes before the\n"
      "environment, the environment before the file. In the file a setting has the name "
      "of its flag:\n\n"
      "```toml\n"
      "data = \"/var/lib/vooraf\"\n"
      "grpc-listen = \"127.0.0.1:7420\"\n"
      "reflection = true\n"
      "```\n\n## Settings\n\n");
  AddSettings(out);
  fmt::format_to(out, "\n## Signing in and guessing\n\nFixed in the program.\n\n");
  AddSignIn(out);
  fmt::format_to(out, "\n## Browsers\n\nFixed in the program.\n\n");
  AddWeb(out);
  fmt::format_to(out, "\n## Replays\n\nFixed in the program.\n\n");
  AddReplays(out);
  fmt::format_to(out,
                 "\n## Templates that facilitators keep\n\nFixed in the program.\n\n"
                 "| what | how much |\n|---|---|\n"
                 "| Templates of one account | {} |\n| Bytes of one template | {} |\n",
                 store::kTemplatesPerAccountMax, Grouped(templates::kTemplateBytesMax));
  fmt::format_to(out,
                 "\n## Limits of a session\n\n"
                 "Fixed in the program, so that every server understands every session. What goes "
                 "beyond is refused with a\n"
                 "reason that names the limit.\n\n"
                 "| limit | most | of what |\n|---|---|---|\n");
  for (const Limit& limit : kLimits) {
    fmt::format_to(out, "| `{}` | {} | {} |\n", limit.name, Grouped(limit.value), limit.text);
  }
  return text;
}

}  // namespace vooraf::config
