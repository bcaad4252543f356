// Tables of what the talk was about, who was there, and what became of it.
#include "server/report/columns.h"
#include "server/report/tables.h"

namespace vooraf::report {

using namespace columns;

Table SessionTable(const Shown& shown) {
  const v1::SessionView& session = shown.session();
  const type::v1::Facts& facts = shown.facts();
  const auto text = [&](const type::v1::Text& words) { return TextOrNone(shown.In(words)); };
  return {
      "session",
      {{"title", CellKind::kText, {"Titel", "Title"}},
       {"occasion", CellKind::kText, {"Aanleiding en plaats", "Occasion and place"}},
       {"phase", CellKind::kCode, {"Stand", "Phase"}},
       {"start_time", CellKind::kText, {"Begin (UTC)", "Start (UTC)"}},
       {"close_time", CellKind::kText, {"Afgesloten (UTC)", "Closed (UTC)"}},
       {"group_minimum", CellKind::kNumber, {"Kleinste groep apart", "Smallest group shown apart"}},
       {"imported", CellKind::kYesNo, {"Ingelezen", "Imported"}},
       {"single_answers_erased",
        CellKind::kYesNo,
        {"Losse antwoorden gewist", "Single answers erased"}},
       {"fixed", CellKind::kText, {"Ligt vast", "Fixed"}},
       {"open", CellKind::kText, {"Open", "Open"}},
       {"mandate", CellKind::kText, {"Mandaat", "Mandate"}},
       {"budget", CellKind::kText, {"Budget", "Budget"}},
       {"reply_from", CellKind::kText, {"Antwoord van", "Reply from"}},
       {"reply_date", CellKind::kText, {"Antwoord beloofd voor", "Reply promised for"}},
       {"reply_due_date", CellKind::kText, {"Nog te antwoorden voor", "Reply still due by"}},
       {"controller", CellKind::kText, {"Verantwoordelijk", "Responsible"}},
       {"purpose", CellKind::kText, {"Doel", "Purpose"}},
       {"legal_basis", CellKind::kText, {"Grondslag", "Legal basis"}},
       {"contact", CellKind::kText, {"Contact", "Contact"}}},
      {{text(session.title()), text(session.occasion()), Coded(shown.speech(), session.phase()),
        TextOrNone(IsoTime(session.start_time())), TextOrNone(IsoTime(session.close_time())),
        Number(session.settings().group_minimum()), session.imported(),
        session.single_answers_erased(), text(facts.fixed()), text(facts.open()),
        text(facts.mandate()), text(facts.budget()), text(facts.reply_from()),
        TextOrNone(facts.reply_date()), TextOrNone(session.reply_due_date()),
        text(session.privacy().controller()), text(session.privacy().purpose()),
        text(session.privacy().legal_basis()), text(session.privacy().contact())}}};
}

Table GroupTable(const Shown& shown) {
  Table table{"groups",
              {{"group", CellKind::kNumber, {"Groep", "Group"}},
               {"name", CellKind::kText, {"Naam", "Name"}},
               {"side", CellKind::kCode, {"Kant", "Side"}},
               {"in_hall", CellKind::kNumber, {"In de zaal", "In the hall"}},
               {"at_home", CellKind::kNumber, {"Thuis", "At home"}}},
              {}};
  for (const v1::GroupView* view : shown.groups()) {
    const auto& group = view->group();
    table.rows.push_back({Number(group.group()), TextOrNone(shown.In(group.name())),
                          Coded(shown.speech(), group.side()), Number(view->in_hall()),
                          Number(view->at_home())});
  }
  return table;
}

Table TaskPartTable(const Shown& shown) {
  Table table{"task_parts",
              {{"name", CellKind::kText, {"Onderdeel van de opgave", "Part of the task"}},
               {"form", CellKind::kCode, {"Vorm", "Form"}},
               {"explanation", CellKind::kText, {"Toelichting", "Explanation"}}},
              {}};
  for (const auto& part : shown.facts().task_parts()) {
    table.rows.push_back({TextOrNone(shown.In(part.name())), Coded(shown.speech(), part.form()),
                          TextOrNone(shown.In(part.explanation()))});
  }
  return table;
}

Table TargetGroupTable(const Shown& shown) {
  Table table{"target_groups",
              {{"name", CellKind::kText, {"Doelgroep", "Target group"}},
               {"presence", CellKind::kCode, {"Aanwezig", "Presence"}}},
              {}};
  for (const auto& group : shown.facts().target_groups()) {
    table.rows.push_back(
        {TextOrNone(shown.In(group.name())), Coded(shown.speech(), group.presence())});
  }
  return table;
}

namespace {

// What an item is: a kind of question, or another kind.
std::string KindOf(const type::v1::AgendaItem& item) {
  const google::protobuf::Message& holder =
      item.has_question() ? static_cast<const google::protobuf::Message&>(item.question()) : item;
  const auto* kind = holder.GetDescriptor()->FindOneofByName("kind");
  const auto* field = holder.GetReflection()->GetOneofFieldDescriptor(holder, kind);
  return field == nullptr ? "" : field->name();
}

}  // namespace

Table ItemTable(const Shown& shown) {
  Table table{"items",
              {kItem,
               {"title", CellKind::kText, {"Titel", "Title"}},
               {"kind", CellKind::kCode, {"Soort", "Kind"}},
               {"phase", CellKind::kCode, {"Stand", "Phase"}},
               {"wording", CellKind::kText, {"Vraag", "Question"}},
               {"rounds", CellKind::kNumber, {"Rondes", "Rounds"}},
               {"joint_answer", CellKind::kText, {"Gezamenlijk antwoord", "Joint answer"}},
               {"joint_answer_version", CellKind::kNumber, {"Versie", "Version"}}},
              {}};
  for (const v1::ItemView* view : shown.items()) {
    const auto& item = view->item();
    const v1::JointAnswerView* answer = shown.joint_answer(item.item());
    table.rows.push_back({Number(item.item()), TextOrNone(shown.In(item.title())),
                          FixedCode(shown.speech(), KindOf(item)),
                          Coded(shown.speech(), view->phase()),
                          TextOrNone(shown.In(WordingOf(item))), Number(view->rounds()),
                          answer == nullptr ? Cell() : TextOrNone(shown.In(answer->wording())),
                          answer == nullptr ? Cell() : Number(answer->version())});
  }
  return table;
}

Table OptionTable(const Shown& shown) {
  Table table{
      "options", {kItem, kOption, kLabel, {"mark", CellKind::kText, {"Kenmerk", "Mark"}}}, {}};
  for (const v1::ItemView* view : shown.items()) {
    for (const auto& option : OptionsOf(view->item().question())) {
      table.rows.push_back({Number(view->item().item()), Number(option.option()),
                            shown.Label(option), TextOrNone(option.mark())});
    }
  }
  return table;
}

Table SignalTable(const Shown& shown) {
  Table table{"signals",
              {{"kind", CellKind::kCode, {"Signaal", "Signal"}},
               kItem,
               {"sentence", CellKind::kText, {"Wat er is gevonden", "What was found"}},
               {"dismissed", CellKind::kYesNo, {"Opzijgezet", "Set aside"}},
               {"reason", CellKind::kText, {"Waarom", "Why"}}},
              {}};
  for (const v1::SignalView* signal : shown.signals()) {
    table.rows.push_back({Coded(shown.speech(), signal->kind()), NumberOrNone(signal->item()),
                          TextOrNone(shown.In(signal->sentence())), signal->dismissed(),
                          TextOrNone(signal->reason())});
  }
  return table;
}

Table FollowUpTable(const Shown& shown) {
  Table table{"follow_ups",
              {{"follow_up", CellKind::kNumber, {"Terugmelding", "Follow-up"}},
               {"time", CellKind::kText, {"Tijd (UTC)", "Time (UTC)"}},
               kItem,
               kText,
               kErased,
               {"next_reply_date", CellKind::kText, {"Weer antwoord op", "Next reply by"}}},
              {}};
  for (const v1::FollowUpView* told : shown.follow_ups()) {
    table.rows.push_back({Number(told->follow_up()), TextOrNone(IsoTime(told->create_time())),
                          NumberOrNone(told->item()), TextOrNone(shown.In(told->wording())),
                          told->erased(), TextOrNone(told->next_reply_date())});
  }
  return table;
}

}  // namespace vooraf::report
