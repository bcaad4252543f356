// What the parts of a plan are called, as facilitators read them.
#pragma once

#include <QString>

#include "client-gui/models/prepare/plan_parts.h"
#include "client-gui/models/prepare/plan_places.h"
#include "vooraf/type/v1/plan.pb.h"

namespace vooraf::gui {

QString SectionName(Section section);
QString SideName(type::v1::Side side);
QString ItemKindName(ItemKind kind);
QString QuestionKindName(QuestionKind kind);
// "Question: one choice, 10 minutes".
QString ItemSaid(const type::v1::AgendaItem& item);
// Its title in the language of the interface, else in another; "Item 3" where it has none yet.
QString ItemName(const type::v1::AgendaItem& item, int place);
QString FloorPolicyName(type::v1::FloorPolicy policy);
QString TaskFormName(type::v1::TaskForm form);
QString PresenceName(type::v1::TargetPresence presence);
QString TemplateKindName(type::v1::TemplateKind kind);
// Of a privacy fact, by its path.
QString PrivacyName(const std::string& path);
// How the minutes of the items stand to those of the whole, as a sentence.
QString MinutesSaid(const type::v1::SessionPlan& plan);

// What stands in the way of opening, and what to do; empty if nothing.
QString SaidOf(const Lacks& lacks);

}  // namespace vooraf::gui
