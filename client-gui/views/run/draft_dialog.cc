#include "client-gui/views/run/draft_dialog.h"

#include "client-gui/views/parts/language_edits.h"

namespace vooraf::gui {
namespace {

// As the server has them; see docs/SPEC.md.
constexpr int kAnswerMax = 2'000;
constexpr int kAgreementMax = 20'000;

}  // namespace

DraftDialog::DraftDialog(SessionState& session, Commands& commands, uint32_t item, QWidget* parent)
    : CommandDialog(commands, tr("The joint answer"), tr("Save"), parent), item_(item) {
  setObjectName(u"draft"_qs);
  const auto& snapshot = *session.snapshot();
  const auto* view = snapshot.Item(item);
  characters_max_ = view != nullptr && view->item().has_agreement() ? kAgreementMax : kAnswerMax;
  const auto* answer = snapshot.JointAnswer(item);
  edits_ = new LanguageEdits(u"wording"_qs, tr("What do we say together?"),
                             snapshot.session()->languages(),
                             answer == nullptr ? type::v1::Text() : answer->wording());
  content()->addWidget(edits_);
  connect(edits_, &LanguageEdits::Changed, this, &DraftDialog::Check);
  Check();
  edits_->setFocus();
}

void DraftDialog::Check() { SetReady(!edits_->empty() && edits_->longest() <= characters_max_); }

void DraftDialog::Send() {
  v1::DraftJointAnswerRequest request;
  request.set_item(item_);
  *request.mutable_wording() = edits_->text();
  Run(client::kDraftJointAnswer, request);
}

}  // namespace vooraf::gui
