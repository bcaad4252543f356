// What becomes of people's words: themes, statements, objections, amendments.
#include "tests/live/crowd.h"

namespace vooraf::live::testing {

void Crowd::DealWithWords(const Caller& caller) {
  const Focus focus = LookUp();
  switch (Pick(4)) {
    case 0: {
      v1::ReleaseObjectionRequest request;
      request.set_ballot(focus.ballot);
      request.set_objection(Number(3));
      return Send(caller, request);
    }
    case 1: {
      v1::ResolveObjectionRequest request;
      request.set_ballot(focus.objected);
      request.set_objection(Number(2));
      request.set_version(Number(8));
      return Send(caller, request);
    }
    case 2: {
      v1::ReleaseAmendmentRequest request;
      request.set_amendment(Number(6));
      return Send(caller, request);
    }
    default: {
      v1::DecideAmendmentRequest request;
      request.set_amendment(Number(6));
      request.set_accepted(Pick(2) == 0);
      if (request.accepted()) {
        auto& entry = *request.mutable_wording()->add_entries();
        entry.set_language("en");
        entry.set_value("amended " + std::to_string(Pick(100)));
      }
      return Send(caller, request);
    }
  }
}

void Crowd::SortOrHideTexts(uint32_t round, const Caller& caller) {
  const std::string name = "theme " + std::to_string(Pick(100));
  switch (Pick(5)) {
    case 0: {
      v1::AddThemeRequest request;
      request.set_item(1);
      request.set_name(name);
      return Send(caller, request);
    }
    case 1: {
      v1::RenameThemeRequest request;
      request.set_theme(Number(2));
      request.set_name(name);
      return Send(caller, request);
    }
    case 2: {
      v1::HideReasonRequest request;
      request.set_item(1);
      request.set_round(round);
      request.set_reason(Number(3));
      return Send(caller, request);
    }
    default: {
      v1::SortTextsRequest request;
      request.set_item(1);
      request.set_round(round);
      request.add_reasons(Number(2));
      request.set_theme(static_cast<uint32_t>(Pick(3)));
      return Send(caller, request);
    }
  }
}

void Crowd::ClearStatements(const Caller& caller) {
  switch (Pick(3)) {
    case 0: {
      v1::HideStatementRequest request;
      request.set_statement(Number(3));
      request.set_reason("It insults people");
      return Send(caller, request);
    }
    case 1: {
      v1::ShowStatementAgainRequest request;
      request.set_statement(Number(3));
      return Send(caller, request);
    }
    default: {
      v1::MergeStatementsRequest request;
      request.set_into(Number(4));
      request.add_merged(Number(6));
      return Send(caller, request);
    }
  }
}

}  // namespace vooraf::live::testing
