#pragma once

#include "models/base/error.h"
#include "models/people/act.h"

#include <QtCore/QByteArray>
#include <QtCore/QJsonObject>
#include <QtCore/QList>

namespace holdpoint {

// A second person's signature over a command's exact bytes (proof.h).
struct Proof {
    QString person;
    QByteArray payload, signature, publicKey;
};

// What somebody asks for. Rules decide it; nothing else may change the state of a rollout.
struct Command {
    QString id; // repeating it answers as the first time
    Act act = Act::Note;
    QString actor; // person id, "engine", "trigger/<id>"
    QString subject;
    QJsonObject args = {}; // texts, booleans, integers
    QList<Proof> proofs = {};
};

// The exact bytes that a second person signs: canonical JSON of id, act, actor, subject and args. Refused where args hold
// anything but texts, booleans, integers, lists and objects of them.
Result<QByteArray> commandBytes(const Command &command);
QJsonObject commandObject(const Command &command);
// The same back, without proofs; an unknown act is an error.
Result<Command> commandFromObject(const QJsonObject &object);

} // namespace holdpoint
