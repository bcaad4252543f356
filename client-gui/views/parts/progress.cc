#include "client-gui/views/parts/progress.h"

#include <QPainter>
#include <algorithm>

#include "client-gui/app/style.h"
#include "client-gui/views/parts/part_fill.h"
#include "client-gui/words/names.h"

namespace vooraf::gui {
namespace {

constexpr double kNameShare = 0.34;
constexpr double kTextShare = 0.26;
constexpr int kTones = 6;
constexpr int kToneOfEveryone = 5;
constexpr int kRadius = 3;

}  // namespace

Progress::Progress(double scale, QWidget* parent) : QWidget(parent) {
  QFont larger = font();
  larger.setPointSizeF(larger.pointSizeF() * scale);
  setFont(larger);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void Progress::Add(const client::SessionSnapshot& session, const type::v1::Partition& partition,
                   const google::protobuf::RepeatedPtrField<type::v1::PartProgress>& parts,
                   const type::v1::PartProgress& everyone, std::vector<Line>* lines) const {
  for (int i = 0; i < parts.size() && i < partition.parts_size(); ++i) {
    const auto& part = partition.parts(i);
    const int first = part.groups().empty() ? 1 : static_cast<int>(part.groups(0));
    lines->push_back(
        {PartName(session, part), parts[i].answered(), parts[i].roll(), (first - 1) % kTones});
  }
  if (parts.size() == 1) return;
  lines->push_back({tr("Everyone"), everyone.answered(), everyone.roll(), kToneOfEveryone});
}

void Progress::Show(const client::SessionSnapshot& session, const client::Stage& stage) {
  std::vector<Line> lines;
  votes_ = stage.kind == client::StageKind::kBallot;
  if (votes_) {
    Add(session, stage.ballot->partition(), stage.ballot->parts(), stage.ballot->everyone(),
        &lines);
  } else if (stage.kind == client::StageKind::kQuestion ||
             stage.kind == client::StageKind::kStatements) {
    for (const auto& aspect : stage.round->progress()) {
      const QString name = AspectName(aspect.aspect());
      if (!name.isEmpty()) lines.push_back({name, 0, 0, 0, true});
      Add(session, aspect.partition(), aspect.parts(), aspect.everyone(), &lines);
    }
  }
  if (lines == lines_) return;
  lines_ = std::move(lines);
  setVisible(!lines_.empty());
  setFixedHeight(static_cast<int>(lines_.size()) * LineHeight());
  QStringList said;
  for (const auto& line : lines_) said << (line.is_heading ? line.name : Said(line));
  setAccessibleName(said.join(u". "_qs));
  update();
}

int Progress::LineHeight() const { return fontMetrics().height() + kSpace; }

QString Progress::Said(const Line& line) const {
  return line.name + u": "_qs +
         (votes_ ? tr("%1 of %2 voted") : tr("%1 of %2 answered")).arg(line.done).arg(line.of);
}

void Progress::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const Theme& theme = CurrentTheme();
  const int names = static_cast<int>(width() * kNameShare);
  const int texts = static_cast<int>(width() * kTextShare);
  const int bars = std::max(1, width() - names - texts - 2 * kSpace);
  const int height = fontMetrics().height();
  int y = kSpace / 2;
  for (const auto& line : lines_) {
    painter.setPen(theme.ink);
    if (line.is_heading) {
      QFont strong = font();
      strong.setBold(true);
      painter.setFont(strong);
      painter.drawText(QRect(0, y, width(), height), Qt::AlignLeft | Qt::AlignVCenter, line.name);
      painter.setFont(font());
    } else {
      painter.drawText(QRect(0, y, names, height), Qt::AlignLeft | Qt::AlignVCenter,
                       fontMetrics().elidedText(line.name, Qt::ElideRight, names));
      QRectF bar(names + kSpace, y, bars, height);
      painter.setPen(Qt::NoPen);
      painter.setBrush(theme.raised);
      painter.drawRoundedRect(bar, kRadius, kRadius);
      if (line.of > 0) bar.setWidth(bar.width() * std::min(1.0, 1.0 * line.done / line.of));
      if (line.done > 0) FillPart(painter, bar, line.tone);
      painter.setPen(theme.ink);
      painter.drawText(QRect(names + bars + 2 * kSpace, y, texts, height),
                       Qt::AlignLeft | Qt::AlignVCenter,
                       tr("%1 of %2").arg(line.done).arg(line.of));
    }
    y += LineHeight();
  }
}

}  // namespace vooraf::gui
