// The cells and columns that figures are made of.
//
// Thread contract: free functions, any thread.
#pragma once

#include <vector>

#include "client-gui/models/figures.h"

namespace vooraf::gui {

inline constexpr int kToneOfEveryone = 5;

FiguresColumn ColumnOf(const client::SessionSnapshot& session, const type::v1::Part& part);
std::vector<FiguresColumn> ColumnsOf(const client::SessionSnapshot& session,
                                     const type::v1::Partition& partition);
// "5 (45%)"; of few people without the share.
FiguresCell CountCell(uint32_t count, uint32_t base);
// 0 where it is not there.
uint32_t CountOf(const google::protobuf::RepeatedPtrField<type::v1::OptionCount>& counts,
                 uint32_t option);

}  // namespace vooraf::gui
