// A report from the server, whole, though it may come in parts.
#pragma once

#include <functional>
#include <map>
#include <string>

#include "client-gui/link/server_link.h"

namespace vooraf::gui {

// Files by their names, such as "report.html"; several of CSV.
using ReportFiles = std::map<std::string, std::string>;

// `then` is not called if the context is gone. Begins anew, a few times, if something happens in
// the session between the parts.
void FetchReport(ServerLink& link, const v1::GetReportRequest& request, QObject* context,
                 Then<ReportFiles> then);

// Names come from the server: none may lead out of the folder.
bool IsPlainName(const std::string& name);

}  // namespace vooraf::gui
