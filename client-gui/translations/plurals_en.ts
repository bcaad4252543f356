<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB">
<context>
    <name>AnswerSheets</name>
    <message numerus="yes">
        <source>Your answer counts in your group. Other participants do not see what you chose. Whoever enters this sheet does see it, and whoever runs the server technically can. %n days after the session closes we erase single answers. If a small group all choose the same, that can be seen.</source>
        <translation>
            <numerusform>Your answer counts in your group. Other participants do not see what you chose. Whoever enters this sheet does see it, and whoever runs the server technically can. %n day after the session closes we erase single answers. If a small group all choose the same, that can be seen.</numerusform>
            <numerusform>Your answer counts in your group. Other participants do not see what you chose. Whoever enters this sheet does see it, and whoever runs the server technically can. %n days after the session closes we erase single answers. If a small group all choose the same, that can be seen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You have %n points. Write at each how many it gets.</source>
        <translation>
            <numerusform>You have %n point. Write at each how many it gets.</numerusform>
            <numerusform>You have %n points. Write at each how many it gets.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Draft</name>
    <message numerus="yes">
        <source>Choose %n more.</source>
        <translation>
            <numerusform>Choose %n more.</numerusform>
            <numerusform>Choose %n more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Fill in %n more.</source>
        <translation>
            <numerusform>Fill in %n more.</numerusform>
            <numerusform>Fill in %n more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n characters too many. Make it shorter.</source>
        <translation>
            <numerusform>%n character too many. Make it shorter.</numerusform>
            <numerusform>%n characters too many. Make it shorter.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n points, from %1</source>
        <translation>
            <numerusform>%n point, from %1</numerusform>
            <numerusform>%n points, from %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n answers.</source>
        <translation>
            <numerusform>%1: %n answer.</numerusform>
            <numerusform>%1: %n answers.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Residents expect %n steps more than professionals offer.</source>
        <translation>
            <numerusform>Residents expect %n step more than professionals offer.</numerusform>
            <numerusform>Residents expect %n steps more than professionals offer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Residents expect %n steps less than professionals offer.</source>
        <translation>
            <numerusform>Residents expect %n step less than professionals offer.</numerusform>
            <numerusform>Residents expect %n steps less than professionals offer.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanWords</name>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All items together: %n minutes.</source>
        <translation>
            <numerusform>All items together: %n minute.</numerusform>
            <numerusform>All items together: %n minutes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes are left.</source>
        <translation>
            <numerusform>%n minute is left.</numerusform>
            <numerusform>%n minutes are left.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>That is %n minutes too many.</source>
        <translation>
            <numerusform>That is %n minute too many.</numerusform>
            <numerusform>That is %n minutes too many.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message numerus="yes">
        <source>You have %n points to divide.</source>
        <translation>
            <numerusform>You have %n point to divide.</numerusform>
            <numerusform>You have %n points to divide.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At most %n characters. Write no names.</source>
        <translation>
            <numerusform>At most %n character. Write no names.</numerusform>
            <numerusform>At most %n characters. Write no names.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RuleSentence</name>
    <message numerus="yes">
        <source>Each puts options in order; %n are chosen, each by a quota of votes.</source>
        <translation>
            <numerusform>Each puts options in order; %n is chosen, each by a quota of votes.</numerusform>
            <numerusform>Each puts options in order; %n are chosen, each by a quota of votes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vooraf::gui::AgendaModel</name>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vooraf::gui::CheckView</name>
    <message numerus="yes">
        <source>After %n events, signed by the server:</source>
        <translation>
            <numerusform>After %n event, signed by the server:</numerusform>
            <numerusform>After %n events, signed by the server:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vooraf::gui::FloorPanel</name>
    <message numerus="yes">
        <source>%n turns</source>
        <translation>
            <numerusform>%n turn</numerusform>
            <numerusform>%n turns</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vooraf::gui::LanguagesForm</name>
    <message numerus="yes">
        <source>%n texts still to be written</source>
        <translation>
            <numerusform>%n text still to be written</numerusform>
            <numerusform>%n texts still to be written</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vooraf::gui::StatementsView</name>
    <message numerus="yes">
        <source>%n statements of yours wait for the facilitator.</source>
        <translation>
            <numerusform>%n statement of yours waits for the facilitator.</numerusform>
            <numerusform>%n statements of yours wait for the facilitator.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vooraf::gui::TextField</name>
    <message numerus="yes">
        <source>%n characters too many. Make it shorter.</source>
        <translation>
            <numerusform>%n character too many. Make it shorter.</numerusform>
            <numerusform>%n characters too many. Make it shorter.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vooraf::gui::WordsBox</name>
    <message numerus="yes">
        <source>%n characters too many. Make it shorter.</source>
        <translation>
            <numerusform>%n character too many. Make it shorter.</numerusform>
            <numerusform>%n characters too many. Make it shorter.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n characters left</source>
        <translation>
            <numerusform>%n character left</numerusform>
            <numerusform>%n characters left</numerusform>
        </translation>
    </message>
</context>
</TS>
