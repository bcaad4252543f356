#include "client-gui/models/replay/chapters.h"

#include <algorithm>

#include "client-gui/models/replay/days.h"
#include "client-gui/words/text.h"

namespace vooraf::gui {

void ChaptersModel::Set(v1::GetTimelineResponse timeline) {
  beginResetModel();
  timeline_ = std::move(timeline);
  Choose();
  endResetModel();
}

void ChaptersModel::SetTurnsShown(bool shown) {
  beginResetModel();
  turns_shown_ = shown;
  Choose();
  endResetModel();
}

void ChaptersModel::Choose() {
  shown_.clear();
  for (const auto& chapter : timeline_.chapters()) {
    if (chapter.kind() != v1::CHAPTER_KIND_TURN || turns_shown_) shown_.push_back(&chapter);
  }
}

bool ChaptersModel::has_turns() const {
  return std::any_of(timeline_.chapters().begin(), timeline_.chapters().end(),
                     [](const auto& each) { return each.kind() == v1::CHAPTER_KIND_TURN; });
}

uint64_t ChaptersModel::BeginSeq() const {
  return timeline_.chapters().empty() ? 1 : timeline_.chapters(0).seq();
}

int ChaptersModel::RowAt(uint64_t seq) const {
  const auto after = std::find_if(shown_.begin(), shown_.end(),
                                  [seq](const auto* chapter) { return chapter->seq() > seq; });
  return static_cast<int>(after - shown_.begin()) - 1;
}

QString ChaptersModel::TitleAt(uint64_t seq) const {
  const int row = RowAt(seq);
  return row < 0 ? QString() : In(shown_[static_cast<size_t>(row)]->title());
}

uint64_t ChaptersModel::Next(uint64_t seq) const {
  const auto row = static_cast<size_t>(RowAt(seq) + 1);
  return row < shown_.size() ? shown_[row]->seq() : last_seq();
}

uint64_t ChaptersModel::Previous(uint64_t seq) const {
  const int row = seq == 0 ? -1 : RowAt(seq - 1);
  return row < 0 ? 0 : shown_[static_cast<size_t>(row)]->seq();
}

std::vector<uint64_t> ChaptersModel::Seqs() const {
  std::vector<uint64_t> seqs;
  seqs.reserve(shown_.size());
  for (const auto* chapter : shown_) seqs.push_back(chapter->seq());
  return seqs;
}

int ChaptersModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(shown_.size());
}

QVariant ChaptersModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid()) return {};
  const auto& chapter = *shown_[static_cast<size_t>(index.row())];
  switch (role) {
    case Qt::DisplayRole:
      return TimeInWords(chapter.time()) + u"  "_qs + In(chapter.title());
    case Qt::AccessibleTextRole:
      return TimeInWords(chapter.time()) + u", "_qs + In(chapter.title());
    case kSeqRole:
      return QVariant::fromValue<qulonglong>(chapter.seq());
    default:
      return {};
  }
}

}  // namespace vooraf::gui
