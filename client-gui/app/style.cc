#include "client-gui/app/style.h"

#include <QApplication>
#include <QFont>
#include <QPainter>
#include <QProxyStyle>
#include <QStyleFactory>
#include <QStyleOption>

namespace vooraf::gui {
namespace {

Theme LightTheme() {
  return {.dark = false,
          .paper = QColor("#ffffff"),
          .raised = QColor("#f1f4f9"),
          .ink = QColor("#16181d"),
          .quiet = QColor("#4a5160"),
          .line = QColor("#747c8c"),
          .main = QColor("#154273"),
          .on_main = QColor("#ffffff"),
          .good = QColor("#1c6b36"),
          .warn_paper = QColor("#fff4d6"),
          .warn_ink = QColor("#4d3800"),
          .danger = QColor("#a8201a"),
          .parts = {QColor("#154273"), QColor("#a8480b"), QColor("#1c6b36"), QColor("#7b2d8e"),
                    QColor("#8a6a00"), QColor("#4a5160")}};
}

Theme DarkTheme() {
  return {.dark = true,
          .paper = QColor("#101318"),
          .raised = QColor("#1d222b"),
          .ink = QColor("#f3f4f6"),
          .quiet = QColor("#c0c6d1"),
          .line = QColor("#8b93a3"),
          .main = QColor("#9cc3f5"),
          .on_main = QColor("#0b1a2e"),
          .good = QColor("#86d6a0"),
          .warn_paper = QColor("#3d3000"),
          .warn_ink = QColor("#ffe9ad"),
          .danger = QColor("#ffaba5"),
          .parts = {QColor("#9cc3f5"), QColor("#f2a65e"), QColor("#86d6a0"), QColor("#d9a3e8"),
                    QColor("#e3c65b"), QColor("#c0c6d1")}};
}

constexpr double kPoints = 11;

Theme& TheTheme() {
  static Theme theme = LightTheme();
  return theme;
}

QPalette PaletteOf(const Theme& theme) {
  QPalette palette;
  palette.setColor(QPalette::Window, theme.paper);
  palette.setColor(QPalette::Base, theme.paper);
  palette.setColor(QPalette::AlternateBase, theme.raised);
  palette.setColor(QPalette::Button, theme.raised);
  palette.setColor(QPalette::ToolTipBase, theme.raised);
  for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText,
                          QPalette::ToolTipText, QPalette::BrightText}) {
    palette.setColor(role, theme.ink);
    palette.setColor(QPalette::Disabled, role, theme.line);
  }
  palette.setColor(QPalette::PlaceholderText, theme.line);
  palette.setColor(QPalette::Highlight, theme.main);
  palette.setColor(QPalette::HighlightedText, theme.on_main);
  palette.setColor(QPalette::Link, theme.main);
  palette.setColor(QPalette::Mid, theme.line);
  return palette;
}

// What Fusion has no role for. Roles of ours are set as the property "role" of a widget; see
// labels.h.
constexpr auto kSheet = R"(
QPushButton { min-height: 24px; padding: 5px 14px; }
QPushButton[role="primary"] {
  background: %main%; color: %on_main%; border: none; border-radius: 6px; font-weight: bold;
  padding: 10px 22px; }
QPushButton[role="primary"]:disabled { background: %line%; color: %paper%; }
QPushButton[role="primary"]:focus { border: 3px solid %ink%; padding: 7px 19px; }
QPushButton[role="danger"] { color: %danger%; }
QPushButton[role="flat"] { border: none; background: transparent; color: %main%; }
QPushButton[role="flat"]:focus { border: 2px solid %main%; }
QLineEdit, QPlainTextEdit, QComboBox, QSpinBox, QDateEdit { min-height: 26px; }
QLineEdit, QPlainTextEdit, QTextBrowser, QListView, QTableView {
  border: 1px solid %line%; border-radius: 4px; }
