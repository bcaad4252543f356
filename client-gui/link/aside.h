// Letting go of what takes a while to end, such as a watch in the middle of a call, without waiting
// for it on the interface thread.
#pragma once

#include <memory>

namespace vooraf::gui {

// Drops this reference on a thread of its own.
void LetGoAside(std::shared_ptr<void> object);
// Waits for all that was let go. For the end of main().
void AwaitLetGo();

}  // namespace vooraf::gui
