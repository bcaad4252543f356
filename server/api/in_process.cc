#include "server/api/in_process.h"

#include "server/auth/token.h"

namespace vooraf::api {

const std::string& SealOfThisProcess() {
  static const std::string seal = auth::MakeFacilitatorToken().text;
  return seal;
}

}  // namespace vooraf::api
