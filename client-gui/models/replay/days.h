// Days and moments as people read them, in the language of the interface.
//
// Thread contract: free functions, any thread.
#pragma once

#include <google/protobuf/timestamp.pb.h>

#include <QDate>
#include <QString>
#include <string>

namespace vooraf::gui {

// "31 May 2026" of yyyy-mm-dd; what is no day stays as it is.
QString DayInWords(const std::string& day);
QString DayInWords(const google::protobuf::Timestamp& time);
// "31 May 2026, 19:42:07", by the clock of this computer.
QString MomentInWords(const google::protobuf::Timestamp& time);
// "19:42".
QString TimeInWords(const google::protobuf::Timestamp& time);

// When people are to hear, as a sentence; empty where nothing is promised. `day`: yyyy-mm-dd.
QString ReplySentence(const std::string& day, const QDate& today);
// Whether that day has gone by.
bool IsOverdue(const std::string& day, const QDate& today);

}  // namespace vooraf::gui
