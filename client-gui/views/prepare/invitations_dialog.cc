#include "client-gui/views/prepare/invitations_dialog.h"

#include <QComboBox>
#include <QFile>
#include <QFormLayout>
#include <QLineEdit>
#include <QPdfWriter>
#include <QPrinter>
#include <QPushButton>
#include <QSpinBox>

#include "client-core/secrets.h"
#include "client-gui/app/save_file.h"
#include "client-gui/models/prepare/plan_texts.h"
#include "client-gui/views/parts/labels.h"
#include "client-gui/views/parts/printing.h"
#include "client-gui/views/prepare/papers.h"
#include "client-gui/words/names.h"
#include "client-gui/words/text.h"

namespace vooraf::gui {
namespace {

constexpr int kCountMax = 500;
constexpr int kCountUsual = 16;
constexpr uint32_t kPageSize = 100;

// Looks through the account's sessions, newest first, until it is found.
void FindCode(Commands& commands, const std::string& page_token, QWidget* context,
              const std::function<void(const std::string&)>& then) {
  v1::ListSessionsRequest request;
  request.set_page_size(kPageSize);
  request.set_page_token(page_token);
  commands.Read(client::kListSessions, request, context,
                [&commands, context, then](Result<v1::ListSessionsResponse> listed) {
                  if (!listed) {
                    then({});
                    return;
                  }
                  for (const auto& each : listed->sessions()) {
                    if (each.session() != commands.session()) continue;
                    then(each.join_code());
                    return;
                  }
                  if (listed->next_page_token().empty()) {
                    then({});
                  } else {
                    FindCode(commands, listed->next_page_token(), context, then);
                  }
                });
}

}  // namespace

InvitationsDialog::InvitationsDialog(Desk& desk, Commands& commands, InvitationsFor session,
                                     QWidget* parent)
    : CommandDialog(commands, tr("Invitations"), tr("Make and save as PDF…"), parent),
      desk_(desk),
      session_(std::move(session)),
      count_(new QSpinBox),
      role_(new QComboBox),
      group_(new QComboBox),
      pages_(new QLineEdit(desk.server().pages)),
      problem_(new PlainLabel({}, Role::kDanger)) {
  setObjectName(u"invitations"_qs);
  content()->addWidget(
      new PlainLabel(tr("A card with a QR code for each person. What is on them is kept nowhere "
                        "else: keep them, and the file, as you keep ballot papers."),
                     Role::kQuiet));
  count_->setRange(1, kCountMax);
  count_->setValue(kCountUsual);
  for (const auto role : {type::v1::ROLE_PARTICIPANT, type::v1::ROLE_OBSERVER,
                          type::v1::ROLE_SCREEN, type::v1::ROLE_INTERPRETER}) {
    role_->addItem(RoleName(role), role);
  }
  group_->addItem(tr("to be chosen by themselves"), 0u);
  for (const auto& group : session_.groups) group_->addItem(In(group.name()), group.group());
  pages_->setPlaceholderText(u"https://vooraf.example.nl"_qs);
  auto* form = new QFormLayout;
  const auto add = [form](const QString& label, QWidget* field, const QString& name) {
    field->setAccessibleName(label);
    field->setObjectName(name);
    form->addRow(label + u':', field);
  };
  add(tr("How many"), count_, u"count"_qs);
  add(tr("For a"), role_, u"role"_qs);
  add(tr("Group"), group_, u"group"_qs);
  add(tr("Address of the pages"), pages_, u"pages"_qs);
  content()->addLayout(form);
  content()->addWidget(
      new PlainLabel(tr("Where phones find the pages of your server. Without it the cards have no "
                        "QR code."),
                     Role::kQuiet));
  content()->addWidget(problem_);
  problem_->hide();
  connect(role_, &QComboBox::currentIndexChanged, this, [this, form] {
    form->setRowVisible(group_, ChosenRole() == type::v1::ROLE_PARTICIPANT);
  });
  auto* print = AddButton(tr("Make and print…"));
  print->setObjectName(u"print"_qs);
  connect(print, &QPushButton::clicked, this, &InvitationsDialog::SendAndPrint);
  count_->setFocus();
}

type::v1::Role InvitationsDialog::ChosenRole() const {
  return static_cast<type::v1::Role>(role_->currentData().toInt());
}

std::vector<InvitationCard> InvitationsDialog::MakeCards(
    v1::CreateInvitationsRequest* request) const {
  const auto role = ChosenRole();
  const bool takes_part = role == type::v1::ROLE_PARTICIPANT;
  request->set_role(role);
  request->set_group(takes_part ? group_->currentData().toUInt() : 0);
  const QString whom = !takes_part             ? RoleName(role)
                       : request->group() == 0 ? QString()
                                               : group_->currentText();
  std::vector<InvitationCard> cards;
  for (int i = 0; i < count_->value(); ++i) {
    const std::string invitation = client::NewInvitation();
    request->add_secret_hashes(client::Sha256(*client::InvitationSecret(invitation)));
    cards.push_back({session_.title, whom,
                     InvitationAddress(desk_.server().pages, session_.join_code, role, invitation),
                     ShownCode(session_.join_code), Q(invitation)});
  }
  return cards;
}

void InvitationsDialog::RememberPages() {
  if (pages_->text().trimmed() != desk_.server().pages) desk_.SetPages(pages_->text());
}

void InvitationsDialog::SendAndPrint() {
  RememberPages();
  const auto printer = AskForPrinter(session_.title, kPaperMarginMm, this);
  if (printer == nullptr) return;
  v1::CreateInvitationsRequest request;
  auto cards = MakeCards(&request);
  commands().Run(
      client::kCreateInvitations, std::move(request), this,
      [this, printer, cards = std::move(cards)](const v1::CreateInvitationsResponse* made) {
        if (made == nullptr) return;
        const auto draw = [&cards](QPagedPaintDevice& paper) { DrawCards(cards, paper); };
        QString problem = PrintOn(*printer, draw);
        // They are valid by now, and stand nowhere else.
        while (!problem.isEmpty()) {
          problem_->Show(problem);
          const QString path = AskForPdf(tr("invitations.pdf"), this);
          if (path.isEmpty()) return;
          problem = SavePdf(path, session_.title, kPaperMarginMm, draw);
        }
        accept();
      });
}

void InvitationsDialog::Send() {
  RememberPages();
  const QString path = AskForPdf(tr("invitations.pdf"), this);
  if (path.isEmpty()) return;
  v1::CreateInvitationsRequest request;
  const auto cards = MakeCards(&request);
  const QString problem = SavePdf(path, session_.title, kPaperMarginMm,
                                  [&cards](QPagedPaintDevice& paper) { DrawCards(cards, paper); });
  problem_->Show(problem);
  if (!problem.isEmpty()) return;
  commands().Run(client::kCreateInvitations, std::move(request), this,
                 [this, path](const v1::CreateInvitationsResponse* made) {
                   if (made != nullptr) {
                     accept();
                   } else if (commands().problem()) {
                     // Cards that were refused would only disappoint. Where nobody knows how it
                     // went, they stay.
                     QFile::remove(path);
                   }
                 });
}

void OfferInvitations(Desk& desk, Commands& commands, const type::v1::SessionPlan& plan,
                      QWidget* parent, const std::function<void()>& then) {
  InvitationsFor session{
      Clean(ShownText(plan.title(), Language()).toStdString()), {}, plan.groups()};
  // As the server numbers them.
  for (int i = 0; i < session.groups.size(); ++i) {
    session.groups[i].set_group(static_cast<uint32_t>(i) + 1);
  }
  FindCode(commands, {}, parent,
           [&desk, &commands, session, parent, then](const std::string& code) mutable {
             // They can be made later just as well.
             if (!code.empty()) {
               session.join_code = code;
               InvitationsDialog(desk, commands, std::move(session), parent).exec();
             }
             then();
           });
}

}  // namespace vooraf::gui
