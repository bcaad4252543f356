#include "client-gui/models/prepare/plan_draft.h"

namespace vooraf::gui {
namespace {

using type::v1::SessionPlan;

constexpr std::chrono::milliseconds kPause{800};
constexpr std::chrono::milliseconds kAgain{5'000};

}  // namespace

PlanDraft::PlanDraft(std::shared_ptr<ServerLink> link, std::string session)
    : link_(std::move(link)), commands_(link_, std::move(session), Identity::kAccount) {
  timer_.setSingleShot(true);
  connect(&timer_, &QTimer::timeout, this, &PlanDraft::Save);
  Load();
}

PlanDraft::~PlanDraft() {
  if (!loaded_ || state_ == State::kStale || state_ == State::kRefused) return;
  if (!editing_.IsChanged()) return;
  v1::ChangePlanRequest request;
  request.set_session(session());
  *request.mutable_plan() = editing_.Tidied();
  link_->Do(Identity::kAccount, client::kChangePlan, std::move(request), link_.get(),
            [](const auto&) {});
}

void PlanDraft::Load() {
  loaded_ = false;
  problem_.reset();
  Set(State::kLoading);
  commands_.Read(client::kGetPlan, {}, this, [this](Result<v1::GetPlanResponse> read) {
    if (!read) {
      Fail(read.error());
      return;
    }
    editing_ = PlanEditing(std::move(*read->mutable_plan()));
    loaded_ = true;
    state_ = State::kSaved;
    Q_EMIT Loaded();
    Q_EMIT StateChanged();
  });
}

void PlanDraft::Touch() {
  // What was refused was about what stood there then; but it stays to be seen until it is tried.
  if (!saving_ && state_ != State::kStale) Set(State::kChanged);
  if (state_ != State::kStale) timer_.start(kPause);
  Q_EMIT Edited();
}

void PlanDraft::Flush(QObject* context, std::function<void(bool saved)> done) {
  waiting_.push_back([context = QPointer<QObject>(context), done = std::move(done)](bool saved) {
    if (context) done(saved);
  });
  timer_.stop();
  Save();
}

void PlanDraft::KeepMine() {
  sure_ = true;
  Save();
}

void PlanDraft::TakeTheirs() {
  timer_.stop();
  Load();
}

void PlanDraft::Set(State state) {
  if (state == state_) return;
  state_ = state;
  Q_EMIT StateChanged();
}

void PlanDraft::Save() {
  // The save that is under way looks for later changes when it ends.
  if (saving_ || !loaded_) return;
  if (!editing_.IsChanged()) {
    editing_.SetProblem(std::nullopt);
    problem_.reset();
    Set(State::kSaved);
    Finish(true);
    return;
  }
  if (state_ == State::kStale && !sure_) {
    Finish(false);
    return;
  }
  saving_ = true;
  Set(State::kSaving);
  commands_.Read(client::kGetPlan, {}, this, [this](Result<v1::GetPlanResponse> read) {
    if (!read) {
      saving_ = false;
      Fail(read.error());
      return;
    }
    if (!sure_ && !editing_.IsKnown(read->plan())) {
      saving_ = false;
      Set(State::kStale);
      Finish(false);
      return;
    }
    Send(editing_.Tidied());
  });
}

void PlanDraft::Send(const SessionPlan& sent) {
  v1::ChangePlanRequest request;
  *request.mutable_plan() = sent;
  commands_.Run(
      client::kChangePlan, std::move(request), this,
      [this, sent](const v1::ChangePlanResponse* changed) { Sent(sent, changed != nullptr); });
}

void PlanDraft::Sent(const SessionPlan& sent, bool changed) {
  if (!changed) {
    saving_ = false;
    const auto problem = commands_.problem();
    if (!problem) {
      // Given up by hand; what is typed next is tried again.
      Set(State::kChanged);
      Finish(false);
      return;
    }
    editing_.SetProblem(problem);
    if (editing_.ProblemField().empty()) {
      Fail(*problem);
      return;
    }
    // It is told at the field.
    commands_.Dismiss();
    problem_.reset();
    state_ = State::kRefused;
    Q_EMIT StateChanged();
    // It may be put right meanwhile.
    if (editing_.Tidied().SerializeAsString() != sent.SerializeAsString()) timer_.start(kPause);
    Finish(false);
    return;
  }
  sure_ = false;
  commands_.Read(client::kGetPlan, {}, this, [this, sent](Result<v1::GetPlanResponse> read) {
    saving_ = false;
    // It is kept in any case; only how the server says it is not known.
    if (!read) sure_ = true;
    Kept(sent, read ? read->plan() : sent);
  });
}

void PlanDraft::Kept(const SessionPlan& sent, const SessionPlan& on_server) {
  editing_.MarkKept(sent, on_server);
  editing_.SetProblem(std::nullopt);
  problem_.reset();
  if (editing_.IsChanged()) {
    // Typed meanwhile. Who waits for all of it waits on.
    Set(State::kChanged);
    if (waiting_.empty()) {
      timer_.start(kPause);
    } else {
      Save();
    }
    return;
  }
  Set(State::kSaved);
  Finish(true);
}

void PlanDraft::Fail(const client::Error& error) {
  problem_ = error;
  const bool again = error.kind == client::ErrorKind::kUnreachable ||
                     error.kind == client::ErrorKind::kOutcomeUnknown;
  state_ = again ? State::kWaiting : State::kFailed;
  Q_EMIT StateChanged();
  if (again && loaded_) timer_.start(kAgain);
  if (again && !loaded_) QTimer::singleShot(kAgain, this, &PlanDraft::Load);
  Finish(false);
}

void PlanDraft::Finish(bool saved) {
  for (const auto& done : std::exchange(waiting_, {})) done(saved);
}

}  // namespace vooraf::gui
