// What a facilitator does by chance with reasons, themes and statements.
#pragma once

#include <cstdint>
#include <string>

#include "vooraf/v1/answer_service.pb.h"
#include "vooraf/v1/statement_service.pb.h"
#include "vooraf/v1/theme_service.pb.h"

namespace vooraf::live::testing {

// `pick(n)` gives a number from 0 to n - 1; `send(request)` sends a request. `round` has reasons,
// if any has.
template <class Pick, class Send>
void SortOrHideTexts(uint32_t round, Pick pick, Send send) {
  const auto number = [&](int n) { return 1 + static_cast<uint32_t>(pick(n)); };
  const std::string name = "theme " + std::to_string(pick(100));
  switch (pick(5)) {
    case 0: {
      v1::AddThemeRequest request;
      request.set_item(1);
      request.set_name(name);
      return send(request);
    }
    case 1: {
      v1::RenameThemeRequest request;
      request.set_theme(number(2));
      request.set_name(name);
      return send(request);
    }
    case 2: {
      v1::HideReasonRequest request;
      request.set_item(1);
      request.set_round(round);
      request.set_reason(number(3));
      return send(request);
    }
    default: {
      v1::SortTextsRequest request;
      request.set_item(1);
      request.set_round(round);
      request.add_reasons(number(2));
      request.set_theme(static_cast<uint32_t>(pick(3)));
      return send(request);
    }
  }
}

template <class Pick, class Send>
void ClearStatements(Pick pick, Send send) {
  const auto number = [&](int n) { return 1 + static_cast<uint32_t>(pick(n)); };
  switch (pick(3)) {
    case 0: {
      v1::HideStatementRequest request;
      request.set_statement(number(3));
      request.set_reason("It insults people");
      return send(request);
    }
    case 1: {
      v1::ShowStatementAgainRequest request;
      request.set_statement(number(3));
      return send(request);
    }
    default: {
      v1::MergeStatementsRequest request;
      request.set_into(number(4));
      request.add_merged(number(6));
      return send(request);
    }
  }
}

}  // namespace vooraf::live::testing
