// The chapters of a replay: finding one's way in them, and a list to choose from.
#pragma once

#include <QAbstractListModel>
#include <array>
#include <vector>

#include "vooraf/v1/replay_service.pb.h"

namespace vooraf::gui {

// Seconds of the session in a second of replay.
inline constexpr std::array kSpeeds{0.25, 0.5,  1.0,   2.0,   5.0,   10.0,
                                    20.0, 50.0, 100.0, 250.0, 500.0, 1'000.0};
inline constexpr double kUsualSpeed = 10;

class ChaptersModel : public QAbstractListModel {
  Q_OBJECT

 public:
  enum Roles { kSeqRole = Qt::UserRole };

  using QAbstractListModel::QAbstractListModel;

  void Set(v1::GetTimelineResponse timeline);
  // Turns are many; without them the rest is easier to find.
  void SetTurnsShown(bool shown);
  bool has_turns() const;

  uint64_t last_seq() const { return timeline_.last_seq(); }
  // Where people could come in; preparing it is not worth watching.
  uint64_t BeginSeq() const;
  // The row of the chapter that an event belongs to; -1 before the first.
  int RowAt(uint64_t seq) const;
  // Of those that are shown; empty before the first.
  QString TitleAt(uint64_t seq) const;
  // Where the next one begins, or the end; back, where this one begins if we are in the middle of
  // it.
  uint64_t Next(uint64_t seq) const;
  uint64_t Previous(uint64_t seq) const;
  std::vector<uint64_t> Seqs() const;

  int rowCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;

 private:
  void Choose();

  v1::GetTimelineResponse timeline_;
  std::vector<const v1::Chapter*> shown_;
  bool turns_shown_ = false;
};

}  // namespace vooraf::gui
