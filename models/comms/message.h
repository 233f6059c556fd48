#pragma once

#include "models/base/time.h"

#include <QtCore/QHash>
#include <QtCore/QList>

#include <optional>

namespace holdpoint {

enum class MessageStatus { Draft, Approved, Sent, Superseded };

struct Message {
    QString id, audience, templateId, text, by, approvedBy;
    MessageStatus status = MessageStatus::Draft;
    Instant at; // of the newest change
    std::optional<Instant> sent;
    QString deliveredTo; // file, "copied"
};

struct Comms {
    QList<Message> messages;
    QHash<QString, Instant> lastSent; // by audience
};

QString messageStatusWord(MessageStatus status);

} // namespace holdpoint
