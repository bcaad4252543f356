// How the program looks: colours that are told apart by everyone, in light and dark, and one place
// for sizes.
#pragma once

#include <QColor>
#include <QPalette>
#include <optional>

#include "client-gui/app/settings.h"

class QApplication;

namespace vooraf::gui {

struct Theme {
  bool dark = false;
  QColor paper, raised, ink, quiet, line, main, on_main, good, warn_paper, warn_ink, danger;
  // Of the groups in turn; the same as on the pages.
  std::array<QColor, 6> parts;
};

// As it is now. REQUIRES: ApplyTheme() was called.
const Theme& CurrentTheme();
// Whether it is dark then: what was chosen, else what the desktop says, else its palette.
bool IsDark(Colours colours, std::optional<bool> desktop_says, bool palette_is_dark);
// Everything is drawn anew in these colours. `desktop_says`: whether it is dark, if that is known.
void ApplyTheme(QApplication& app, Colours colours, std::optional<bool> desktop_says = {});

// Distances in device-independent pixels.
inline constexpr int kSpace = 8;
inline constexpr int kWideSpace = 16;
// So high at least is what is clicked.
inline constexpr int kTouchHeight = 36;

}  // namespace vooraf::gui
