#include "client-gui/models/replay/days.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include "client-gui/words/text.h"

namespace vooraf::gui {
namespace {

struct Words {
  Q_DECLARE_TR_FUNCTIONS(Days)
};

QDate DayOf(const std::string& day) { return QDate::fromString(Q(day), Qt::ISODate); }
QDateTime LocalTime(const google::protobuf::Timestamp& time) {
  return QDateTime::fromSecsSinceEpoch(time.seconds());
}
QString InWords(const QDate& date) { return QLocale().toString(date, u"d MMMM yyyy"_qs); }

}  // namespace

QString DayInWords(const std::string& day) {
  const QDate date = DayOf(day);
  return date.isValid() ? InWords(date) : Clean(day);
}

QString DayInWords(const google::protobuf::Timestamp& time) {
  return InWords(LocalTime(time).date());
}

QString MomentInWords(const google::protobuf::Timestamp& time) {
  const QDateTime moment = LocalTime(time);
  return InWords(moment.date()) + u", "_qs + moment.time().toString(u"HH:mm:ss"_qs);
}

QString TimeInWords(const google::protobuf::Timestamp& time) {
  return LocalTime(time).time().toString(u"HH:mm"_qs);
}

bool IsOverdue(const std::string& day, const QDate& today) {
  const QDate due = DayOf(day);
  return due.isValid() && due < today;
}

QString ReplySentence(const std::string& day, const QDate& today) {
  if (day.empty()) return {};
  return (IsOverdue(day, today) ? Words::tr("People were to hear more by %1. That day has gone by.")
                                : Words::tr("People hear more by %1."))
      .arg(DayInWords(day));
}

}  // namespace vooraf::gui
