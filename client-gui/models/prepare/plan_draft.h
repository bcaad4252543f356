// The plan of a draft, read from the server and saved as one types: a moment after the last change,
// one save at a time. It outlives the page, which is made anew when language or colours change.
//
// Thread contract: the interface thread.
#pragma once

#include <QTimer>
#include <functional>

#include "client-gui/link/commands.h"
#include "client-gui/models/prepare/plan_editing.h"
#include "client-gui/models/prepare/plan_places.h"

namespace vooraf::gui {

class PlanDraft : public QObject {
  Q_OBJECT

 public:
  enum class State {
    kLoading,
    // The server has all of it.
    kSaved,
    kChanged,
    kSaving,
    // A field is not as the server takes it; saved once that is put right.
    kRefused,
    // Somebody else changed the plan meanwhile: one of the two has to go.
    kStale,
    // No answer; tried again by itself.
    kWaiting,
    // Something else than a field: see problem().
    kFailed,
  };

  // Reads the plan at once.
  PlanDraft(std::shared_ptr<ServerLink> link, std::string session);
  // What was not saved yet is sent.
  ~PlanDraft() override;

  const std::string& session() const { return commands_.session(); }
  Commands& commands() { return commands_; }
  State state() const { return state_; }
  // Why it could not be read or saved, where that is about no field.
  const std::optional<client::Error>& problem() const { return problem_; }
  // REQUIRES: loaded.
  PlanEditing& editing() { return editing_; }
  type::v1::SessionPlan& plan() { return editing_.plan(); }
  bool loaded() const { return loaded_; }

  // Somebody changed something of the plan.
  void Touch();
  // Saves at once; `done` hears whether the server has all of it.
  void Flush(QObject* context, std::function<void(bool saved)> done);
  // Of a stale plan.
  void KeepMine();
  void TakeTheirs();
  // Another try, after a failure.
  void Load();

  // Which part of the page is open, and which item of the agenda.
  Section section = Section::kTalk;
  int item = 0;

 Q_SIGNALS:
  // The plan is another one: all forms are to be made anew.
  void Loaded();
  // The plan has another value; forms that were typed in have it already.
  void Edited();
  void StateChanged();

 private:
  void Set(State state);
  void Save();
  void Send(const type::v1::SessionPlan& sent);
  void Sent(const type::v1::SessionPlan& sent, bool changed);
  void Kept(const type::v1::SessionPlan& sent, const type::v1::SessionPlan& on_server);
  void Fail(const client::Error& error);
  void Finish(bool saved);

  std::shared_ptr<ServerLink> link_;
  Commands commands_;
  PlanEditing editing_;
  QTimer timer_;
  State state_ = State::kLoading;
  bool loaded_ = false;
  bool saving_ = false;
  // The plan of somebody else is replaced.
  bool sure_ = false;
  std::optional<client::Error> problem_;
  std::vector<std::function<void(bool)>> waiting_;
};

}  // namespace vooraf::gui
