// What those who call and are called share: gRPC beside the contract's messages.
#include <grpcpp/grpcpp.h>

#include "contract.h"
