// Every refusal of templates, with its texts.
#pragma once

#include "server/domain/error.h"

namespace vooraf::templates {

using domain::Code;
using domain::Refusal;

// --- What is wrong with a text -----------------------------------------------------------------
inline constexpr Refusal kUnreadable{"TEMPLATE_UNREADABLE", Code::kInvalidArgument,
                                     "This cannot be read: {problem}",
                                     "Dit is niet te lezen. Technisch, in het Engels: {problem}"};
inline constexpr Refusal kNotText{
    "TEMPLATE_NOT_TEXT", Code::kInvalidArgument,
    "Some of the texts hold bytes that are no letters. Take out escapes such as \\377.",
    "In de teksten staan bytes die geen letters zijn. Haal tekens zoals \\377 weg."};
inline constexpr Refusal kNameUnfit{
    "TEMPLATE_NAME_UNFIT", Code::kInvalidArgument,
    "A template's name has 1 to {max} lower case letters, digits and dashes.",
    "De naam van een voorbeeld heeft 1 tot {max} kleine letters, cijfers en streepjes."};
inline constexpr Refusal kNameTaken{
    "TEMPLATE_NAME_TAKEN", Code::kAlreadyExists,
    "The server comes with a template {name}. Give yours another name.",
    "De server heeft zelf al een voorbeeld {name}. Geef het uwe een andere naam."};
inline constexpr Refusal kTextTooLong{
    "TEMPLATE_TOO_LONG", Code::kInvalidArgument,
    "The text has {bytes} bytes; at most {max} are kept. Shorten it.",
    "De tekst heeft {bytes} bytes; er passen er hoogstens {max}. Maak die korter."};

// --- What is not there -------------------------------------------------------------------------
inline constexpr Refusal kTemplateUnknown{
    "TEMPLATE_UNKNOWN", Code::kNotFound, "There is no template {template}. List the templates.",
    "Er is geen voorbeeld {template}. Vraag de lijst van voorbeelden op."};
inline constexpr Refusal kComesWithServer{
    "TEMPLATE_COMES_WITH_SERVER", Code::kFailedPrecondition,
    "The template {template} comes with the server and stays. Only your own can be removed.",
    "Het voorbeeld {template} hoort bij de server en blijft. U kunt alleen uw eigen voorbeelden "
    "verwijderen."};
inline constexpr Refusal kTemplateOutdated{
    "TEMPLATE_OUTDATED", Code::kFailedPrecondition,
    "Your template {template} no longer fits this server, at line {line}: {problem} Change it "
    "and import it again, or remove it.",
    "Uw voorbeeld {template} past niet meer bij deze server, op regel {line}: {problem} Pas het "
    "aan en bewaar het opnieuw, of verwijder het."};

}  // namespace vooraf::templates
