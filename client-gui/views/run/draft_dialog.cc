#include "client-gui/views/run/draft_dialog.h"

#include <QPlainTextEdit>

#include "client-gui/views/parts/labels.h"
#include "client-gui/words/text.h"

namespace vooraf::gui {
namespace {

// As the server has them; see docs/SPEC.md.
constexpr int kAnswerMax = 2'000;
constexpr int kAgreementMax = 20'000;

const std::string& EntryOf(const type::v1::Text& text, const std::string& language) {
  static const std::string none;
  for (const auto& entry : text.entries()) {
    if (entry.language() == language) return entry.value();
  }
  return none;
}

}  // namespace

DraftDialog::DraftDialog(SessionState& session, Commands& commands, uint32_t item, QWidget* parent)
    : CommandDialog(commands, tr("The joint answer"), tr("Save"), parent), item_(item) {
  setObjectName(u"draft"_qs);
  const auto& snapshot = *session.snapshot();
  const auto* view = snapshot.Item(item);
  characters_max_ = view != nullptr && view->item().has_agreement() ? kAgreementMax : kAnswerMax;
  const auto* answer = snapshot.JointAnswer(item);
  const auto& languages = snapshot.session()->languages();
  content()->addWidget(new PlainLabel(tr("What do we say together?")));
  for (const auto& language : languages) {
    auto* edit = new QPlainTextEdit;
    edit->setTabChangesFocus(true);
    edit->setObjectName(u"wording_"_qs + Q(language));
    edit->setAccessibleName(LanguageName(language));
    if (answer != nullptr) edit->setPlainText(Clean(EntryOf(answer->wording(), language)));
    if (languages.size() > 1) content()->addWidget(new PlainLabel(LanguageName(language)));
    content()->addWidget(edit);
    connect(edit, &QPlainTextEdit::textChanged, this, &DraftDialog::Check);
    edits_.emplace_back(language, edit);
  }
  Check();
}

void DraftDialog::Check() {
  bool some = false;
  bool fits = true;
  for (const auto& [language, edit] : edits_) {
    const auto length = edit->toPlainText().trimmed().toUcs4().size();
    some = some || length > 0;
    fits = fits && length <= characters_max_;
  }
  SetReady(some && fits);
}

void DraftDialog::Send() {
  v1::DraftJointAnswerRequest request;
  request.set_item(item_);
  for (const auto& [language, edit] : edits_) {
    const QString words = edit->toPlainText().trimmed();
    if (words.isEmpty()) continue;
    auto* entry = request.mutable_wording()->add_entries();
    entry->set_language(language);
    entry->set_value(words.toStdString());
  }
  Run(client::kDraftJointAnswer, request);
}

}  // namespace vooraf::gui
