#include "server/api/guess.h"

#include <utility>

#include "server/api/refusals.h"

namespace vooraf::api {

domain::Result<void> Guess::Start(std::string address, live::Task look) {
  address_ = std::move(address);
  const auto wait = delay_.Begin(address_);
  if (!wait) return domain::Refuse(kTooManyGuesses);
  if (wait->count() == 0) {
    look();
  } else {
    timer_ = executor_.PostAfter(*wait, std::move(look));
  }
  return {};
}

void Guess::End(bool wrong) {
  delay_.End(address_, wrong);
  timer_.reset();
}

}  // namespace vooraf::api
