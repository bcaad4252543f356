// The agenda: its items in order, one of them open to be changed.
#pragma once

#include "client-gui/views/prepare/sections.h"

class QListWidget;
class QPushButton;

namespace vooraf::gui {

class PlainLabel;

class AgendaForm : public SectionForm {
  Q_OBJECT

 public:
  using SectionForm::SectionForm;

  void Reveal(const std::string& path) override;

 protected:
  void Fill() override;

 private:
  QLayout* NewButtonRow();
  void AddItem(ItemKind kind);
  void Move(int by);
  void Remove();
  void Select(int index);
  // The list as the plan is; what is selected stays so.
  void UpdateList();
  // The form of the selected item.
  void FillItem(const std::string& focus = {});
  int count() { return plan().items_size(); }

  QListWidget* list_ = nullptr;
  QPushButton* up_ = nullptr;
  QPushButton* down_ = nullptr;
  QPushButton* remove_ = nullptr;
  QPushButton* add_ = nullptr;
  PlainLabel* minutes_ = nullptr;
  QVBoxLayout* item_ = nullptr;
  bool updating_ = false;
};

}  // namespace vooraf::gui
