#include "client-gui/views/parts/notice.h"

#include <QAccessible>
#include <QHBoxLayout>

#include "client-core/problems.h"
#include "client-gui/views/parts/labels.h"
#include "client-gui/words/text.h"

namespace vooraf::gui {

QString SentenceOf(const client::Error& error) {
  // What client-core says of these names commands of the terminal.
  if (error.problem == &client::kNoSignIn) {
    return Notice::tr(
        "You are not signed in. Go to the start, fill in your name and password and "
        "sign in.");
  }
  if (error.problem == &client::kNotJoined) {
    return Notice::tr("You do not take part in this session. Go to the start and type its code.");
  }
  if (error.problem == &client::kTlsOrNot) {
    return Notice::tr("A connection is encrypted or it is not. Tick one of the two.");
  }
  const QString sentence = Clean(error.Sentence(Language()));
  if (sentence.isEmpty()) return Notice::tr("Something went wrong. Please try again.");
  // A command is noted on this machine before it is sent.
  if (error.reason == "FILE_UNWRITABLE") {
    return sentence + u' ' +
           Notice::tr(
               "Nothing was sent. Is the disk of this computer full? Make room, then do it "
               "again.");
  }
  return sentence;
}

Notice::Notice(QWidget* parent) : QFrame(parent), text_(new PlainLabel), button_(NewButton({})) {
  setProperty("role", "notice");
  setObjectName(u"notice"_qs);
  auto* row = new QHBoxLayout(this);
  row->addWidget(text_, 1);
  row->addWidget(button_);
  connect(button_, &QPushButton::clicked, this, [this] {
    if (commands_ != nullptr && commands_->retrying()) {
      commands_->GiveUp();
    } else if (commands_ != nullptr && commands_->problem()) {
      commands_->Dismiss();
    } else {
      Drop();
    }
  });
  hide();
}

void Notice::Follow(Commands* commands) {
  commands_ = commands;
  connect(commands, &Commands::Changed, this, &Notice::Update);
  Update();
}

void Notice::Update() {
  if (commands_->retrying()) {
    Tell(tr("No answer from the server. We keep trying; it happens once."));
    button_->setText(tr("Stop trying"));
  } else if (commands_->problem()) {
    TellProblem(*commands_->problem());
  } else {
    Drop();
  }
}

void Notice::Tell(const QString& sentence) {
  button_->setText(tr("OK"));
  text_->setText(sentence);
  setAccessibleName(sentence);
  show();
  QAccessibleEvent event(this, QAccessible::Alert);
  QAccessible::updateAccessibility(&event);
}

void Notice::Drop() { hide(); }

}  // namespace vooraf::gui
