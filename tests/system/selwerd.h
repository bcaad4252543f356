// An evening about a new street in Selwerd, with the template avond: who is there, and one function
// for each agenda item, next to what everybody must see of it. The neighbourhood is real; the
// people, what they answer and what they decide are invented.
//
// Thread contract: one thread.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "tests/system/hall.h"

namespace vooraf::system_test::selwerd {

using Lines = std::vector<std::string>;

// Words that somebody wrote and no facilitator released. They reach no other device.
struct Insult {
  std::string writer;
  std::string words;
};
const std::vector<Insult>& Insults();

class Evening {
 public:
  // Made from the template and open. Everybody but Lotte, who comes late, has joined and watches.
  Evening();

  Hall& hall() { return hall_; }
  CommandLine& operator[](const std::string& name) { return hall_[name]; }
  CommandLine& fatima() { return hall_["fatima"]; }
  const std::string& code() const { return code_; }
  // The participant's number. REQUIRES: joined or helped.
  std::string Number(const std::string& name);

  // What each says to `vooraf COMMAND...`, all at once. For those without a device Helga enters it.
  void Each(const Arguments& command, const std::map<std::string, Arguments>& said);
  // What those at four different places see now: the facilitator, in the hall, at home, the screen.
  void ExpectSeen(void (*expect)(const client::SessionSnapshot&));
  // Opens a ballot on the item's joint answer, further options as given.
  void OpenBallot(const std::string& item, const Arguments& options = {});
  // Joins, and watches from then on.
  void JoinLate(const std::string& name, const Arguments& how);

 private:
  void Prepare();
  void JoinAll();
  void WatchAll();

  Hall hall_;
  std::string code_;
  std::map<std::string, std::string> helped_;  // their numbers
};

// Before the evening begins: those of the physical domain fill in what is known.
void FillInFacts(Evening& evening);
// The agenda, in its order. Each is played to its end, with what is seen meanwhile.
void TalkAboutFacts(Evening& evening);
void AskForm(Evening& evening);
void AskWho(Evening& evening);
void AskGoals(Evening& evening);
void AskLadder(Evening& evening);
void DecideLadder(Evening& evening);
void AskResponsibility(Evening& evening);
void Agree(Evening& evening);

// What everybody sees of it, then and ever after.
void ExpectFacts(const client::SessionSnapshot& session);
void ExpectDiscussion(const client::SessionSnapshot& session);
void ExpectForm(const client::SessionSnapshot& session);
void ExpectWho(const client::SessionSnapshot& session);
void ExpectGoals(const client::SessionSnapshot& session);
void ExpectLadder(const client::SessionSnapshot& session);
void ExpectLadderDecided(const client::SessionSnapshot& session);
void ExpectResponsibility(const client::SessionSnapshot& session);
void ExpectAgreement(const client::SessionSnapshot& session);

// "group 1: 2 4 2 0, 1 don't know, 1 skipped" for each part shown, and "all: ..." for everyone
// together; of a scale with the lower and the upper median.
Lines Figures(const type::v1::AspectResult& result);
Lines Figures(const client::SessionSnapshot& session, uint32_t item, uint32_t round,
              type::v1::Aspect aspect = type::v1::ASPECT_UNSPECIFIED);
// "group 1: 11 both, 4 changed, 0 1 5 -> 0 0 6".
Lines Shifts(const client::SessionSnapshot& session, uint32_t item, uint32_t round,
             type::v1::Aspect aspect);
// "group 1: 7 yes, 1 no, 1 abstained of 10, reached". By consent "yes" is a consent, "no" an
// objection.
Lines Tallies(const client::SessionSnapshot& session, uint32_t ballot);
// Turns per group and all together, as facilitators are shown them; the speaking times add up.
std::vector<uint32_t> TurnsPerGroup(const client::SessionSnapshot& session);
std::string Dutch(const type::v1::Text& text);

}  // namespace vooraf::system_test::selwerd
