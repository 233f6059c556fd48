#pragma once

#include "models/base/error.h"
#include "models/people/command.h"
#include "models/room/rollout.h"

namespace holdpoint::ctl {

// The flags that `do` shares among its acts; empty = not given.
struct ActFlags {
    QString because, reason, evidence, runbook, to, within, about; // about: the subject of what is written down
    QStringList components;
    bool send = false, personal = false;
    QMap<QString, QString> texts; // further arguments by name: "owner", "due", "context", …
    QMap<QString, QStringList> lists; // "criteria", "rests_on", "risks"
};

// The words of `do` become a command (without id and actor). Only what the words mean is settled here; whether it is
// allowed is for `decide`. Wrong words are WrongUse and name what would have been right.
Result<Command> parseAct(const QStringList &words, const ActFlags &flags, const Rollout &rollout);

QString actsHelp(); // one line an act

} // namespace holdpoint::ctl
