// The count of a file of ballots, so that one can follow it with pencil and paper.
#pragma once

#include "client-cli/tally/count.h"
#include "client-cli/texts.h"
#include "client-cli/view/page.h"

namespace vooraf::cli {

void DrawTally(const BallotFile& file, const Counted& counted, const Texts& texts, Page* page);

}  // namespace vooraf::cli