QComboBox QLineEdit, QAbstractSpinBox QLineEdit, QComboBox QListView { border: none; }
QListView::item { padding: 6px 4px; }
QListView::item:selected, QTableView::item:selected { background: %main%; color: %on_main%; }
QTabBar::tab { padding: 7px 9px; border-bottom: 3px solid transparent; color: %quiet%; }
QTabBar::tab:selected { border-bottom: 3px solid %main%; color: %ink%; }
QTabBar::tab:focus { color: %main%; }
QTabWidget::pane { border: none; border-top: 1px solid %line%; }
QLabel[role="title"] { font-size: 20pt; font-weight: bold; }
QLabel[role="heading"] { font-size: 14pt; font-weight: bold; }
QLabel[role="strong"] { font-weight: bold; }
QLabel[role="quiet"] { color: %quiet%; }
QLabel[role="good"] { color: %good%; font-weight: bold; }
QLabel[role="danger"] { color: %danger%; font-weight: bold; }
QLabel[role="code"] { font-size: 32pt; font-weight: bold; }
QFrame[role="notice"] { background: %warn_paper%; border-radius: 6px; }
QFrame[role="notice"] QLabel { color: %warn_ink%; }
QFrame[role="card"] { background: %raised%; border-radius: 8px; }
)";

QString SheetOf(const Theme& theme) {
  QString sheet = QString::fromUtf8(kSheet);
  const std::initializer_list<std::pair<const char*, QColor>> colours{
      {"%main%", theme.main},        {"%on_main%", theme.on_main},
      {"%line%", theme.line},        {"%paper%", theme.paper},
      {"%ink%", theme.ink},          {"%quiet%", theme.quiet},
      {"%good%", theme.good},        {"%danger%", theme.danger},
      {"%raised%", theme.raised},    {"%warn_paper%", theme.warn_paper},
      {"%warn_ink%", theme.warn_ink}};
  for (const auto& [name, colour] : colours) sheet.replace(QLatin1String(name), colour.name());
  return sheet;
}

// Buttons say what they do; they need no pictures.
class CalmStyle : public QProxyStyle {
 public:
  using QProxyStyle::QProxyStyle;
  int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                QStyleHintReturn* answer) const override {
    if (hint == SH_DialogButtonBox_ButtonsHaveIcons) return 0;
    return QProxyStyle::styleHint(hint, option, widget, answer);
  }
  // Fusion draws edges darker than the ground, which on a dark one is not seen.
  void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                     const QWidget* widget) const override {
    QProxyStyle::drawPrimitive(element, option, painter, widget);
    if (element == PE_IndicatorCheckBox) DrawEdge(option->rect, 0, painter);
    if (element == PE_IndicatorRadioButton) {
      DrawEdge(option->rect, option->rect.height() / 2.0, painter);
    }
  }
  void drawComplexControl(ComplexControl control, const QStyleOptionComplex* option,
                          QPainter* painter, const QWidget* widget) const override {
    QProxyStyle::drawComplexControl(control, option, painter, widget);
    if (control == CC_SpinBox || control == CC_ComboBox) {
      constexpr double kRadius = 2;
      DrawEdge(option->rect, kRadius, painter);
    }
  }

 private:
  static void DrawEdge(const QRect& rect, double radius, QPainter* painter) {
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(TheTheme().line);
    painter->setBrush(Qt::NoBrush);
    painter->drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    painter->restore();
  }
};

// Of the desktop's own palette; taken before ours stands in its place.
bool PaletteIsDark() {
  static const bool dark = [] {
    const QPalette palette = QApplication::palette();
    return palette.color(QPalette::Window).lightness() <
           palette.color(QPalette::WindowText).lightness();
  }();
  return dark;
}

}  // namespace

const Theme& CurrentTheme() { return TheTheme(); }

bool IsDark(Colours colours, std::optional<bool> desktop_says, bool palette_is_dark) {
  if (colours != Colours::kSystem) return colours == Colours::kDark;
  return desktop_says.value_or(palette_is_dark);
}

void ApplyTheme(QApplication& app, Colours colours, std::optional<bool> desktop_says) {
  const bool dark = IsDark(colours, desktop_says, PaletteIsDark());
  TheTheme() = dark ? DarkTheme() : LightTheme();
  QApplication::setStyle(new CalmStyle(QStyleFactory::create(u"Fusion"_qs)));
  QApplication::setPalette(PaletteOf(TheTheme()));
  // Many read with difficulty, and facilitators stand while they look.
  QFont letters = QApplication::font();
  letters.setPointSizeF(kPoints);
  QApplication::setFont(letters);
  app.setStyleSheet(SheetOf(TheTheme()));
}

}  // namespace vooraf::gui
