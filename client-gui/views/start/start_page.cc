#include "client-gui/views/start/start_page.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QLineEdit>
#include <algorithm>

#include "client-gui/app/style.h"
#include "client-gui/views/parts/labels.h"
#include "client-gui/views/parts/notice.h"
#include "client-gui/views/parts/tall_scroll.h"
#include "client-gui/words/text.h"

namespace vooraf::gui {
namespace {

constexpr int kWidthMax = 620;
const KnownServer kThisMachine{u"127.0.0.1:7420"_qs};

}  // namespace

StartPage::StartPage(Desk& desk, Ways& ways, const QString& why, std::shared_ptr<StartTyped> typed)
    : Page(desk, ways), typed_(std::move(typed)), notice_(new Notice) {
  auto* outer = new QVBoxLayout(this);
  auto* scroll = new TallScroll;
  outer->addWidget(scroll);
  auto* middle = new QWidget;
  auto* row = new QHBoxLayout(middle);
  auto* content = new QWidget;
  content->setMaximumWidth(kWidthMax);
  row->addStretch();
  row->addWidget(content, 1);
  row->addStretch();
  scroll->SetContent(middle);
  auto* layout = new QVBoxLayout(content);
  layout->setSpacing(kWideSpace);
  layout->addWidget(new PlainLabel(tr("Vooraf"), Role::kTitle));
  layout->addWidget(new PlainLabel(tr("The conversation before you work together."), Role::kQuiet));
  layout->addWidget(notice_);
  // Made first: the other cards speak of the server.
  auto* server = NewServerCard();
  layout->addWidget(NewSignInCard());
  layout->addWidget(NewJoinCard());
  layout->addWidget(server);
  layout->addStretch();
  const bool typed_before = typed_->any;
  ShowTyped();
  if (!why.isEmpty()) {
    notice_->Tell(why);
  } else if (!typed_before && !desk.settings().Servers().isEmpty()) {
    SignInAgain();
  }
  account_->setFocus();
}

void StartPage::ShowTyped() {
  const auto known = desk().settings().Servers();
  for (const auto& each : known) address_->addItem(each.address);
  if (typed_->any) {
    ShowServer(typed_->server);
    account_->setText(typed_->account);
    code_->setText(typed_->code);
  } else {
    ShowServer(known.isEmpty() ? kThisMachine : known.first());
  }
}

void StartPage::Remember() { *typed_ = {true, Typed(), account_->text(), code_->text()}; }

QString StartPage::Title() const { return tr("Start"); }

QWidget* StartPage::NewServerCard() {
  QVBoxLayout* layout = nullptr;
  auto* card = NewCard(&layout);
  layout->addWidget(new PlainLabel(tr("Server"), Role::kHeading));
  auto* form = new QFormLayout;
  address_ = new QComboBox;
  address_->setEditable(true);
  address_->setInsertPolicy(QComboBox::NoInsert);
  address_->setObjectName(u"server"_qs);
  address_->setAccessibleName(tr("Address of the server"));
  form->addRow(tr("Address:"), address_);
  tls_ = new QCheckBox(tr("Encrypt, also to this computer itself"));
  tls_->setObjectName(u"tls"_qs);
  insecure_ = new QCheckBox(tr("Do not encrypt (only in a network that you trust)"));
  ca_file_ = new QLineEdit;
  ca_file_->setObjectName(u"ca_file"_qs);
  ca_file_->setPlaceholderText(tr("the system's own"));
  auto* choose = NewButton(tr("Choose…"));
  auto* file = new QHBoxLayout;
  file->addWidget(ca_file_, 1);
  file->addWidget(choose);
  form->addRow(tr("Certificates to trust:"), file);
  layout->addLayout(form);
  layout->addWidget(tls_);
  layout->addWidget(insecure_);
  trust_ = new PlainLabel({}, Role::kQuiet);
  trust_->setObjectName(u"trust"_qs);
  layout->addWidget(trust_);
  connect(choose, &QPushButton::clicked, this, [this] {
    const QString name = QFileDialog::getOpenFileName(this, tr("Certificates to trust"), {},
                                                      tr("PEM files (*.pem *.crt)"));
    if (!name.isEmpty()) ca_file_->setText(name);
  });
  connect(address_, &QComboBox::textActivated, this, [this](const QString& address) {
    for (const auto& known : this->desk().settings().Servers()) {
      if (known.address == address) ShowServer(known);
    }
  });
  connect(address_, &QComboBox::editTextChanged, this, &StartPage::TellTrust);
  connect(tls_, &QCheckBox::toggled, this, &StartPage::TellTrust);
  connect(insecure_, &QCheckBox::toggled, this, &StartPage::TellTrust);
  connect(ca_file_, &QLineEdit::textChanged, this, &StartPage::TellTrust);
  return card;
}

QWidget* StartPage::NewSignInCard() {
  QVBoxLayout* layout = nullptr;
  auto* card = NewCard(&layout);
  layout->addWidget(new PlainLabel(tr("I facilitate"), Role::kHeading));
  auto* form = new QFormLayout;
  account_ = new QLineEdit;
  account_->setObjectName(u"account"_qs);
  password_ = new QLineEdit;
  password_->setObjectName(u"password"_qs);
  password_->setEchoMode(QLineEdit::Password);
  form->addRow(tr("Name of your &account:"), account_);
  form->addRow(tr("&Password:"), password_);
  layout->addLayout(form);
  auto* button = NewButton(tr("Sign in"), Role::kPrimary);
  button->setObjectName(u"sign_in"_qs);
  buttons_ << button;
  layout->addWidget(button, 0, Qt::AlignLeft);
  connect(button, &QPushButton::clicked, this, &StartPage::SignIn);
  connect(password_, &QLineEdit::returnPressed, this, &StartPage::SignIn);
  connect(account_, &QLineEdit::returnPressed, password_, qOverload<>(&QWidget::setFocus));
  return card;
}

QWidget* StartPage::NewJoinCard() {
  QVBoxLayout* layout = nullptr;
  auto* card = NewCard(&layout);
  layout->addWidget(new PlainLabel(tr("I take part"), Role::kHeading));
  auto* form = new QFormLayout;
  code_ = new QLineEdit;
  code_->setObjectName(u"code"_qs);
  code_->setPlaceholderText(u"ABCD-EFGH"_qs);
  form->addRow(tr("&Code of the session:"), code_);
  layout->addLayout(form);
  auto* button = NewButton(tr("Take part"));
  button->setObjectName(u"take_part"_qs);
  buttons_ << button;
  layout->addWidget(button, 0, Qt::AlignLeft);
  connect(button, &QPushButton::clicked, this, &StartPage::FindSession);
  connect(code_, &QLineEdit::returnPressed, this, &StartPage::FindSession);
  return card;
}

void StartPage::ShowServer(const KnownServer& server) {
  address_->setEditText(server.address);
  tls_->setChecked(server.tls);
  insecure_->setChecked(server.insecure);
  ca_file_->setText(server.ca_file);
  TellTrust();
}

KnownServer StartPage::Typed() const {
  KnownServer server{address_->currentText().trimmed(), tls_->isChecked(), insecure_->isChecked(),
                     ca_file_->text().trimmed()};
  for (const auto& known : desk().settings().Servers()) {
    if (known.address == server.address) server.pages = known.pages;
  }
  return server;
}

void StartPage::TellTrust() {
  const auto server = Typed();
  const auto address = client::FullAddress(server.address.toStdString());
  if (!address) {
    trust_->setText(tr("Type a name and a port, such as vooraf.example.nl:7420."));
    return;
  }
  const bool local = client::IsLoopback(*address);
  if (local && !server.tls) {
    trust_->setText(tr("This computer itself: nothing goes over a network."));
  } else if (server.insecure) {
    trust_->setText(tr("Not encrypted: everyone on the way can read along."));
  } else if (server.ca_file.isEmpty()) {
    trust_->setText(
        tr("Encrypted. The server's certificate must be one that this computer trusts."));
  } else {
    trust_->setText(
        tr("Encrypted. The server's certificate must be signed by %1.").arg(server.ca_file));
  }
}

bool StartPage::Connect() {
  notice_->Drop();
  const auto connected = desk().Connect(Typed());
  if (!connected) notice_->TellProblem(connected.error());
  return connected.has_value();
}

void StartPage::SignIn() {
  if (account_->text().trimmed().isEmpty()) {
    account_->setFocus();
    notice_->Tell(tr("Type the name of your account."));
    return;
  }
  if (!Connect()) return;
  SetBusy(true);
  desk().link()->SignIn(account_->text().trimmed(), password_->text(), this,
                        [this](Result<client::SignIn> signed_in) {
                          SetBusy(false);
                          password_->clear();
                          if (!signed_in) {
                            password_->setFocus();
                            notice_->TellProblem(signed_in.error());
                            return;
                          }
                          desk().RememberServer();
                          desk().SetAccount(Q(signed_in->account_name));
                          ways().GoSessions();
                        });
}

void StartPage::SignInAgain() {
  if (!Connect()) return;
  desk().link()->WhoAmI(this, [this](Result<QString> account) {
    // A token that cannot be read is as good as none: one signs in again.
    if (!account || account->isEmpty()) return;
    account_->setText(*account);
    desk().link()->Ask(Identity::kAccount, client::kGetAccount, {}, this,
                       [this](Result<v1::GetAccountResponse> known) {
                         // Expired, or no server: the page says why only if asked.
                         if (!known) return;
                         desk().SetAccount(Clean(known->account_name()));
                         ways().GoSessions();
                       });
  });
}

void StartPage::FindSession() {
  if (!Connect()) return;
  v1::FindSessionRequest request;
  request.set_join_code(code_->text().toStdString());
  SetBusy(true);
  desk().link()->Ask(Identity::kNobody, client::kFindSession, request, this,
                     [this, typed = request.join_code()](Result<v1::FindSessionResponse> found) {
                       SetBusy(false);
                       if (!found) {
                         notice_->TellProblem(found.error());
                         return;
                       }
                       desk().RememberServer();
                       ways().GoTakePart(found->session(), typed);
                     });
}

void StartPage::SetBusy(bool busy) {
  for (auto* button : buttons_) button->setEnabled(!busy);
  setCursor(busy ? Qt::BusyCursor : Qt::ArrowCursor);
}

}  // namespace vooraf::gui
