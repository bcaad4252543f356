// Whole views of a session, put together from the parts.
#pragma once

#include "client-cli/view/context.h"

namespace vooraf::cli {

// What `watch` shows: the head and what is going on now.
void DrawLive(const ViewContext& context, Page* page);
// The head, the agenda, and who is responsible for the data.
void DrawOverview(const ViewContext& context, Page* page);
// One item with all that belongs to it, its earlier rounds too if asked for.
void DrawItem(const ViewContext& context, const v1::ItemView& item, bool earlier_rounds,
              Page* page);
void DrawReasons(const ViewContext& context, uint32_t item, uint32_t round, Page* page);
// Who takes part; facilitators alone have it.
void DrawPeople(const ViewContext& context, Page* page);
// What the law asks to be told to everyone who joins.
void DrawPrivacy(const Texts& texts, const type::v1::PrivacyFacts& privacy, Page* page);

}  // namespace vooraf::cli
