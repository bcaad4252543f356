// What people try about the floor and about discussions, by chance: mostly what may succeed.
#pragma once

#include <functional>

#include "tests/live/world.h"

namespace vooraf::live::testing {

// A number from 0 to n - 1.
using PickNumber = std::function<int(int n)>;

// A participant asks for the floor, or gives it up.
void AskForFloor(World& world, const Caller& person, const PickNumber& pick);
// A facilitator gives the floor, or opens and closes a discussion.
void GiveFloor(World& world, const PickNumber& pick);

}  // namespace vooraf::live::testing
