#include "client-gui/views/facts/named_list.h"

#include <QComboBox>
#include <QVBoxLayout>
#include <algorithm>

#include "client-gui/app/style.h"
#include "client-gui/views/parts/labels.h"
#include "client-gui/views/parts/language_edits.h"
#include "client-gui/views/prepare/fields.h"
#include "client-gui/views/prepare/list_buttons.h"

namespace vooraf::gui {
namespace {

constexpr int kExplanationLines = 2;

}  // namespace

NamedList::NamedList(NamedListWords words, SessionLanguages languages,
                     std::vector<NamedThing> things)
    : words_(std::move(words)),
      languages_(std::move(languages)),
      things_(std::move(things)),
      layout_(new QVBoxLayout(this)) {
  layout_->setContentsMargins(0, 0, 0, 0);
  layout_->setSpacing(kSpace);
  Make();
}

void NamedList::Make() {
  Clear(layout_);
  for (int at = 0; at < static_cast<int>(things_.size()); ++at) AddCard(at);
  auto* add = NewButton(words_.add);
  add->setObjectName(u"add_named"_qs);
  add->setEnabled(static_cast<int>(things_.size()) < words_.things_max);
  layout_->addWidget(add, 0, Qt::AlignLeft);
  layout_->addStretch();
  connect(add, &QPushButton::clicked, this, [this] {
    things_.push_back({{}, words_.choices.front().first, {}});
    Remake(static_cast<int>(things_.size()) - 1);
  });
}

void NamedList::AddCard(int at) {
  NamedThing& thing = things_[static_cast<size_t>(at)];
  const QString number = QString::number(at);
  QVBoxLayout* layout = nullptr;
  auto* card = NewCard(&layout);
  auto* buttons = new ListButtons(NameOf(at), at, static_cast<int>(things_.size()), 0);
  layout->addWidget(buttons, 0, Qt::AlignRight);
  auto* name = new LanguageEdits(u"named_"_qs + number, tr("Name"), languages_, thing.name);
  name->SetLines(1);
  layout->addWidget(name);
  auto* choice = new QComboBox;
  choice->setObjectName(u"choice_"_qs + number);
  choice->setAccessibleName(words_.choice);
  for (const auto& [value, said] : words_.choices) choice->addItem(said, value);
  choice->setCurrentIndex(choice->findData(thing.choice));
  layout->addWidget(new PlainLabel(words_.choice));
  layout->addWidget(choice, 0, Qt::AlignLeft);
  connect(name, &LanguageEdits::Changed, this, [this, name, at] {
    things_[static_cast<size_t>(at)].name = name->text();
    Q_EMIT Changed();
  });
  connect(choice, &QComboBox::currentIndexChanged, this, [this, choice, at] {
    things_[static_cast<size_t>(at)].choice = choice->currentData().toInt();
    Q_EMIT Changed();
  });
  if (words_.explains) {
    auto* explanation = new LanguageEdits(u"explanation_"_qs + number, tr("Explanation"),
                                          languages_, thing.explanation);
    explanation->SetLines(kExplanationLines);
    layout->addWidget(explanation);
    connect(explanation, &LanguageEdits::Changed, this, [this, explanation, at] {
      things_[static_cast<size_t>(at)].explanation = explanation->text();
      Q_EMIT Changed();
    });
  }
  connect(buttons, &ListButtons::Move, this, [this, at](int by) {
    std::iter_swap(things_.begin() + at, things_.begin() + at + by);
    Remake(at + by);
  });
  connect(buttons, &ListButtons::Remove, this, [this, at] {
    things_.erase(things_.begin() + at);
    Remake(std::min(at, static_cast<int>(things_.size()) - 1));
  });
  layout_->addWidget(card);
}

void NamedList::Remake(int focus) {
  Q_EMIT Changed();
  QMetaObject::invokeMethod(
      this,
      [this, focus] {
        Make();
        const QString name =
            u"named_%1_%2"_qs.arg(focus).arg(languages_.empty() ? QString() : Q(languages_.Get(0)));
        // What was made anew may still be there, hidden.
        for (auto* edit : findChildren<QWidget*>(name)) {
          if (edit->isVisibleTo(this)) edit->setFocus();
        }
      },
      Qt::QueuedConnection);
}

QString NamedList::NameOf(int at) const {
  const QString written = In(things_[static_cast<size_t>(at)].name);
  return written.isEmpty() ? words_.of_one.arg(at + 1) : written;
}

QString NamedList::Problem() const {
  for (int at = 0; at < static_cast<int>(things_.size()); ++at) {
    const NamedThing& thing = things_[static_cast<size_t>(at)];
    if (thing.name.entries().empty()) return tr("%1 has no name.").arg(words_.of_one.arg(at + 1));
    if (LongestOf(thing.name) > kShortMax) {
      return tr("%1: a name is at most %2 characters long.")
          .arg(words_.of_one.arg(at + 1))
          .arg(kShortMax);
    }
    if (LongestOf(thing.explanation) > kTextMax) {
      return tr("%1: an explanation is at most %2 characters long.").arg(NameOf(at)).arg(kTextMax);
    }
  }
  return {};
}

}  // namespace vooraf::gui
