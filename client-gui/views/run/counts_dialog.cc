#include "client-gui/views/run/counts_dialog.h"

#include <QComboBox>
#include <QFormLayout>
#include <QSpinBox>

#include "client-core/stage.h"
#include "client-gui/views/parts/labels.h"
#include "client-gui/words/names.h"
#include "client-gui/words/text.h"

namespace vooraf::gui {
namespace {

constexpr int kPeopleMax = 10'000;
constexpr uint32_t kFingers = 5;
constexpr uint32_t kGradients = 8;
constexpr int kLabelWidth = 340;
constexpr int kNumberWidth = 120;

}  // namespace

CountsDialog::CountsDialog(SessionState& session, Commands& commands, uint32_t item,
                           uint32_t ballot, QWidget* parent)
    : CommandDialog(commands, ballot == 0 ? tr("What you counted") : tr("Counted hands"),
                    tr("Save"), parent),
      item_(item),
      ballot_(ballot),
      group_(new QComboBox) {
  setObjectName(u"counts"_qs);
  const auto& snapshot = *session.snapshot();
  auto* form = new QFormLayout;
  for (const auto* group : snapshot.Groups()) {
    group_->addItem(In(group->group().name()), group->group().group());
  }
  group_->setAccessibleName(tr("Group"));
  form->addRow(tr("Group:"), group_);
  const auto* view = snapshot.Ballot(ballot);
  if (view != nullptr) {
    AddBallot(*view, form);
  } else {
    AddQuestion(snapshot, form);
  }
  content()->addLayout(form);
}

QSpinBox* CountsDialog::AddNumber(const QString& label, QFormLayout* form) {
  auto* number = new QSpinBox;
  number->setRange(0, kPeopleMax);
  number->setAccessibleName(label);
  number->setMinimumWidth(kNumberWidth);
  auto* text = new PlainLabel(label);
  // An option may be a sentence.
  text->setMinimumWidth(kLabelWidth);
  text->setBuddy(number);
  form->addRow(text, number);
  return number;
}

void CountsDialog::AddQuestion(const client::SessionSnapshot& session, QFormLayout* form) {
  const auto* view = session.Item(item_);
  if (view == nullptr) return;
  round_ = view->rounds();
  const auto& question = view->item().question();
  kind_ = new QComboBox;
  kind_->addItem(tr("Hands in the hall"), type::v1::COUNT_KIND_HAND_COUNT);
  kind_->addItem(tr("Gathered beforehand"), type::v1::COUNT_KIND_BEFOREHAND);
  kind_->setAccessibleName(tr("How counted"));
  form->addRow(tr("How counted:"), kind_);
  if (question.scale().aspects_size() > 0) {
    aspect_ = new QComboBox;
    for (const auto& asked : question.scale().aspects()) {
      aspect_->addItem(AspectName(asked.aspect()), static_cast<int>(asked.aspect()));
    }
    aspect_->setAccessibleName(tr("About what"));
    form->addRow(tr("About what:"), aspect_);
  }
  for (const auto& option : client::OptionsOf(question)) {
    counts_.emplace_back(option.option(), AddNumber(In(option.label()), form));
  }
  dont_know_ = AddNumber(tr("Don't know yet"), form);
  skipped_ = AddNumber(tr("Skip"), form);
  if (question.has_several_choices()) {
    people_ = AddNumber(tr("How many people chose something?"), form);
  }
}

void CountsDialog::AddBallot(const v1::BallotView& ballot, QFormLayout* form) {
  switch (ballot.rule().method()) {
    case type::v1::DECISION_METHOD_YES_NO:
      yes_ = AddNumber(tr("For"), form);
      no_ = AddNumber(tr("Against"), form);
      break;
    case type::v1::DECISION_METHOD_FIST_TO_FIVE:
    case type::v1::DECISION_METHOD_GRADIENTS: {
      by_steps_ = true;
      const bool fingers = ballot.rule().method() == type::v1::DECISION_METHOD_FIST_TO_FIVE;
      for (uint32_t step = fingers ? 0 : 1; step <= (fingers ? kFingers : kGradients); ++step) {
        counts_.emplace_back(step, AddNumber(QString::number(step), form));
      }
      break;
    }
    default:
      for (const auto& option : ballot.options()) {
        counts_.emplace_back(option.option(),
                             AddNumber(OptionLabel(ballot.options(), option.option()), form));
      }
      if (ballot.rule().method() == type::v1::DECISION_METHOD_APPROVAL) {
        people_ = AddNumber(tr("How many people chose something?"), form);
      }
  }
  abstain_ = AddNumber(tr("Abstention"), form);
}

std::vector<std::pair<uint32_t, uint32_t>> CountsDialog::Given() const {
  std::vector<std::pair<uint32_t, uint32_t>> given;
  for (const auto& [number, box] : counts_) {
    if (box->value() > 0) given.emplace_back(number, static_cast<uint32_t>(box->value()));
  }
  return given;
}

void CountsDialog::Send() {
  if (ballot_ == 0) {
    SendCounts();
  } else {
    SendHands();
  }
}

void CountsDialog::SendCounts() {
  v1::EnterCountsRequest request;
  request.set_item(item_);
  request.set_round(round_);
  request.set_group(group_->currentData().toUInt());
  request.set_kind(static_cast<type::v1::CountKind>(kind_->currentData().toInt()));
  if (aspect_ != nullptr) {
    request.set_aspect(static_cast<type::v1::Aspect>(aspect_->currentData().toInt()));
  }
  auto* counts = request.mutable_counts();
  for (const auto& [option, count] : Given()) {
    auto* entered = counts->add_counts();
    entered->set_option(option);
    entered->set_count(count);
  }
  counts->set_dont_know(static_cast<uint32_t>(dont_know_->value()));
  counts->set_skipped(static_cast<uint32_t>(skipped_->value()));
  if (people_ != nullptr) counts->set_people(static_cast<uint32_t>(people_->value()));
  Run(client::kEnterCounts, request);
}

void CountsDialog::SendHands() {
  v1::CountHandsRequest request;
  request.set_ballot(ballot_);
  request.set_group(group_->currentData().toUInt());
  auto* hands = request.mutable_hands();
  if (yes_ != nullptr) hands->set_yes(static_cast<uint32_t>(yes_->value()));
  if (no_ != nullptr) hands->set_no(static_cast<uint32_t>(no_->value()));
  hands->set_abstain(static_cast<uint32_t>(abstain_->value()));
  for (const auto& [number, count] : Given()) {
    if (by_steps_) {
      auto* step = hands->add_steps();
      step->set_step(number);
      step->set_count(count);
    } else {
      auto* option = hands->add_options();
      option->set_option(number);
      option->set_count(count);
    }
  }
  if (people_ != nullptr) hands->set_people(static_cast<uint32_t>(people_->value()));
  Run(client::kCountHands, request);
}

}  // namespace vooraf::gui
