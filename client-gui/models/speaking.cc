#include "client-gui/models/speaking.h"

#include <QCoreApplication>
#include <QStringList>

#include "client-gui/words/names.h"
#include "client-gui/words/text.h"

namespace vooraf::gui {
namespace {

using client::SessionSnapshot;

struct Words {
  Q_DECLARE_TR_FUNCTIONS(Speaking)
};

}  // namespace

QString FloorLine(const SessionSnapshot& session, qint64 now) {
  const auto* floor = session.Floor();
  if (floor == nullptr) return {};
  QStringList said;
  if (floor->has_turn()) {
    const auto& turn = floor->turn();
    QStringList who;
    if (const std::string name = session.SpeakerName(); !name.empty()) who << Clean(name);
    const QString group = GroupName(session, turn.group());
    who << (turn.place() == type::v1::PLACE_HOME ? Words::tr("%1 (at home)").arg(group) : group);
    said << Words::tr("Has the floor: %1").arg(who.join(u", "_qs));
    if (turn.has_deadline_time()) {
      const qint64 left = turn.deadline_time().seconds() - now;
      said << (left > 0 ? Words::tr("%1 left").arg(Clock(left)) : Words::tr("Time is up"));
    }
  }
  QStringList waiting;
  for (const auto& group : floor->waiting()) {
    if (group.waiting() == 0) continue;
    waiting << u"%1 %2"_qs.arg(GroupName(session, group.group())).arg(group.waiting());
  }
  if (!waiting.isEmpty()) said << Words::tr("Waiting: %1").arg(waiting.join(u", "_qs));
  return said.join(u". "_qs);
}

TextTurn TextTurnOf(const SessionSnapshot& session) {
  const auto* floor = session.Floor();
  if (floor == nullptr || floor->has_turn()) return {};
  const auto* view = session.session();
  const uint32_t item = view == nullptr ? 0 : view->current_item();
  TextTurn shown;
  for (const auto* turn : session.TextTurns()) {
    if (turn->phase() != v1::TEXT_TURN_PHASE_RELEASED || turn->item() != item) continue;
    shown = {Words::tr("From home (%1)").arg(GroupName(session, turn->group())),
             turn->erased() ? Words::tr("(erased)") : u"“%1”"_qs.arg(Clean(turn->text()))};
  }
  return shown;
}

}  // namespace vooraf::gui
