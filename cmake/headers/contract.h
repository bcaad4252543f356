// What the layers below gRPC share: the library and the contract's messages.
#include <algorithm>
#include <array>
#include <chrono>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "vooraf/log/v1/event.pb.h"
#include "vooraf/v1/entity.pb.h"
#include "vooraf/v1/record_service.pb.h"
#include "vooraf/v1/replay_service.pb.h"
#include "vooraf/v1/watch_service.pb.h"
