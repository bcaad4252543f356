// A page of the window, and the ways to others.
#pragma once

#include <QWidget>
#include <string>

#include "client-gui/app/desk.h"

namespace vooraf::gui {

// Where pages lead. Implemented by the window; the page that asks may be gone when it returns.
class Ways {
 public:
  virtual ~Ways() = default;
  // Connecting, signing in, joining with a code. `why`: told there, if somebody did not ask for it.
  virtual void GoStart(const QString& why = {}) = 0;
  virtual void GoSessions() = 0;
  virtual void GoNewSession() = 0;
  // Running a session, or reading it once it is closed.
  virtual void GoSession(const std::string& session) = 0;
  virtual void GoPrepare(const std::string& session) = 0;
  virtual void GoReplay(const std::string& session) = 0;
  virtual void GoReport(const std::string& session) = 0;
  // `code`: as it was typed; may be empty for who took part before.
  virtual void GoTakePart(const std::string& session, const std::string& code) = 0;
};

class Page : public QWidget {
  Q_OBJECT

 public:
  Page(Desk& desk, Ways& ways) : desk_(desk), ways_(ways) {}

  // For the window's title bar.
  virtual QString Title() const = 0;
  // False, having asked, where something would be lost.
  virtual bool MayLeave() { return true; }
  // The page is about to be made anew, in another language or other colours: what is to be as it
  // was is put where the next one finds it.
  virtual void Remember() {}

 Q_SIGNALS:
  void TitleChanged();

 protected:
  Desk& desk() const { return desk_; }
  Ways& ways() const { return ways_; }

 private:
  Desk& desk_;
  Ways& ways_;
};

}  // namespace vooraf::gui
