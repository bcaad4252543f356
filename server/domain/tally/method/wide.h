// Whole numbers of 127 bits, for products of two counts.
#pragma once

namespace vooraf::tally {

__extension__ typedef __int128 Wide;

}  // namespace vooraf::tally
