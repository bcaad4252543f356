// What every view draws from, and the names that they share.
#pragma once

#include <chrono>
#include <string>

#include "client-cli/texts.h"
#include "client-cli/view/page.h"
#include "client-core/resumable_stream.h"
#include "client-core/session_model.h"
#include "client-core/text.h"
#include "vooraf/type/v1/agenda.pb.h"
#include "vooraf/type/v1/ballot_result.pb.h"

namespace vooraf::cli {

struct ViewContext {
  const client::SessionSnapshot& session;
  const Texts& texts;
  std::chrono::sys_seconds now;
  client::StreamState state = client::StreamState::kLive;

  // A text in the reader's language. Not clean: give it to a page.
  const std::string& In(const type::v1::Text& text) const {
    return client::In(text, texts.language());
  }
};

bool IsFacilitator(const client::SessionSnapshot& session);

std::string GroupName(const ViewContext& context, uint32_t group);
// The names of the groups that are shown together.
std::string PartName(const ViewContext& context, const type::v1::Part& part);
// Empty for questions without aspects.
std::string AspectName(const ViewContext& context, type::v1::Aspect aspect);

T SessionPhaseText(v1::SessionPhase phase);
T ItemPhaseText(type::v1::ItemPhase phase);
T RoleText(type::v1::Role role);
T RatingText(type::v1::Rating rating);
T VoteText(type::v1::YesNoVote vote);
T ConsentText(type::v1::ConsentVote vote);

// "Consult", or "4" if there is no such option.
std::string OptionLabel(const ViewContext& context, const type::v1::Question& question,
                        uint32_t option);
// One answer in words.
std::string AnswerText(const ViewContext& context, const type::v1::Question& question,
                       const type::v1::AnswerValue& value);

// " ◀ your answer", to stand behind what the reader chose; `what` follows it if given.
Span MarkedAsMine(const ViewContext& context, const Page& page, std::string_view what = {});

// "ABCD-EFGH", as it is read aloud.
std::string ShownJoinCode(const std::string& code);

}  // namespace vooraf::cli
