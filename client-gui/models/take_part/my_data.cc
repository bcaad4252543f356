#include "client-gui/models/take_part/my_data.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include "client-gui/models/take_part/answering.h"
#include "client-gui/words/names.h"
#include "client-gui/words/text.h"

namespace vooraf::gui {
namespace {

struct Words {
  Q_DECLARE_TR_FUNCTIONS(MyData)
};

QString RatingInWords(type::v1::Rating rating) {
  switch (rating) {
    case type::v1::RATING_AGREE:
      return Words::tr("Agree");
    case type::v1::RATING_DISAGREE:
      return Words::tr("Disagree");
    default:
      return Words::tr("No opinion");
  }
}

QStringList LinesOf(const client::SessionSnapshot& session, const v1::ItemView& item,
                    const v1::MyItemView& mine) {
  QStringList lines;
  for (const auto& answer : mine.answers()) {
    QStringList parts{AspectName(answer.aspect()),
                      AnswerInWords(item.item().question(), answer.value()),
                      Clean(answer.reason())};
    parts.removeAll(QString());
    lines << parts.join(u": "_qs);
  }
  for (const auto& rating : mine.ratings()) {
    const auto* statement = session.Statement(rating.statement());
    const QString text =
        statement == nullptr ? QString::number(rating.statement()) : Clean(statement->text());
    lines << text + u": "_qs + RatingInWords(rating.rating());
  }
  for (const auto& vote : mine.votes()) {
    if (vote.has_vote() || vote.voted_secretly()) lines << Words::tr("Your vote");
  }
  return lines;
}

QString MomentOf(const google::protobuf::Timestamp& time) {
  return QDateTime::fromSecsSinceEpoch(time.seconds(), Qt::UTC).toString(Qt::ISODateWithMs);
}

// The server writes JSON; what is none is kept as it came.
QJsonValue Read(const std::string& json) {
  const auto document = QJsonDocument::fromJson(QByteArray::fromStdString(json));
  if (document.isObject()) return document.object();
  return Q(json);
}

// A name of the contract without what all of its kind begin with.
QString Short(const std::string& name, const QString& prefix) {
  QString text = Q(name);
  if (text.startsWith(prefix)) text.remove(0, prefix.size());
  return text;
}

QString Hex(const std::string& bytes) {
  return QString::fromLatin1(QByteArray::fromStdString(bytes).toHex());
}

}  // namespace

std::vector<GivenItem> GivenItemsOf(const client::SessionSnapshot& session) {
  std::vector<GivenItem> items;
  for (const auto* item : session.Items()) {
    const auto* mine = session.MyItem(item->item().item());
    if (mine == nullptr) continue;
    QStringList lines = LinesOf(session, *item, *mine);
    if (!lines.isEmpty()) items.push_back({ItemTitle(*item), std::move(lines)});
  }
  return items;
}

QByteArray RecordFile(const v1::ExportPersonResponse& kept) {
  QJsonArray records;
  for (const auto& record : kept.records()) {
    QJsonObject object{{u"time"_qs, MomentOf(record.time())}, {u"what"_qs, Q(record.event())}};
    if (record.item() != 0) object[u"item"_qs] = static_cast<int>(record.item());
    if (record.erased()) object[u"erased"_qs] = true;
    object[u"kept"_qs] = Read(record.json());
    records.append(object);
  }
  QJsonObject file{
      {u"participant"_qs, static_cast<int>(kept.participant())},
      {u"role"_qs, Short(type::v1::Role_Name(kept.role()), u"ROLE_"_qs)},
      {u"group"_qs, static_cast<int>(kept.group())},
      {u"place"_qs, Short(type::v1::Place_Name(kept.place()), u"PLACE_"_qs)},
      {u"name"_qs, Q(kept.name())},
      {u"joined"_qs, MomentOf(kept.join_time())},
      {u"records"_qs, records},
  };
  if (kept.cut_off()) file[u"cutOff"_qs] = true;
  return QJsonDocument(file).toJson();
}

Fingerprint FingerprintOf(const v1::GetCheckpointResponse& signed_checkpoint) {
  v1::Checkpoint checkpoint;
  if (!checkpoint.ParseFromString(signed_checkpoint.checkpoint())) return {};
  constexpr qsizetype kGroup = 4;
  const QString hex = Hex(checkpoint.hash());
  QStringList groups;
  for (qsizetype at = 0; at < hex.size(); at += kGroup) groups << hex.mid(at, kGroup);
  return {checkpoint.seq(), groups.join(u' ')};
}

QByteArray CheckpointFile(const v1::GetCheckpointResponse& signed_checkpoint) {
  v1::Checkpoint checkpoint;
  if (!checkpoint.ParseFromString(signed_checkpoint.checkpoint())) return {};
  return QJsonDocument(QJsonObject{{u"session"_qs, Q(checkpoint.session())},
                                   {u"events"_qs, static_cast<qint64>(checkpoint.seq())},
                                   {u"fingerprint"_qs, Hex(checkpoint.hash())},
                                   {u"checkpoint"_qs, Hex(signed_checkpoint.checkpoint())},
                                   {u"signature"_qs, Hex(signed_checkpoint.signature())},
                                   {u"publicKey"_qs, Hex(signed_checkpoint.public_key())}})
      .toJson();
}

}  // namespace vooraf::gui
