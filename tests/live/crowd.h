// What people and facilitators do in a talk by chance: mostly what may succeed as things stand, and
// whatever it leads to. Drives a World; the same seed does the same.
#pragma once

#include <random>
#include <string>
#include <vector>

#include "tests/live/floor_moves.h"
#include "tests/live/world.h"

namespace vooraf::live::testing {

class Crowd {
 public:
  // Of those who may come; more may be helped by them.
  static constexpr int kPeople = 12;

  // `world` outlives the crowd.
  Crowd(World& world, uint64_t seed) : world_(world), engine_(seed) {}

  // A number from 0 to n - 1.
  int Pick(int n) { return static_cast<int>(engine_() % static_cast<uint64_t>(n)); }
  std::string Somebody() { return "person" + std::to_string(Pick(kPeople)); }

  void JoinSomebody();
  // Somebody answers, rates, votes, speaks, proposes or leaves.
  void TakePart();
  void Facilitate();
  // Somebody is moved, removed, helped or counted, or facts change.
  void PutRight();
  // A person or words. Seldom, or few people and words would be left.
  void Erase();
  // Steps that would seldom follow each other by chance: a consent ballot with objections that a
  // later version meets, an amendment that is accepted, a theme, a statement that is hidden for a
  // while, a timer that is stopped.
  void TellAStory();
  // A ballot of yes and no, secret or with hands counted, that stays open.
  void HoldBallot(bool secret);

 private:
  // What is going on, as far as it is stored; most commands are about that.
  struct Focus {
    uint32_t item = 0;  // 0: nothing is asked
    uint32_t round = 1;
    uint32_t ballot = 1;
    std::vector<uint32_t> versions;  // of the joint answer, by item
    bool by_consent = false;         // the newest ballot
    uint32_t objected = 1;           // a ballot with objections that a later version may meet
    uint32_t reasons_round = 1;      // of item 1, with reasons
  };
  Focus LookUp();

  template <class Request>
  void Send(const Caller& caller, const Request& request) {
    world_.Send(caller, request);
  }
  // From 1 to n.
  uint32_t Number(int n) { return 1 + static_cast<uint32_t>(Pick(n)); }

  void Vote(const Caller& caller, const Focus& focus);
  void Answer(const Caller& caller, const Focus& focus);
  void OpenBallot(const Caller& caller, const Focus& focus);
  void EndBallot(const Caller& caller, const Focus& focus);
  void DealWithSignal(const Caller& caller);
  void ChangeRarely(const Caller& caller);

  // crowd_words.cc. `round` has reasons, if any has.
  void SortOrHideTexts(uint32_t round, const Caller& caller);
  void ClearStatements(const Caller& caller);
  void DealWithWords(const Caller& caller);

  // crowd_putting_right.cc.
  void FillInFacts();
  // For a person without a device, as far as its helper is one of those who act here.
  void EnterForSomebody();

  World& world_;
  std::mt19937_64 engine_;
  const PickNumber pick_ = [this](int n) { return Pick(n); };
};

}  // namespace vooraf::live::testing
