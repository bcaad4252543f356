#include "client-gui/models/prepare/plan_texts.h"

#include <google/protobuf/message.h>

#include <algorithm>

namespace vooraf::gui {
namespace {

using google::protobuf::FieldDescriptor;
using google::protobuf::Message;
using type::v1::SessionPlan;
using type::v1::Text;

bool IsText(const FieldDescriptor& field) {
  return field.cpp_type() == FieldDescriptor::CPPTYPE_MESSAGE &&
         field.message_type() == Text::descriptor();
}

void Collect(Message* message, const std::string& path, std::vector<PlacedText>* texts) {
  const auto& reflection = *message->GetReflection();
  std::vector<const FieldDescriptor*> fields;
  reflection.ListFields(*message, &fields);
  for (const auto* field : fields) {
    if (field->cpp_type() != FieldDescriptor::CPPTYPE_MESSAGE) continue;
    const std::string name = path + field->name();
    if (field->is_repeated()) {
      for (int i = 0; i < reflection.FieldSize(*message, field); ++i) {
        Collect(reflection.MutableRepeatedMessage(message, field, i),
                name + '[' + std::to_string(i) + "].", texts);
      }
    } else if (IsText(*field)) {
      texts->push_back({name, static_cast<Text*>(reflection.MutableMessage(message, field))});
    } else {
      Collect(reflection.MutableMessage(message, field), name + '.', texts);
    }
  }
}

// Texts that say nothing are not there at all.
void DropEmptyTexts(Message* message) {
  const auto& reflection = *message->GetReflection();
  std::vector<const FieldDescriptor*> fields;
  reflection.ListFields(*message, &fields);
  for (const auto* field : fields) {
    if (field->cpp_type() != FieldDescriptor::CPPTYPE_MESSAGE) continue;
    if (field->is_repeated()) {
      for (int i = 0; i < reflection.FieldSize(*message, field); ++i) {
        DropEmptyTexts(reflection.MutableRepeatedMessage(message, field, i));
      }
    } else if (IsText(*field)) {
      const auto& text = static_cast<const Text&>(reflection.GetMessage(*message, field));
      if (text.entries().empty()) reflection.ClearField(message, field);
    } else {
      DropEmptyTexts(reflection.MutableMessage(message, field));
    }
  }
}

void TidyText(Text* text, const SessionPlan& plan) {
  const auto& languages = plan.languages();
  const auto place = [&](const std::string& language) {
    return std::find(languages.begin(), languages.end(), language) - languages.begin();
  };
  Text tidy;
  for (const auto& entry : text->entries()) {
    const QString value = QString::fromStdString(entry.value()).trimmed();
    if (value.isEmpty()) continue;
    auto* kept = tidy.add_entries();
    kept->set_language(entry.language());
    kept->set_value(value.toStdString());
  }
  std::stable_sort(
      tidy.mutable_entries()->begin(), tidy.mutable_entries()->end(),
      [&](const auto& a, const auto& b) { return place(a.language()) < place(b.language()); });
  *text = std::move(tidy);
}

void FitToOptions(type::v1::Question* question) {
  if (question->has_several_choices()) {
    auto& several = *question->mutable_several_choices();
    const auto options = static_cast<uint32_t>(several.options_size());
    several.set_choices_max(std::min(several.choices_max(), options));
    several.set_choices_min(std::min(several.choices_min(), options));
  } else if (question->has_ranking()) {
    auto& ranking = *question->mutable_ranking();
    ranking.set_places_max(
        std::min(ranking.places_max(), static_cast<uint32_t>(ranking.options_size())));
  }
}

}  // namespace

QString ValueIn(const Text& text, const std::string& language) {
  for (const auto& entry : text.entries()) {
    if (entry.language() == language) return QString::fromStdString(entry.value());
  }
  return {};
}

void SetValue(Text* text, const std::string& language, const QString& value) {
  for (auto& entry : *text->mutable_entries()) {
    if (entry.language() != language) continue;
    entry.set_value(value.toStdString());
    return;
  }
  auto* entry = text->add_entries();
  entry->set_language(language);
  entry->set_value(value.toStdString());
}

bool IsWritten(const Text& text) {
  return std::any_of(text.entries().begin(), text.entries().end(), [](const auto& entry) {
    return !QString::fromStdString(entry.value()).trimmed().isEmpty();
  });
}

QString ShownText(const Text& text, const std::string& language) {
  const QString own = ValueIn(text, language).trimmed();
  if (!own.isEmpty()) return own;
  for (const auto& entry : text.entries()) {
    const QString value = QString::fromStdString(entry.value()).trimmed();
    if (!value.isEmpty()) return value;
  }
  return {};
}

std::vector<PlacedText> TextsOf(SessionPlan* plan) {
  std::vector<PlacedText> texts;
  Collect(plan, {}, &texts);
  return texts;
}

int MissingIn(const SessionPlan& plan, const std::string& language) {
  // Reading asks for no more than the walk that writing takes.
  SessionPlan copy = plan;
  const auto texts = TextsOf(&copy);
  return static_cast<int>(std::count_if(texts.begin(), texts.end(), [&](const auto& placed) {
    return IsWritten(*placed.text) && ValueIn(*placed.text, language).trimmed().isEmpty();
  }));
}

void RemoveLanguage(SessionPlan* plan, const std::string& language) {
  auto& languages = *plan->mutable_languages();
  languages.erase(std::remove(languages.begin(), languages.end(), language), languages.end());
  for (const auto& placed : TextsOf(plan)) {
    auto& entries = *placed.text->mutable_entries();
    entries.erase(std::remove_if(entries.begin(), entries.end(),
                                 [&](const auto& entry) { return entry.language() == language; }),
                  entries.end());
  }
}

void Tidy(SessionPlan* plan) {
  for (const auto& placed : TextsOf(plan)) TidyText(placed.text, *plan);
  DropEmptyTexts(plan);
  plan->set_meeting_link(QString::fromStdString(plan->meeting_link()).trimmed().toStdString());
  for (auto& item : *plan->mutable_items()) {
    if (item.has_question()) FitToOptions(item.mutable_question());
    if (item.guard().ByteSizeLong() == 0) item.clear_guard();
  }
  if (plan->facts().ByteSizeLong() == 0) plan->clear_facts();
}

}  // namespace vooraf::gui
