// Answer sheets on paper, for who has no phone and for when the network dies: one HTML page that
// prints on A4, with all it needs in it and nothing that runs. A helper or facilitator enters what
// is on them.
// Thread contract: free functions, any thread.
#pragma once

#include <string>

#include "client-cli/texts.h"
#include "vooraf/type/v1/plan.pb.h"

namespace vooraf::cli {

// A sheet for one person with all that the template asks, in the language of `texts`. Whatever is
// in the template is shown as text, never obeyed.
std::string AnswerSheets(const type::v1::SessionTemplate& entry, const Texts& texts);

}  // namespace vooraf::cli
