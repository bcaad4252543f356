#include "client-gui/models/replay/report_fetch.h"

#include <memory>

namespace vooraf::gui {
namespace {

constexpr int kTriesMax = 3;

struct Fetching {
  QPointer<ServerLink> link;
  v1::GetReportRequest request;
  QPointer<QObject> context;
  Then<ReportFiles> then;
  ReportFiles files;
  int tries = 1;
};

void FetchPart(const std::shared_ptr<Fetching>& fetching) {
  if (!fetching->link || !fetching->context) return;
  fetching->link->Ask(Identity::kAccount, client::kGetReport, fetching->request, fetching->context,
                      [fetching](Result<v1::GetReportResponse> part) {
                        if (!part) {
                          const bool changed = part.error().reason == "REPORT_CHANGED";
                          if (!changed || fetching->tries == kTriesMax) {
                            fetching->then(tl::unexpected(part.error()));
                            return;
                          }
                          ++fetching->tries;
                          fetching->files.clear();
                          fetching->request.clear_page_token();
                          FetchPart(fetching);
                          return;
                        }
                        for (const auto& file : part->files()) {
                          fetching->files[file.name()] += file.content();
                        }
                        fetching->request.set_page_token(part->next_page_token());
                        if (part->next_page_token().empty()) {
                          fetching->then(std::move(fetching->files));
                        } else {
                          FetchPart(fetching);
                        }
                      });
}

}  // namespace

void FetchReport(ServerLink& link, const v1::GetReportRequest& request, QObject* context,
                 Then<ReportFiles> then) {
  auto fetching = std::make_shared<Fetching>();
  fetching->link = &link;
  fetching->request = request;
  fetching->context = context;
  fetching->then = std::move(then);
  FetchPart(fetching);
}

bool IsPlainName(const std::string& name) {
  return !name.empty() && name[0] != '.' && name.find('/') == std::string::npos &&
         name.find('\\') == std::string::npos;
}

}  // namespace vooraf::gui
