// What is shown, by what it is about, with the names of things in the report's language.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "server/report/source.h"
#include "server/report/speech.h"
#include "vooraf/type/v1/agenda.pb.h"

namespace vooraf::report {

class Shown {
 public:
  template <class View>
  using Views = std::vector<const View*>;

  // REQUIRES: source outlives this object.
  Shown(const Source& source, Speech speech);

  const Source& source() const { return source_; }
  const Speech& speech() const { return speech_; }

  const v1::SessionView& session() const { return *session_; }
  const type::v1::Facts& facts() const { return facts_->facts(); }
  bool facts_erased() const { return facts_->erased(); }
  const Views<v1::GroupView>& groups() const { return groups_; }
  // In the order of the agenda.
  const Views<v1::ItemView>& items() const { return items_; }
  // The others in the order of their numbers.
  const Views<v1::RoundView>& rounds(uint32_t item) const { return Of(rounds_, item); }
  const Views<v1::StatementView>& statements(uint32_t item) const { return Of(statements_, item); }
  const Views<v1::ReasonView>& reasons(uint32_t item) const { return Of(reasons_, item); }
  const Views<v1::ThemeView>& themes(uint32_t item) const { return Of(themes_, item); }
  const Views<v1::BallotView>& ballots(uint32_t item) const { return Of(ballots_, item); }
  const Views<v1::ObjectionView>& objections(uint32_t ballot) const {
    return Of(objections_, ballot);
  }
  const Views<v1::AmendmentView>& amendments(uint32_t item) const { return Of(amendments_, item); }
  const Views<v1::TextTurnView>& text_turns(uint32_t item) const { return Of(text_turns_, item); }
  const Views<v1::FollowUpView>& follow_ups() const { return follow_ups_; }
  const Views<v1::SignalView>& signals() const { return signals_; }
  // Null where there is none.
  const v1::JointAnswerView* joint_answer(uint32_t item) const;
  const v1::RoundView* round(uint32_t item, uint32_t round) const;

  bool closed() const { return session_->phase() == v1::SESSION_PHASE_CLOSED; }

  std::string In(const type::v1::Text& text) const { return speech_.In(text); }
  // Of words that may be erased.
  std::string WordsOr(const std::string& text, bool erased) const;
  std::string TitleOf(uint32_t item) const;
  std::string GroupName(uint32_t group) const;
  // The names of a part's groups; 0 is everyone together.
  std::string PartName(const type::v1::Part& part) const;
  std::string PartName(const type::v1::Partition& partition, uint32_t part) const;
  std::string Label(const type::v1::Option& option) const;
  // Of one of the question's options; by its number where it has none.
  std::string Label(const type::v1::Question& question, uint32_t option) const;

 private:
  template <class View>
  using ByNumber = std::map<uint32_t, Views<View>>;
  template <class View>
  static const Views<View>& Of(const ByNumber<View>& all, uint32_t number) {
    static const Views<View> kNone;
    const auto found = all.find(number);
    return found == all.end() ? kNone : found->second;
  }
  void Take(const v1::Entity& entity, std::map<uint32_t, const v1::ItemView*>& items);

  const Source& source_;
  const Speech speech_;
  const v1::SessionView* session_ = &v1::SessionView::default_instance();
  const v1::FactsView* facts_ = &v1::FactsView::default_instance();
  Views<v1::GroupView> groups_;
  Views<v1::ItemView> items_;
  Views<v1::FollowUpView> follow_ups_;
  Views<v1::SignalView> signals_;
  std::map<uint32_t, const v1::JointAnswerView*> joint_answers_;
  ByNumber<v1::RoundView> rounds_;
  ByNumber<v1::StatementView> statements_;
  ByNumber<v1::ReasonView> reasons_;
  ByNumber<v1::ThemeView> themes_;
  ByNumber<v1::BallotView> ballots_;
  ByNumber<v1::ObjectionView> objections_;
  ByNumber<v1::AmendmentView> amendments_;
  ByNumber<v1::TextTurnView> text_turns_;
};

// The options of a question, steps of a scale included; none of open text.
const google::protobuf::RepeatedPtrField<type::v1::Option>& OptionsOf(
    const type::v1::Question& question);
// What the item asks or is about, in words.
const type::v1::Text& WordingOf(const type::v1::AgendaItem& item);

// What the questions of the talk are about, which the marks of their options tell (H rules).
enum class Subject { kOther, kForm, kGoals, kSay, kResponsibility };
Subject SubjectOf(const type::v1::AgendaItem& item);

}  // namespace vooraf::report
