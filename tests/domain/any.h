// Numbers for properties.
#pragma once

#include <rapidcheck.h>

namespace vooraf::domain::testing {

// Any number from `first` to `last`, each as likely, from the first case on. (rc::gen::inRange
// keeps to the lowest ones in the first cases.)
template <class Int>
rc::Gen<Int> From(Int first, Int last) {
  return rc::gen::resize(rc::kNominalSize,
                         rc::gen::inRange<Int>(first, static_cast<Int>(last + 1)));
}

}  // namespace vooraf::domain::testing
