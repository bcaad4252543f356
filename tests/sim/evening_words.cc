// What people put in words in an evening by chance: reasons, themes, statements.
#include "tests/domain/talk.h"
#include "tests/sim/evening.h"

namespace vooraf::sim {

Evening::Texts Evening::LastTexts(const Move& move) const {
  std::vector<Texts> found;
  for (const domain::Item& item : session().items) {
    for (const domain::Round& round : item.rounds) {
      if (round.reasons.empty()) continue;
      found.push_back(
          {item.number().value, round.number, static_cast<uint32_t>(round.reasons.size())});
    }
  }
  return found.empty() ? Texts{kOpenTextItem, 1, 0} : found[move.b % found.size()];
}

Evening::Events Evening::PlayReleaseReason(const Move& move) {
  const Texts texts = LastTexts(move);
  const auto fill = [&](auto request, uint32_t reason) {
    request.set_item(texts.item);
    request.set_round(texts.round + (Hostile(move.b) ? 1 : 0));
    request.set_reason(reason);
    return Try(Facilitator(move), request);
  };
  if (move.a % 3 != 0 || texts.reasons == 0) {
    return fill(v1::ReleaseReasonRequest(), move.a / 3 % (texts.reasons + 1));
  }
  const auto& reasons = session().items[texts.item - 1].rounds[texts.round - 1].reasons;
  uint32_t released = 1;
  while (released < reasons.size() && !reasons[released - 1].released) ++released;
  return fill(v1::HideReasonRequest(), released);
}

// Adds, renames and fills themes.
Evening::Events Evening::PlayThemes(const Move& move) {
  const Texts texts = LastTexts(move);
  std::vector<uint32_t> themes;
  for (uint32_t n = 1; n <= session().themes.size(); ++n) {
    if (session().themes[n - 1].item.value == texts.item || Hostile(move.c)) themes.push_back(n);
  }
  if (themes.empty() || move.a % 6 == 0) {
    v1::AddThemeRequest add;
    add.set_item(Hostile(move.b) ? move.a : texts.item);
    add.set_name(Words("theme"));
    return Try(Facilitator(move), add);
  }
  const uint32_t theme = themes[move.b % themes.size()];
  if (move.a % 6 == 1) {
    v1::RenameThemeRequest rename;
    rename.set_theme(theme);
    rename.set_name(Words("theme"));
    return Try(Facilitator(move), rename);
  }
  v1::SortTextsRequest sort;
  sort.set_item(texts.item);
  sort.set_round(texts.round + (Hostile(move.a) ? 1 : 0));
  sort.add_reasons(move.a % (texts.reasons + 1));
  sort.add_reasons(1);
  // Taken out again where it stands there already.
  const bool stands =
      texts.reasons > 0 &&
      session().items[texts.item - 1].rounds[texts.round - 1].reasons.front().theme.value == theme;
  sort.set_theme(stands ? 0 : theme);
  return Try(Facilitator(move), sort);
}

Evening::Events Evening::PlayPropose(const Move& move) {
  v1::ProposeStatementRequest propose;
  propose.set_item(Item(move, type::v1::ITEM_PHASE_ANSWERING));
  propose.set_text(Hostile(move.b) ? "\xE2\x80\xAE" : Words("statement"));
  return Try(move.b % 5 == 0 ? Facilitator(move) : Person(move), propose);
}

Evening::Events Evening::PlayReleaseStatements(const Move& move) {
  v1::ReleaseStatementsRequest release;
  const auto statements = static_cast<uint32_t>(session().statements.size());
  release.add_statements(move.a % (statements + 1) + 1 - (statements > 0 && !Hostile(move.b)));
  release.add_statements(statements);
  return Try(Facilitator(move), release);
}

Evening::Events Evening::PlayRate(const Move& move) {
  v1::RateStatementRequest rate;
  const auto statements = static_cast<uint32_t>(session().statements.size());
  rate.set_statement(statements == 0 || Hostile(move.c) ? move.a : move.a % statements + 1);
  rate.set_rating(static_cast<type::v1::Rating>(Hostile(move.b) ? move.b : move.b % 3 + 1));
  return Try(Person(move), rate);
}

// Merges, hides and shows statements again.
Evening::Events Evening::PlayClearStatements(const Move& move) {
  const auto statements = static_cast<uint32_t>(session().statements.size());
  const uint32_t statement = statements == 0 || Hostile(move.c) ? move.a : move.a % statements + 1;
  switch (move.b % 4) {
    case 0: {
      v1::HideStatementRequest hide;
      hide.set_statement(statement);
      if (move.c % 8 != 1) hide.set_reason(Words("hidden"));
      return Try(Facilitator(move), hide);
    }
    case 1: {
      v1::ShowStatementAgainRequest show;
      show.set_statement(statement);
      return Try(Facilitator(move), show);
    }
    default: {
      v1::MergeStatementsRequest merge;
      merge.set_into(statement);
      merge.add_merged(statements == 0 ? move.b : move.b % statements + 1);
      if (move.c % 2 == 0) merge.add_merged(statements);
      return Try(Facilitator(move), merge);
    }
  }
}

}  // namespace vooraf::sim
