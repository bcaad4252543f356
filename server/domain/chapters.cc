#include "server/domain/chapters.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "server/domain/timestamp.h"

namespace vooraf::domain {
namespace {

using log::v1::Event;
using type::v1::Text;

// In the title of a chapter "#" stands for a number and "@" for what it is about.
struct Words {
  std::string_view en;
  std::string_view nl;
};

constexpr Words kOpened{"People can join", "Aanmelden kan"};
constexpr Words kStarted{"The session starts", "Het gesprek begint"};
constexpr Words kClosed{"The session is closed", "Het gesprek is afgesloten"};
constexpr Words kRoundOpened{"Round # of @", "Ronde # van @"};
constexpr Words kRoundRevealed{"Results of round # of @", "Uitslag van ronde # van @"};
constexpr Words kOthersRevealed{"Everyone's results of round # of @",
                                "Uitslag van iedereen, ronde # van @"};
constexpr Words kDiscussionOpened{"Discussion: @", "Bespreking: @"};
constexpr Words kDiscussionClosed{"End of the discussion: @", "Einde van de bespreking: @"};
constexpr Words kSkipped{"Skipped: @", "Overgeslagen: @"};
constexpr Words kJointAnswer{"Joint answer # to @", "Gezamenlijk antwoord # op @"};
constexpr Words kBallotOpened{"Vote # on @", "Stemming # over @"};
constexpr Words kBallotClosed{"Result of vote # on @", "Uitslag van stemming # over @"};
constexpr Words kBallotWithdrawn{"Vote # taken back: @", "Stemming # ingetrokken: @"};
constexpr Words kBallotVoided{"Vote # is void: @", "Stemming # is ongeldig: @"};
constexpr Words kTurn{"The floor: @", "Het woord: @"};
constexpr Words kTextTurn{"A turn sent as text: @", "Een beurt als tekst: @"};
constexpr Words kFollowUp{"Follow-up #", "Terugkoppeling #"};

// In the language if it is there, else in the first one.
std::string In(const Text& text, std::string_view language) {
  for (const auto& entry : text.entries()) {
    if (entry.language() == language) return entry.value();
  }
  return text.entries().empty() ? std::string() : text.entries(0).value();
}

std::string Fill(std::string_view words, uint32_t number, const std::string& about) {
  std::string filled;
  for (const char c : words) {
    if (c == '#') {
      filled += std::to_string(number);
    } else if (c == '@') {
      filled += about;
    } else {
      filled += c;
    }
  }
  return filled;
}

class Teller {
 public:
  Teller(const Session& session, const StoredEvent& event) : session_(session), event_(event) {}

  v1::Chapter Plain(v1::ChapterKind kind, const Words& words, uint32_t number = 0) const {
    return Make(kind, words, number, {});
  }

  v1::Chapter OfItem(v1::ChapterKind kind, const Words& words, uint32_t item,
                     uint32_t number = 0) const {
    const Item* found = session_.Find(ItemNumber{item});
    v1::Chapter chapter =
        Make(kind, words, number, found == nullptr ? Text() : found->definition.title());
    chapter.set_item(item);
    return chapter;
  }

  v1::Chapter OfRound(v1::ChapterKind kind, const Words& words, uint32_t item,
                      uint32_t round) const {
    v1::Chapter chapter = OfItem(kind, words, item, round);
    chapter.set_round(round);
    return chapter;
  }

  v1::Chapter OfBallot(v1::ChapterKind kind, const Words& words, uint32_t ballot) const {
    const Ballot* found = session_.Find(BallotNumber{ballot});
    v1::Chapter chapter =
        OfItem(kind, words, found == nullptr ? 0 : found->item.value, /*number=*/ballot);
    chapter.set_ballot(ballot);
    return chapter;
  }

  // Everyone sees from which group somebody speaks, nobody is told who.
  v1::Chapter OfGroup(const Words& words, GroupNumber group, uint32_t item) const {
    const type::v1::Group* found = session_.Find(group);
    v1::Chapter chapter =
        Make(v1::CHAPTER_KIND_TURN, words, 0, found == nullptr ? Text() : found->name());
    chapter.set_item(item);
    return chapter;
  }

