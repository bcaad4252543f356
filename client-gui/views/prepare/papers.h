// What goes on paper: invitation cards and answer sheets, as PDF or by a printer.
#pragma once

#include <QString>
#include <vector>

#include "client-gui/models/prepare/invitation_cards.h"
#include "vooraf/type/v1/plan.pb.h"

class QPagedPaintDevice;
class QWidget;

namespace vooraf::gui {

// Of every paper, on all sides.
inline constexpr int kPaperMarginMm = 12;

// Eight cards on a page of A4, to be cut.
void DrawCards(const std::vector<InvitationCard>& cards, QPagedPaintDevice& paper);
// A sheet for one person.
void DrawAnswerSheet(const type::v1::SessionPlan& plan, QPagedPaintDevice& paper);

// Asks for a place to save a PDF; empty if none is chosen.
QString AskForPdf(const QString& name, QWidget* parent);
// Says what they are for, asks where to save or print them, and does it.
void OfferAnswerSheets(const type::v1::SessionPlan& plan, QWidget* parent);

}  // namespace vooraf::gui
