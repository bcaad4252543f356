// What the gateway tells the api about callers whom it passes on, as metadata of their calls. It is
// believed of calls that carry the seal of this process and of no others. (gRPC calls the peer of a
// call in-process "unknown", which is too little to believe somebody by.)
// Thread contract: free functions, any thread.
#pragma once

#include <string>

namespace vooraf::api {

inline constexpr char kSealField[] = "vooraf-seal";
// Random and new for each process, so that nobody outside can know it.
const std::string& SealOfThisProcess();

// The address that somebody came from, without a port.
inline constexpr char kAddressField[] = "vooraf-address";
// There if somebody came over a hall's own network in the clear.
inline constexpr char kInsecureHallField[] = "vooraf-insecure-hall";

}  // namespace vooraf::api
