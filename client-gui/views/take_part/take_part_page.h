// Taking part in a session: straight in for who joined before, else the welcome; then the one thing
// that is on.
#pragma once

#include <memory>

#include "client-core/stage.h"
#include "client-gui/link/commands.h"
#include "client-gui/link/session_link.h"
#include "client-gui/models/take_part/outgoing.h"
#include "client-gui/views/page.h"
#include "client-gui/views/take_part/help_bar.h"
#include "client-gui/views/take_part/part.h"
#include "client-gui/views/take_part/stage_view.h"

class QMenu;
class QPushButton;
class QVBoxLayout;

namespace vooraf::gui {

class TallScroll;

class Notice;
class PlainLabel;
class Welcome;

class TakePartPage : public Page {
  Q_OBJECT

 public:
  // `code`: as it was typed; empty for who joined before. `drafts`: what was filled in outlives the
  // page.
  TakePartPage(Desk& desk, Ways& ways, std::string session, std::string code,
               std::shared_ptr<Drafts> drafts);
  ~TakePartPage() override;
  QString Title() const override;

  // Null until inside.
  SessionState* session() { return link_ ? &link_->state() : nullptr; }

 private:
  QLayout* NewTop();
  // Straight in, if there is a membership.
  void Enter();
  void Find();
  void Join(const v1::JoinRequest& request);
  void GoInside();
  void Start(const std::string& token);
  // Puts one widget in the middle.
  void ShowOne(QWidget* widget);
  void ShowMessage(const QString& title, const QString& more = {});
  void ShowOut(const QString& why);

  void Update(const client::KeySet& keys);
  void UpdateLine();
  StageWays stage_ways() { return {desk(), ways(), commands_}; }
  TakingPart part() { return {link_->state(), *outgoing_, *drafts_, help_->person()}; }
  bool is_participant() const;

  // What there is besides what is on now.
  enum class View { kNow, kSoFar, kFacts, kMyData, kCheck };

  void ShowMenu();
  void AddForParticipants(QMenu* menu);
  void ShowView(View view);
  QWidget* NewView(View view);
  void ChangeName();
  void ChangeGroup(uint32_t group);
  void Help(uint32_t group);
  // I, or somebody whom I help.
  void Leave(uint32_t person);
  void Erase();

  std::string session_;
  std::string code_;
  std::shared_ptr<Drafts> drafts_;
  Commands commands_;
  // Apart, since it is never held up by what is on its way.
  Commands erasing_;
  QString title_;
  Notice* notice_;
  PlainLabel* title_label_;
  PlainLabel* group_;
  PlainLabel* line_;
  QPushButton* menu_;
  TallScroll* scroll_;
  QVBoxLayout* middle_;
  Welcome* welcome_ = nullptr;
  HelpBar* help_ = nullptr;
  // Of the stage that is shown.
  std::string key_;
  View view_ = View::kNow;
  bool is_out_ = false;
  std::unique_ptr<SessionLink> link_;
  std::unique_ptr<Outgoing> outgoing_;  // last: uses the rest
};

}  // namespace vooraf::gui
