// How many of each part have answered or voted, as bars with the numbers in words.
#pragma once

#include <QWidget>
#include <vector>

#include "client-core/stage.h"

namespace vooraf::gui {

class Progress : public QWidget {
  Q_OBJECT

 public:
  explicit Progress(double scale = 1, QWidget* parent = nullptr);

  // Of a question or statements that are open, or of a ballot; else nothing.
  void Show(const client::SessionSnapshot& session, const client::Stage& stage);

 private:
  struct Line {
    QString name;
    uint32_t done = 0;
    uint32_t of = 0;
    int tone = 0;
    bool is_heading = false;

    friend bool operator==(const Line&, const Line&) = default;
  };
  void paintEvent(QPaintEvent* event) override;
  void Add(const client::SessionSnapshot& session, const type::v1::Partition& partition,
           const google::protobuf::RepeatedPtrField<type::v1::PartProgress>& parts,
           const type::v1::PartProgress& everyone, std::vector<Line>* lines) const;
  int LineHeight() const;
  QString Said(const Line& line) const;

  std::vector<Line> lines_;
  bool votes_ = false;
};

}  // namespace vooraf::gui
