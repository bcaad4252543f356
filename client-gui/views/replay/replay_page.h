// A session that is watched again: the agenda, how it looked, and the player. Nothing here is live,
// and it says so.
#pragma once

#include <memory>

#include "client-gui/models/replay/chapters.h"
#include "client-gui/views/page.h"

class QVBoxLayout;

namespace vooraf::gui {

class Notice;
class PlainLabel;
class Player;
class ReplayLink;

// Where somebody is in a replay: kept while the page is drawn anew.
struct ReplayPlace {
  // 0: from the beginning.
  uint64_t seq = 0;
  double speed = kUsualSpeed;
};

class ReplayPage : public Page {
  Q_OBJECT

 public:
  ReplayPage(Desk& desk, Ways& ways, std::string session, std::shared_ptr<ReplayPlace> place);
  ~ReplayPage() override;
  QString Title() const override;
  void Remember() override;

 protected:
  void keyPressEvent(QKeyEvent* event) override;

 private:
  void Load(const std::string& token);
  void Start(const std::string& token);
  QLayout* NewTop();
  QWidget* NewMiddle();
  void AddShortcuts();
  void Update();
  void GoBack();

  std::string session_;
  std::shared_ptr<ReplayPlace> place_;
  // Whoever is signed in watches as a facilitator, and else as who took part.
  bool facilitates_;
  ChaptersModel chapters_;
  std::unique_ptr<ReplayLink> replay_;
  QString title_;
  Notice* notice_;
  PlainLabel* waiting_;
  PlainLabel* title_label_;
  PlainLabel* signals_ = nullptr;
  Player* player_ = nullptr;
};

}  // namespace vooraf::gui