 private:
  v1::Chapter Make(v1::ChapterKind kind, const Words& words, uint32_t number,
                   const Text& about) const {
    v1::Chapter chapter;
    chapter.set_seq(event_.seq);
    SetTimestamp(event_.time, chapter.mutable_time());
    chapter.set_kind(kind);
    for (const auto& [language, text] : {std::pair{"nl", words.nl}, std::pair{"en", words.en}}) {
      auto& entry = *chapter.mutable_title()->add_entries();
      entry.set_language(language);
      entry.set_value(Fill(text, number, In(about, language)));
    }
    return chapter;
  }

  const Session& session_;
  const StoredEvent& event_;
};

}  // namespace

std::optional<v1::Chapter> ChapterAt(const Session& after, const StoredEvent& stored) {
  const Event& event = stored.event;
  const Teller tell(after, stored);
  switch (event.body_case()) {
    case Event::kSessionOpened:
      return tell.Plain(v1::CHAPTER_KIND_SESSION_OPENED, kOpened);
    case Event::kSessionStarted:
      return tell.Plain(v1::CHAPTER_KIND_SESSION_STARTED, kStarted);
    case Event::kSessionClosed:
      return tell.Plain(v1::CHAPTER_KIND_SESSION_CLOSED, kClosed);
    case Event::kRoundOpened:
      return tell.OfRound(v1::CHAPTER_KIND_ROUND_OPENED, kRoundOpened, event.round_opened().item(),
                          event.round_opened().round());
    case Event::kRoundRevealed:
      return tell.OfRound(v1::CHAPTER_KIND_ROUND_REVEALED, kRoundRevealed,
                          event.round_revealed().item(), event.round_revealed().round());
    case Event::kOthersRevealed:
      return tell.OfRound(v1::CHAPTER_KIND_ROUND_REVEALED, kOthersRevealed,
                          event.others_revealed().item(), event.others_revealed().round());
    case Event::kDiscussionOpened:
      return tell.OfItem(v1::CHAPTER_KIND_DISCUSSION_OPENED, kDiscussionOpened,
                         event.discussion_opened().item());
    case Event::kDiscussionClosed:
      return tell.OfItem(v1::CHAPTER_KIND_OTHER, kDiscussionClosed,
                         event.discussion_closed().item());
    case Event::kItemSkipped:
      return tell.OfItem(v1::CHAPTER_KIND_OTHER, kSkipped, event.item_skipped().item());
    case Event::kJointAnswerDrafted:
      return tell.OfItem(v1::CHAPTER_KIND_JOINT_ANSWER, kJointAnswer,
                         event.joint_answer_drafted().item(),
                         event.joint_answer_drafted().version());
    case Event::kBallotOpened:
      return tell.OfBallot(v1::CHAPTER_KIND_BALLOT_OPENED, kBallotOpened,
                           event.ballot_opened().ballot());
    case Event::kBallotClosed:
      return tell.OfBallot(v1::CHAPTER_KIND_BALLOT_CLOSED, kBallotClosed,
                           event.ballot_closed().ballot());
    case Event::kBallotWithdrawn:
      return tell.OfBallot(v1::CHAPTER_KIND_OTHER, kBallotWithdrawn,
                           event.ballot_withdrawn().ballot());
    case Event::kBallotVoided:
      return tell.OfBallot(v1::CHAPTER_KIND_OTHER, kBallotVoided, event.ballot_voided().ballot());
    case Event::kFloorGranted:
      return tell.OfGroup(kTurn, after.floor.turn.group, event.floor_granted().item());
    case Event::kTextTurnReleased: {
      const auto& released = event.text_turn_released();
      const TextTurn* turn = after.Find(TextTurnNumber{released.text_turn()});
      return tell.OfGroup(kTextTurn, turn == nullptr ? GroupNumber() : turn->group,
                          released.item());
    }
    case Event::kFollowUpAdded: {
      v1::Chapter chapter =
          tell.Plain(v1::CHAPTER_KIND_FOLLOW_UP, kFollowUp, event.follow_up_added().follow_up());
      chapter.set_item(event.follow_up_added().item());
      return chapter;
    }
    default:
      return std::nullopt;
  }
}

}  // namespace vooraf::domain
