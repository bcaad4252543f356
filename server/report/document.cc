#include "server/report/document.h"

#include "server/report/names.h"
#include "server/report/sections.h"
#include "server/report/words.h"

namespace vooraf::report {

Document MakeDocument(const Shown& shown) {
  const Speech& say = shown.speech();
  const v1::SessionView& session = shown.session();
  Document doc{.language = std::string(say.language()),
               .title = say(words::kReportOf, shown.In(session.title())),
               .subtitle = say.DayOf(session.has_start_time() ? session.start_time()
                                                              : session.create_time()),
               .contents = say(words::kContents)};
  AddSummary(shown, doc);
  AddOccasion(shown, doc);
  AddForm(shown, doc);
  AddPeople(shown, doc);
  AddGoals(shown, doc);
  AddSay(shown, doc);
  AddFixedAndOpen(shown, doc);
  AddInput(shown, doc);
  AddResults(shown, doc);
  AddSignals(shown, doc);
  AddReply(shown, doc);
  AddAccount(shown, doc);
  return doc;
}

}  // namespace vooraf::report
